// A Thunderbird profile made by hand: one mail account that never connects, with mbox files already in place, and
// calendars. What is written here is what Thunderbird 153 needs, found by trying:
// - A POP3 account is enough to have an account with identities; login_at_startup and check_new_mail off keep it quiet.
//   Its server must have a host name, directory-rel and type; folders are whatever mbox files lie in the directory
//   (a folder's children in NAME.sbd beside the file NAME, which must exist even when empty).
// - Inbox and Trash are recognised by name; Sent, Drafts, Templates and Archives by the identity's *_folder preferences;
//   Junk by the server's spamActionTargetFolder together with moveOnSpam.
// - Local Folders must be an account too, or Thunderbird makes one and asks for a set-up.
// - Calendars are preferences below calendar.registry.ID. With one there, Thunderbird makes no "Home" of its own (which would be
//   disabled). An ICS calendar may be a file of the profile; a storage calendar starts empty.
import fs from "node:fs";
import path from "node:path";
import { writePreferences } from "./preferences.mjs";

/** @typedef {import("./preferences.mjs").Preferences} Preferences */

/**
 * @typedef {object} ProfileCalendar
 * @property {string} id any word; also the name of an ICS calendar's copy in the profile
 * @property {string} name
 * @property {string} [icsFile] copied into the profile; without it the calendar is Thunderbird's own storage, and empty
 * @property {boolean} [readOnly]
 * @property {boolean} [disabled]
 * @property {string} [color] such as "#3366cc"
 *
 * @typedef {object} ProfileOptions
 * @property {{name: string, addresses: string[]}} owner each address becomes an identity, the first the default one
 * @property {string} [mailDir] mbox files in Thunderbird's layout (Inbox, Sent, Archives.sbd/2025, ...), copied
 * @property {ProfileCalendar[]} [calendars] default: one enabled storage calendar with the id and name "Home"
 * @property {boolean} [dark] dark theme, also for what pages see as prefers-color-scheme
 */

export const ACCOUNT_HOST = "pop.draht.example";
const ACCOUNT_USER = "owner";
const SPECIAL_FOLDERS = Object.freeze({ fcc: "Sent", draft: "Drafts", stationery: "Templates", archive: "Archives" });

/**
 * @param {string} directory becomes the profile; must not exist or be empty
 * @param {ProfileOptions} options
 */
export function makeProfile(directory, { owner, mailDir, calendars = [{ id: "Home", name: "Home" }], dark = false }) {
  const mail = path.join(directory, "Mail", ACCOUNT_HOST);
  fs.mkdirSync(mail, { recursive: true });
  fs.mkdirSync(path.join(directory, "Mail", "Local Folders"));
  if (mailDir) {
    fs.cpSync(mailDir, mail, { recursive: true });
  }
  for (const { id, icsFile } of calendars) {
    if (icsFile) {
      fs.copyFileSync(icsFile, calendarCopy(directory, id));
    }
  }
  writePreferences(path.join(directory, "prefs.js"), {
    ...accountPreferences(owner.addresses),
    ...localFoldersPreferences(),
    ...Object.assign({}, ...owner.addresses.map((address, index) => identityPreferences(`id${index + 1}`, owner.name, address))),
    ...Object.assign({}, ...calendars.map((calendar) => calendarPreferences(directory, calendar))),
    ...themePreferences(dark),
  });
}

/** @param {string} profileDir @param {string} id @returns {string} where the file of an ICS calendar lies in the profile */
export function calendarCopy(profileDir, id) {
  return path.join(profileDir, `${id}.ics`);
}

/** @param {string[]} addresses @returns {Preferences} */
function accountPreferences(addresses) {
  return {
    "mail.accountmanager.accounts": "account1,account2",
    "mail.accountmanager.defaultaccount": "account1",
    "mail.account.lastKey": 2,
    "mail.account.account1.server": "server1",
    "mail.account.account1.identities": addresses.map((_, index) => `id${index + 1}`).join(","),
    "mail.server.server1.type": "pop3",
    "mail.server.server1.name": addresses[0] ?? ACCOUNT_USER,
    "mail.server.server1.hostname": ACCOUNT_HOST,
    "mail.server.server1.userName": ACCOUNT_USER,
    "mail.server.server1.directory-rel": `[ProfD]Mail/${ACCOUNT_HOST}`,
    "mail.server.server1.login_at_startup": false,
    "mail.server.server1.check_new_mail": false,
    "mail.server.server1.moveOnSpam": true,
    "mail.server.server1.moveTargetMode": 1,
    "mail.server.server1.spamActionTargetFolder": folderAddress("Junk"),
  };
}

/** @returns {Preferences} */
function localFoldersPreferences() {
  return {
    "mail.accountmanager.localfoldersserver": "server2",
    "mail.account.account2.server": "server2",
    "mail.server.server2.type": "none",
    "mail.server.server2.name": "Local Folders",
    "mail.server.server2.hostname": "Local Folders",
    "mail.server.server2.userName": "nobody",
    "mail.server.server2.directory-rel": "[ProfD]Mail/Local Folders",
  };
}

/** @param {string} key @param {string} name @param {string} address @returns {Preferences} */
function identityPreferences(key, name, address) {
  const folders = Object.entries(SPECIAL_FOLDERS).flatMap(([use, folder]) => [
    [`mail.identity.${key}.${use}_folder`, folderAddress(folder)],
    [`mail.identity.${key}.${use}_folder_picker_mode`, "1"],
  ]);
  return {
    [`mail.identity.${key}.fullName`]: name,
    [`mail.identity.${key}.useremail`]: address,
    [`mail.identity.${key}.valid`]: true,
    ...Object.fromEntries(folders),
  };
}

/** @param {string} directory @param {ProfileCalendar} calendar @returns {Preferences} */
function calendarPreferences(directory, { id, name, icsFile, readOnly = false, disabled = false, color = "#3465a4" }) {
  const branch = `calendar.registry.${id}`;
  return {
    [`${branch}.name`]: name,
    [`${branch}.type`]: icsFile ? "ics" : "storage",
    [`${branch}.uri`]: icsFile ? `file://${encodeURI(calendarCopy(directory, id))}` : "moz-storage-calendar://",
    [`${branch}.cache.enabled`]: false,
    [`${branch}.calendar-main-in-composite`]: true,
    [`${branch}.color`]: color,
    [`${branch}.disabled`]: disabled,
    [`${branch}.readOnly`]: readOnly,
    [`${branch}.imip.identity.key`]: "id1",
  };
}

/** @param {boolean} dark @returns {Preferences} */
function themePreferences(dark) {
  return {
    "extensions.activeThemeID": dark ? "thunderbird-compact-dark@mozilla.org" : "thunderbird-compact-light@mozilla.org",
    "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1,
  };
}

/** @param {string} folder of the account @returns {string} as Thunderbird's preferences name folders */
function folderAddress(folder) {
  return `mailbox://${ACCOUNT_USER}@${ACCOUNT_HOST}/${folder}`;
}
