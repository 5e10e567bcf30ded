// Turns a person's story into mails: threads at the person's rhythm, answers after the usual time, in working hours.
import { OWNER, parseMailbox } from "../office.mjs";
import { calendarDay, dayAt, minutesOf, momentAt } from "../office-time.mjs";
import { fill, PHRASES, quote, Writer } from "../text/phrases.mjs";

/**
 * @typedef {object} Mail one message, not yet in any folder
 * @property {string} id Message-ID without brackets
 * @property {number | null} date moment; null: the message has no Date
 * @property {import("../office.mjs").Mailbox} from
 * @property {import("../office.mjs").Mailbox[]} to
 * @property {import("../office.mjs").Mailbox[]} cc
 * @property {string} subject
 * @property {string} body
 * @property {string[]} references Message-IDs, oldest first; the last one is answered
 * @property {string} mailer
 * @property {Record<string, string>} [headers] further ones
 * @property {"utf-8" | "iso-8859-1"} [charset]
 * @property {string} [html] alternative part
 * @property {string} [folder] if not where mail of its kind usually goes
 * @property {boolean} [unread]
 */

const DAY_START = 8 * 60 + 30;
const DAY_END = 17 * 60 + 45;
const OWNER_MAILER = "Mozilla Thunderbird";
const OWNER_REPLY_HOURS = 4;

/** @param {number} day @returns {number} its ISO week */
function week(day) {
  const thursday = day + 3 - ((calendarDay(day).weekday + 6) % 7);
  const start = Date.UTC(calendarDay(thursday).year, 0, 1) / 86_400_000;
  return Math.floor((thursday - start) / 7) + 1;
}

/** All mail between the owner and one person. */
export class Correspondence {
  /** @type {Mail[]} */
  mails = [];

  /**
   * @param {import("../office.mjs").Person} person
   * @param {import("../office-time.mjs").OfficeCalendar} calendar
   * @param {import("../random.mjs").Random} random
   */
  constructor(person, calendar, random) {
    this.person = person;
    this.calendar = calendar;
    this.random = random;
    const owner = { name: OWNER.name, woman: true };
    const signature = `${person.name}\n\n${person.organisation}${person.phone ? `\n${person.phone}` : ""}`;
    this.writers = {
      owner: new Writer(random, person.language, person.tone, { name: OWNER.name, signature: OWNER.signature }, person),
      them: new Writer(random, person.language, person.tone, { name: person.name, signature }, owner),
    };
    this.drawTopic = person.topics.length > 0 ? random.deck(person.topics) : null;
    this.lines = new Map();
  }

  /** @returns {Mail[]} */
  write() {
    for (const rhythm of this.person.mail) this.writeStretch(rhythm);
    for (const thread of this.person.threads ?? []) this.writeTold(thread);
    return this.mails;
  }

  /** @param {import("../office.mjs").Rhythm} rhythm */
  writeStretch({ from_workdays_ago: from, to_workdays_ago: to, gap_workdays: gap, mails, owner_starts: share }) {
    for (let ago = from; ago > to + gap / 2; ago -= gap * (0.6 + 0.8 * this.random.next())) {
      this.writeThread(this.calendar.workdaysAgo(Math.round(ago)), to, this.random.integer(mails[0], mails[1]), this.random.chance(share));
    }
    // The last one is pinned and comes to its end: how long ago two people last wrote is the point of some stories.
    this.writeThread(this.calendar.workdaysAgo(to + 1), to, 2, this.random.chance(share));
  }

  /**
   * @param {number} day of the first mail
   * @param {number} quietAfter working days ago after which nothing may be written any more
   * @param {number} count mails
   * @param {boolean} ownerStarts
   */
  writeThread(day, quietAfter, count, ownerStarts) {
    const topic = this.drawTopic?.();
    if (!topic) return;
    const latest = momentAt(this.calendar.workdaysAgo(Math.max(0, quietAfter - 1)), DAY_END);
    const subject = this.subjectFor(topic.subject, day);
    const cc = this.random.chance(this.person.cc_share ?? 0) ? (this.person.cc ?? []).map(parseMailbox) : [];
    let date = momentAt(day, this.random.integer(DAY_START, DAY_END - 60) + this.random.next());
    let byOwner = ownerStarts;
    /** @type {Mail | null} */
    let previous = null;
    for (let index = 0; index < count && date <= latest; index += 1) {
      // A thread that is over ends with thanks; a single mail is a message that needs no answer.
      const place = index === 0 ? "first" : index === count - 1 ? "last" : "next";
      const text = this.writer(byOwner).write(place, subject, this.drawLines(topic, byOwner));
      previous = this.add({ byOwner, date, subject, text, previous, cc });
      byOwner = !byOwner;
      date = this.afterWorkingHours(date, byOwner ? OWNER_REPLY_HOURS : this.person.reply_hours);
    }
  }

  /** @param {{subject: string, mails: import("../office.mjs").ToldMail[]}} thread */
  writeTold({ subject, mails }) {
    /** @type {Mail | null} */
    let previous = null;
    for (const { by, workdays_ago: ago, time, text } of mails) {
      const byOwner = by === "owner";
      const letter = this.writer(byOwner).letter(previous ? "next" : "first", text);
      const date = momentAt(this.calendar.workdaysAgo(ago), minutesOf(time));
      previous = this.add({ byOwner, date, subject, text: letter, previous, cc: [] });
    }
  }

  /**
   * @param {{byOwner: boolean, date: number, subject: string, text: string, previous: Mail | null,
   *   cc: import("../office.mjs").Mailbox[]}} parts
   * @returns {Mail}
   */
  add({ byOwner, date, subject, text, previous, cc }) {
    const them = { name: this.person.name, address: this.person.address };
    const [domain] = (byOwner ? OWNER.address : them.address).split("@").slice(1);
    const { language } = this.person;
    const body = previous ? `${text}\n${quote(language, { date: previous.date ?? 0, name: previous.from.name, body: previous.body })}` : text;
    const owner = { name: OWNER.name, address: OWNER.address };
    /** @type {Mail} */
    const mail = {
      id: `${this.random.integer(0x1000000, 0xfffffff).toString(16)}.${Math.floor(date / 1000)}@${domain}`,
      date,
      from: byOwner ? owner : them,
      to: [byOwner ? them : owner],
      cc,
      subject: previous ? `${PHRASES[language].reply_prefix}${subject}` : subject,
      body,
      references: previous ? [...previous.references, previous.id] : [],
      mailer: byOwner ? OWNER_MAILER : this.person.mailer,
    };
    if (this.person.folder) mail.folder = this.person.folder;
    this.mails.push(mail);
    return mail;
  }

  /** @param {boolean} byOwner */
  writer(byOwner) {
    return byOwner ? this.writers.owner : this.writers.them;
  }

  /** @param {string} subject @param {number} day */
  subjectFor(subject, day) {
    const { months } = PHRASES[this.person.language];
    return fill(subject, {
      kw: String(week(day)),
      monat: months[calendarDay(day).month - 1] ?? "",
      nr: String(this.random.integer(1040, 4990)),
    });
  }

  /**
   * @param {{subject: string, theirs: string[], ours: string[]}} topic
   * @param {boolean} byOwner
   * @returns {string[]} one or two sentences of the story
   */
  drawLines(topic, byOwner) {
    const key = `${topic.subject}/${byOwner}`;
    if (!this.lines.has(key)) this.lines.set(key, this.random.deck(byOwner ? topic.ours : topic.theirs));
    const draw = this.lines.get(key);
    return this.random.chance(0.35) ? [draw(), draw()] : [draw()];
  }

  /**
   * @param {number} moment
   * @param {number} hours on average; working hours only
   * @returns {number} moment
   */
  afterWorkingHours(moment, hours) {
    let day = dayAt(moment);
    let minute = (moment - momentAt(day, 0)) / 60_000 + hours * 60 * (0.3 + 1.4 * this.random.next());
    while (minute > DAY_END) {
      day = this.calendar.workdayFrom(day + 1);
      minute = Math.max(DAY_START, minute - DAY_END + DAY_START);
    }
    return momentAt(day, minute);
  }
}
