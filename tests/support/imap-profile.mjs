// A Thunderbird profile with one account on a mail server of this machine.
import fs from "node:fs";
import path from "node:path";
import { PASSWORD, USER } from "./dovecot.mjs";
import { writePreferences } from "./preferences.mjs";

export const HOST = "127.0.0.1";
export const MAIL_FOLDER = path.join("ImapMail", HOST);

/**
 * @param {string} directory becomes the profile
 * @param {{port: number, address: string, offline: boolean}} options the server's port, the owner's address, and whether Thunderbird
 *   keeps a copy of every message
 */
export function makeImapProfile(directory, { port, address, offline }) {
  fs.mkdirSync(path.join(directory, MAIL_FOLDER), { recursive: true });
  writePreferences(path.join(directory, "prefs.js"), {
    "mail.accountmanager.accounts": "account1",
    "mail.accountmanager.defaultaccount": "account1",
    "mail.account.lastKey": 1,
    "mail.account.account1.server": "server1",
    "mail.account.account1.identities": "id1",
    "mail.identity.id1.fullName": "Jana Brandt",
    "mail.identity.id1.useremail": address,
    "mail.identity.id1.valid": true,
    "mail.server.server1.type": "imap",
    "mail.server.server1.name": address,
    "mail.server.server1.hostname": HOST,
    "mail.server.server1.port": port,
    "mail.server.server1.userName": USER,
    "mail.server.server1.socketType": 0, // no encryption: it does not leave this machine
    "mail.server.server1.authMethod": 3, // the password as it is
    "mail.server.server1.directory-rel": `[ProfD]${MAIL_FOLDER}`,
    "mail.server.server1.offline_download": offline,
    "mail.server.server1.autosync_offline_stores": offline,
    "mail.server.server1.check_new_mail": false, // when there is new mail, the test says so
    "mail.server.server1.login_at_startup": false,
    "mail.server.server1.use_idle": false,
    "calendar.registry.home.name": "Home",
    "calendar.registry.home.type": "storage",
    "calendar.registry.home.uri": "moz-storage-calendar://",
  });
}

/** @param {import("./thunderbird.mjs").Thunderbird} thunderbird has the password from now on, as if the user had said that it be remembered */
export function rememberPassword(thunderbird) {
  return thunderbird.chrome(async (origin, user, password) => {
    if ((await Services.logins.searchLoginsAsync({ origin })).length > 0) return;
    const login = Cc["@mozilla.org/login-manager/loginInfo;1"].createInstance(Ci.nsILoginInfo);
    login.init(origin, null, origin, user, password, "", "");
    await Services.logins.addLoginAsync(login);
  }, `imap://${HOST}`, USER, PASSWORD);
}
