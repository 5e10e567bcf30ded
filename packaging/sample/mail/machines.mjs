// Mail that no single human wrote to the owner: newsletters, notices, a mailing list, junk, mail to the whole house.
import fs from "node:fs";
import { OWNER, parseMailbox } from "../office.mjs";
import { calendarDay, momentAt } from "../office-time.mjs";
import { GERMAN } from "../text/de.mjs";
import { fill, wrap } from "../text/phrases.mjs";

/** @typedef {import("./correspondence.mjs").Mail} Mail */
/** @typedef {{name: string, address: string, every_workdays: number, subjects: string[], text: string, list_id?: string}} Sender */

export const MACHINES = JSON.parse(fs.readFileSync(new URL("../machines.json", import.meta.url), "utf8"));
const FIRST_WORKDAY_AGO = 385;
const TO_OWNER = [{ name: OWNER.name, address: OWNER.address }];

/** @param {string} name @returns {string} the address of a colleague in the house */
export function houseAddress(name) {
  const plain = name.toLowerCase().replace(/ö/g, "oe").replace(/ä/g, "ae").replace(/ü/g, "ue").replace(/ß/g, "ss");
  return `${plain.normalize("NFD").replace(/\p{M}/gu, "").replace(/ı/g, "i").replace(/ /g, ".")}@werkhof-medien.example`;
}

/**
 * @param {import("../office-time.mjs").OfficeCalendar} calendar
 * @param {import("../random.mjs").Random} random
 * @param {number} every working days
 * @param {(date: number, day: number) => void} write
 */
function regularly(calendar, random, every, write) {
  for (let ago = FIRST_WORKDAY_AGO; ago >= 0; ago -= every * (0.8 + 0.4 * random.next())) {
    const day = calendar.workdaysAgo(Math.round(ago));
    write(momentAt(day, random.integer(6 * 60, 18 * 60)), day);
  }
}

/**
 * @param {import("../random.mjs").Random} random
 * @param {number} date
 * @param {string} address
 */
const messageId = (random, date, address) =>
  `${random.integer(0x1000000, 0xfffffff).toString(16)}.${Math.floor(date / 1000)}@${address.split("@")[1]}`;

/**
 * @param {Sender} sender
 * @param {Record<string, string>} headers
 * @param {import("../office-time.mjs").OfficeCalendar} calendar
 * @param {import("../random.mjs").Random} random
 * @returns {Mail[]}
 */
function fromSender(sender, headers, calendar, random) {
  /** @type {Mail[]} */
  const mails = [];
  const subject = random.deck(sender.subjects);
  regularly(calendar, random, sender.every_workdays, (date, day) => {
    const values = { nr: String(random.integer(100, 999)), monat: GERMAN.months[calendarDay(day).month - 1] ?? "" };
    const body = `${fill(sender.text, values)}\n`;
    mails.push({
      id: messageId(random, date, sender.address),
      date,
      from: { name: sender.name, address: sender.address },
      to: TO_OWNER,
      cc: [],
      subject: fill(subject(), values),
      body,
      ...(sender.list_id ? { html: `<html><body><p>${body.replace(/\n+/g, "</p><p>")}</p></body></html>` } : {}),
      references: [],
      mailer: sender.list_id ? "CleverSend 4.1" : "mailer/2.0",
      headers,
    });
  });
  return mails;
}

/**
 * @param {import("../office-time.mjs").OfficeCalendar} calendar
 * @param {import("../random.mjs").Random} random
 * @returns {Mail[]}
 */
function fromList(calendar, random) {
  const { address, list_id: listId, tag, every_workdays: every, posters, subjects, lines } = MACHINES.list;
  /** @type {Mail[]} */
  const mails = [];
  const line = random.deck(/** @type {string[]} */ (lines));
  const poster = random.deck(/** @type {string[]} */ (posters));
  regularly(calendar, random, every, (date) => {
    const from = parseMailbox(poster());
    const previous = random.chance(0.6) ? mails.at(-1) : undefined;
    mails.push({
      id: messageId(random, date, from.address),
      date,
      from,
      to: [{ name: "", address }],
      cc: [],
      subject: previous ? `Re: ${previous.subject.replace(/^Re: /, "")}` : `${tag} ${random.pick(subjects)}`,
      body: `${wrap(`${line()} ${line()}`)}\n\n${from.name}\n--\nListe: ${address}\n`,
      // Threads of a list are kept short on purpose: a chain of hundreds is slow to thread in any mail program.
      references: previous ? [...previous.references, previous.id].slice(-6) : [],
      mailer: "Mutt/2.2.9",
      headers: { "List-Id": `<${listId}>`, "List-Post": `<mailto:${address}>`, "Precedence": "list" },
    });
  });
  return mails;
}

/**
 * @param {import("../office-time.mjs").OfficeCalendar} calendar
 * @param {import("../random.mjs").Random} random
 * @returns {Mail[]}
 */
function toTheHouse(calendar, random) {
  const colleagues = MACHINES.house.map((/** @type {string} */ name) => ({ name, address: houseAddress(name) }));
  const subjects = random.deck(["Kühlschrank wird Freitag geleert", "Parkplätze im Hof", "Kuchen in der Küche!", "Fundsache: graue Mütze", "Sommerfest: wer bringt was mit?"]);
  /** @type {Mail[]} */
  const mails = [];
  regularly(calendar, random, 9, (date) => {
    const from = random.pick(colleagues);
    const to = [...TO_OWNER, ...colleagues.filter((/** @type {any} */ other) => other !== from)];
    mails.push({
      id: messageId(random, date, OWNER.address),
      date, from, to, cc: [], subject: subjects(), body: `Hallo zusammen,\n\nbitte beachten, danke!\n\n${from.name}\n`, references: [], mailer: "Mozilla Thunderbird",
    });
  });
  return mails;
}

/**
 * @param {import("../office-time.mjs").OfficeCalendar} calendar
 * @param {import("../random.mjs").Random} random
 * @returns {Mail[]}
 */
function junk(calendar, random) {
  /** @type {Mail[]} */
  const mails = [];
  const sender = random.deck(/** @type {any[]} */ (MACHINES.junk));
  regularly(calendar, random, 5, (date) => {
    const { name, address, subject } = sender();
    mails.push({
      id: messageId(random, date, address),
      date, from: { name, address }, to: TO_OWNER, cc: [], subject: fill(subject, { nr: String(random.integer(1000, 9999)) }),
      body: "Klicken Sie hier: http://192.0.2.44/go\n", references: [], mailer: "PHPMailer 5.2", folder: "Junk", headers: { "X-Spam-Flag": "YES" },
    });
  });
  return mails;
}

/**
 * @param {import("../office-time.mjs").OfficeCalendar} calendar
 * @param {(name: string) => import("../random.mjs").Random} stream a stream of its own for each sender
 * @returns {Mail[]}
 */
export function machineMails(calendar, stream) {
  const newsletters = MACHINES.newsletters.flatMap((/** @type {Sender} */ sender) => {
    const headers = {
      "List-Id": `<${sender.list_id}.example>`,
      "List-Unsubscribe": `<mailto:unsubscribe@${sender.address.split("@")[1]}>`,
      "Precedence": "bulk",
    };
    return fromSender(sender, headers, calendar, stream(sender.address));
  });
  const notices = MACHINES.notices.flatMap((/** @type {Sender} */ sender) =>
    fromSender(sender, { "Auto-Submitted": "auto-generated" }, calendar, stream(sender.address)));
  return [
    ...newsletters,
    ...notices,
    ...fromList(calendar, stream("list")),
    ...toTheHouse(calendar, stream("house")),
    ...junk(calendar, stream("junk")),
  ];
}
