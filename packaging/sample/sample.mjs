// The whole sample office, as files that both `draht import` and a Thunderbird profile can be made of.
import fs from "node:fs";
import path from "node:path";
import { holidayEvents, ownDays, teamEvents } from "./calendar/house.mjs";
import { renderCalendar } from "./calendar/ical.mjs";
import { meetingsWith } from "./calendar/meetings.mjs";
import { Correspondence } from "./mail/correspondence.mjs";
import { machineMails, MACHINES } from "./mail/machines.mjs";
import { folderUse, sortIntoFolders, writeFolders } from "./mail/mbox.mjs";
import { oddMails } from "./mail/oddities.mjs";
import { OWNER, people } from "./office.mjs";
import { OfficeCalendar, ZONE } from "./office-time.mjs";
import { createRandom } from "./random.mjs";
import { renderAddressBook } from "./vcard.mjs";

const SEED = "werkhof-1";

/**
 * @typedef {object} SampleSummary also written as expected.json
 * @property {string} now ISO
 * @property {string} zone IANA
 * @property {{name: string, addresses: string[]}} owner
 * @property {Record<string, {use: string, messages: number}>} folders by path, such as "Kunden/Ahrens"
 * @property {number} messages in all folders
 * @property {number} distinct_messages by Message-ID, without drafts, templates, junk and trash
 * @property {Record<string, {name: string, read_only: boolean, events: number}>} calendars by file name
 * @property {{address: string, name: string, story: string, findings: string[], allowed: string[], healthy: boolean}[]} people
 *   `findings` must be found, `allowed` may be, and for a healthy person nothing else
 * @property {string[]} not_people addresses that belong to machines and lists
 */

/**
 * Writes DIR/mail (mbox files), DIR/calendar/*.ics, DIR/addressbook.vcf and DIR/expected.json.
 * @param {string} directory is made; files of an earlier sample in it are replaced
 * @param {number} now moment; the same moment gives the same bytes
 * @returns {SampleSummary}
 */
export function makeSample(directory, now) {
  const calendar = new OfficeCalendar(now);
  const stream = (/** @type {string} */ name) => createRandom(`${SEED}/${name}`);
  const everyone = people();
  const mails = [
    ...everyone.flatMap((person) => new Correspondence(person, calendar, stream(person.address)).write()),
    ...machineMails(calendar, stream),
    ...oddMails(calendar),
  ].filter((mail) => mail.date === null || mail.date <= now);

  for (const part of ["mail", "calendar"]) fs.rmSync(path.join(directory, part), { recursive: true, force: true });
  const folders = sortIntoFolders(mails, calendar.today);
  writeFolders(path.join(directory, "mail"), folders, now);

  const calendars = {
    "Kalender.ics": { name: "Kalender", read_only: false, events: [...everyone.flatMap((person) => meetingsWith(person, calendar, stream(`calendar/${person.address}`))), ...ownDays(calendar)] },
    "Team.ics": { name: "Team", read_only: false, events: teamEvents(calendar) },
    "Feiertage.ics": { name: "Feiertage", read_only: true, events: holidayEvents(calendar) },
  };
  fs.mkdirSync(path.join(directory, "calendar"), { recursive: true });
  for (const [file, { name, events }] of Object.entries(calendars)) {
    fs.writeFileSync(path.join(directory, "calendar", file), renderCalendar(name, events));
  }
  fs.writeFileSync(path.join(directory, "addressbook.vcf"), renderAddressBook(everyone));

  const summary = summarise(now, everyone, folders, calendars);
  fs.writeFileSync(path.join(directory, "expected.json"), `${JSON.stringify(summary, null, 2)}\n`);
  return summary;
}

/**
 * @param {number} now
 * @param {import("./office.mjs").Person[]} everyone
 * @param {Map<string, import("./mail/correspondence.mjs").Mail[]>} folders
 * @param {Record<string, {name: string, read_only: boolean, events: unknown[]}>} calendars
 * @returns {SampleSummary}
 */
function summarise(now, everyone, folders, calendars) {
  const counted = [...folders].filter(([folder]) => ["inbox", "sent", "archives", "other"].includes(folderUse(folder)));
  return {
    now: new Date(now).toISOString(),
    zone: ZONE,
    owner: { name: OWNER.name, addresses: [OWNER.address, ...OWNER.aliases] },
    folders: Object.fromEntries([...folders].sort().map(([folder, mails]) => [folder, { use: folderUse(folder), messages: mails.length }])),
    messages: [...folders.values()].reduce((sum, mails) => sum + mails.length, 0),
    distinct_messages: new Set(counted.flatMap(([, mails]) => mails.map((mail) => mail.id))).size,
    calendars: Object.fromEntries(Object.entries(calendars).map(([file, { events, ...about }]) => [file, { ...about, events: events.length }])),
    people: everyone.map(({ address, name, story, expected }) => ({
      address, name, story, findings: expected.findings, allowed: expected.allowed ?? [], healthy: expected.healthy ?? false,
    })),
    not_people: [
      ...[...MACHINES.newsletters, ...MACHINES.notices].map((/** @type {{address: string}} */ { address }) => address),
      MACHINES.list.address,
      "MAILER-DAEMON@mx.werkhof-medien.example",
    ],
  };
}
