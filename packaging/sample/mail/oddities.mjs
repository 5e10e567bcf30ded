// Single mails that every real mailbox holds and that a reader of mail has to survive, each written by hand.
import { OWNER } from "../office.mjs";
import { momentAt } from "../office-time.mjs";

/** @typedef {import("./correspondence.mjs").Mail} Mail */

const TO_OWNER = [{ name: OWNER.name, address: OWNER.address }];
const ANKE = { name: "Anke Dietrich", address: "a.dietrich@verlag-dietrich.example" };
const RIGHT_TO_LEFT = "\u202e";
const ISOLATE = "\u2066";

/**
 * @param {import("../office-time.mjs").OfficeCalendar} calendar
 * @param {number} ago working days
 * @param {string} key part of the Message-ID
 * @param {Partial<Mail>} parts
 * @returns {Mail}
 */
function single(calendar, ago, key, parts) {
  const date = momentAt(calendar.workdaysAgo(ago), 11 * 60 + (key.length * 7) % 50);
  return {
    id: `${key}@odd.werkhof-medien.example`, date, from: { name: "", address: "fremd@anfragen.example" }, to: TO_OWNER, cc: [],
    subject: "", body: "", references: [], mailer: "Mozilla Thunderbird", ...parts,
  };
}

/**
 * Names and subjects as strangers may send them.
 * @param {import("../office-time.mjs").OfficeCalendar} calendar
 * @returns {Mail[]}
 */
function hostile(calendar) {
  const body = "Guten Tag,\n\nich hätte gern ein Angebot.\n";
  return [
    single(calendar, 6, "markup", { from: { name: "<img src=x onerror=alert(1)>", address: "markup@anfragen.example" }, subject: "<img src=x onerror=\"document.title='x'\"> <script>alert(1)</script>", body }),
    single(calendar, 7, "sql", { from: { name: "Robert'); DROP TABLE people;--", address: "sql@anfragen.example" }, subject: "'; DROP TABLE mails; --", body }),
    single(calendar, 8, "format", { from: { name: "%s%n%x", address: "format@anfragen.example" }, subject: "%s%n%n {0} ${HOME} `id` $(id)", body }),
    single(calendar, 9, "long", { from: { name: "Lang", address: "lang@anfragen.example" }, subject: `Anfrage ${"sehr lange ".repeat(400)}Ende`, body }),
    single(calendar, 10, "bidi", { from: { name: `Bank ${RIGHT_TO_LEFT}ed.ebl`, address: "bidi@anfragen.example" }, subject: `Rechnung ${RIGHT_TO_LEFT}fdp.exe ${ISOLATE}`, body }),
    single(calendar, 11, "path", { from: { name: "../../etc/passwd", address: "\"../x\"@anfragen.example" }, subject: "..\\..\\windows\\win.ini", body }),
  ];
}

/**
 * Mails that are hard to read for their form.
 * @param {import("../office-time.mjs").OfficeCalendar} calendar
 * @returns {Mail[]}
 */
function difficult(calendar) {
  return [
    single(calendar, 25, "latin1", { from: { name: "Jürgen Weiß", address: "weiss@holzhandel-weiss.example" }, subject: "Türen und Maße für den Anbau", body: "Sehr geehrte Frau Brandt,\n\nanbei die Maße der Türen, wie gewünscht in Millimetern.\n\nMit freundlichen Grüßen\nJürgen Weiß\n", charset: "iso-8859-1" }),
    single(calendar, 30, "no-date", { date: null, from: { name: "Archiv Scanner", address: "scanner@werkhof-medien.example" }, subject: "Scan", body: "Dokument im Anhang.\n" }),
    single(calendar, 40, "from-line", { from: { name: "Moritz Engel", address: "moritz.engel@werkhof-medien.example" }, subject: "Zitat", body: "Hallo Jana,\n\nFrom here on it is your text.\n>From the old file.\n\nMoritz\n" }),
    single(calendar, 45, "empty", { from: { name: "Isabel Jäger", address: "isabel.jaeger@werkhof-medien.example" } }),
    single(calendar, 60, "alias", { from: { name: "Gisela Thomas", address: "g.thomas@thomas-optik.example" }, to: [{ name: "Jana Brandt", address: /** @type {string} */ (OWNER.aliases[0]) }], subject: "Neue Öffnungszeiten", body: "Liebe Frau Brandt,\n\nwir haben ab sofort auch samstags offen. Bitte auf der Seite ändern.\n\nIhre Gisela Thomas\n" }),
    single(calendar, 60, "alias-answer", { from: { name: OWNER.name, address: /** @type {string} */ (OWNER.aliases[0]) }, to: [{ name: "Gisela Thomas", address: "g.thomas@thomas-optik.example" }], subject: "Re: Neue Öffnungszeiten", body: "Liebe Frau Thomas,\n\nist geändert.\n\nJana Brandt\n", references: ["alias@odd.werkhof-medien.example"] }),
  ];
}

/**
 * Answers of machines.
 * @param {import("../office-time.mjs").OfficeCalendar} calendar
 * @returns {Mail[]}
 */
function automatic(calendar) {
  return [
    single(calendar, 62, "absence", { from: ANKE, subject: "Automatische Antwort: Frühjahrsprogramm", body: "Ich bin bis einschließlich Freitag nicht im Haus. In dringenden Fällen wenden Sie sich an meine Kollegin.\n", headers: { "Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All" } }),
    single(calendar, 120, "absence-2", { from: { name: "Priya Raman", address: "priya.raman@lumen-instruments.example" }, subject: "Automatic reply: Datasheet", body: "I am out of the office with limited access to mail.\n", headers: { "Auto-Submitted": "auto-replied" } }),
    single(calendar, 75, "bounce", { from: { name: "Mail Delivery System", address: "MAILER-DAEMON@mx.werkhof-medien.example" }, subject: "Undelivered Mail Returned to Sender", body: "I'm sorry to have to inform you that your message could not be delivered to one or more recipients.\n\n<einkauf@moebel-ahrens.example>: unknown user\n", headers: { "Auto-Submitted": "auto-replied", "Return-Path": "<>" } }),
  ];
}

/**
 * What lies in folders that do not count.
 * @param {import("../office-time.mjs").OfficeCalendar} calendar
 * @returns {Mail[]}
 */
function unsent(calendar) {
  const owner = { name: OWNER.name, address: OWNER.address };
  const katrin = { name: "Katrin Ahrens", address: "k.ahrens@moebel-ahrens.example" };
  return [
    single(calendar, 2, "draft-1", { from: owner, to: [katrin], subject: "Katalog: wie weiter?", body: "Sehr geehrte Frau Ahrens,\n\nvielleicht sollten wir\n", folder: "Drafts" }),
    single(calendar, 5, "draft-2", { from: owner, to: [], subject: "Gedanken zum Budget", body: "Noch offen: Fotos, Papier.\n", folder: "Drafts" }),
    single(calendar, 200, "template-1", { from: owner, to: [], subject: "Vorlage: Angebot", body: "Sehr geehrte Damen und Herren,\n\nvielen Dank für Ihre Anfrage.\n", folder: "Templates" }),
    ...Array.from({ length: 18 }, (_, index) =>
      single(calendar, 30 + index * 15, `trash-${index}`, { from: { name: "Werkhof Tickets", address: "noreply@tickets.werkhof-medien.example" }, subject: `[WH-${700 + index}] Geschlossen`, body: "Automatische Nachricht.\n", folder: "Trash", headers: { "Auto-Submitted": "auto-generated" } })),
  ];
}

/**
 * @param {import("../office-time.mjs").OfficeCalendar} calendar
 * @returns {Mail[]}
 */
export function oddMails(calendar) {
  return [...hostile(calendar), ...difficult(calendar), ...automatic(calendar), ...unsent(calendar)];
}
