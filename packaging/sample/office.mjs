// Who and what the sample office consists of, before any mail is written.
import fs from "node:fs";

/**
 * @typedef {{name: string, address: string}} Mailbox
 *
 * @typedef {object} Rhythm a stretch of ordinary mail
 * @property {number} from_workdays_ago
 * @property {number} to_workdays_ago
 * @property {number} gap_workdays between the starts of two threads, on average
 * @property {[number, number]} mails in one thread, least and most
 * @property {number} owner_starts share of threads that the owner begins, 0 to 1
 *
 * @typedef {object} ToldMail one mail of a thread written by hand
 * @property {"owner" | "them"} by
 * @property {number} workdays_ago
 * @property {string} time "HH:MM" in the office's zone
 * @property {string} text
 *
 * @typedef {"phone" | "teams" | "zoom" | "meet" | "jitsi" | "room" | "canteen" | "visit"} Where
 *
 * @typedef {object} RepeatingMeeting single events at a loose rhythm
 * @property {string} title
 * @property {Where} where
 * @property {string} [place] for "visit"
 * @property {number} gap_workdays
 * @property {number} from_workdays_ago
 * @property {number} to_workdays_ago
 * @property {number} minutes
 * @property {string} [time]
 *
 * @typedef {object} Series a recurring event with exceptions
 * @property {string} title
 * @property {number} weekday 1 = Monday
 * @property {string} time
 * @property {number} minutes
 * @property {number} [every_weeks]
 * @property {Where} where
 * @property {number} since_weeks_ago
 * @property {number[]} cancelled_weeks_ago
 * @property {number[]} moved_weeks_ago
 * @property {string[]} [others] "Name <address>"
 *
 * @typedef {object} Meeting one event written by hand
 * @property {string} title
 * @property {number} workdays_ago
 * @property {string} time
 * @property {number} minutes
 * @property {Where} where
 * @property {string} [place]
 * @property {"CONFIRMED" | "CANCELLED"} [status]
 * @property {"ACCEPTED" | "DECLINED" | "NEEDS-ACTION"} [answer] the owner's
 *
 * @typedef {object} Expected
 * @property {string[]} findings that must be found
 * @property {string[]} [allowed] findings that may be found as well
 * @property {boolean} [healthy] nothing else may be found
 *
 * @typedef {object} Person
 * @property {string} story
 * @property {string} name
 * @property {string} address
 * @property {boolean} woman
 * @property {string} organisation
 * @property {string} [phone]
 * @property {string} [birthday] YYYY-MM-DD
 * @property {"de" | "en"} language
 * @property {"formal" | "casual"} tone
 * @property {string} mailer
 * @property {number} reply_hours working hours until an answer, on average
 * @property {string} [zone] IANA; default is the office's
 * @property {string} [folder] where the owner files mail from this person
 * @property {string[]} [cc] "Name <address>" that the person puts on Cc
 * @property {number} [cc_share] in how many threads, 0 to 1
 * @property {Rhythm[]} mail
 * @property {{subject: string, mails: ToldMail[]}[]} [threads]
 * @property {{subject: string, theirs: string[], ours: string[]}[]} topics
 * @property {RepeatingMeeting[]} [repeating_meetings]
 * @property {Series[]} [series]
 * @property {Meeting[]} [meetings]
 * @property {Expected} expected
 */

export const OWNER = {
  name: "Jana Brandt",
  address: "jana.brandt@werkhof-medien.example",
  // Mail to the second address reaches the same mailbox; a customer of long standing still uses it.
  aliases: ["j.brandt@werkhof.example"],
  signature: "Jana Brandt\n\nWerkhof Medien · Projektleitung\nSpinnereistraße 7 · 04179 Leipzig\nTel. +49 341 5550107",
};

/** @returns {Person[]} ordered by file name, so that the order is the same everywhere */
export function people() {
  const folder = new URL("people/", import.meta.url);
  const names = fs.readdirSync(folder).filter((name) => name.endsWith(".json")).sort();
  return names.map((name) => JSON.parse(fs.readFileSync(new URL(name, folder), "utf8")));
}

/** @param {string} text "Name <address>" @returns {Mailbox} */
export function parseMailbox(text) {
  const match = /^(.*) <(.*)>$/.exec(text);
  return match ? { name: match[1] ?? "", address: match[2] ?? "" } : { name: "", address: text };
}
