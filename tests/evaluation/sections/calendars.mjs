// Occurrences and talks in labelled calendars: what was read, and what counts as a talk.
import fs from "node:fs";
import path from "node:path";
import { Draht } from "../draht.mjs";

const SET = "labels/calendar_de";
const DAY_MS = 86_400_000;
const LABELLED_DAYS_BACK = 60; // the labels speak of this window only

/** @typedef {{person: string, channel: string, start: string, minutes: number, counts_as_talk: boolean}} Expected */
/** @typedef {{id: string, me: string, now: string, expect: Expected[]}} Label */

/** @param {string} iso */
const seconds = (iso) => Math.round(Date.parse(iso) / 1000);

/** @param {string | null} channel */
const spoken = (channel) => (channel === null || channel === "voice_unknown" ? "voice" : channel);

/**
 * @param {Record<string, any>[]} events as exported
 * @param {Expected} expected
 * @returns {boolean} the occurrence is there, with its length and channel
 */
function isRead(events, expected) {
  return events.some((event) => seconds(event.start) === seconds(expected.start)
    && Math.abs((seconds(event.end) - seconds(event.start)) / 60 - expected.minutes) < 1
    && (!expected.counts_as_talk || spoken(event.channel) === spoken(expected.channel)));
}

/**
 * @param {Label} label
 * @param {string | undefined} lastTalked of the person, by Draht
 * @param {string} person
 * @returns {boolean} the last talk within the labelled window is the right one, or there is rightly none
 */
function isLastTalkRight(label, lastTalked, person) {
  const talks = label.expect.filter((one) => one.person.toLowerCase() === person && one.counts_as_talk).map(({ start }) => seconds(start));
  const said = lastTalked && Date.parse(label.now) - Date.parse(lastTalked) <= LABELLED_DAYS_BACK * DAY_MS ? seconds(lastTalked) : null;
  return said === (talks.length > 0 ? Math.max(...talks) : null);
}

/**
 * @param {string} binary
 * @param {string} file
 * @param {Label} label
 * @returns {{occurrences: number, occurrencesRight: number, people: number, peopleRight: number, wrong: string[]}}
 */
function measureCalendar(binary, file, label) {
  const draht = new Draht(binary);
  try {
    draht.run("import", "--ics", file, "--me", label.me, "--now", label.now, "--json");
    const events = draht.run("export").filter((row) => row.kind === "event");
    const known = new Map(draht.run("people", "--json", "--now", label.now).map((row) => [row.person, row.last_talked]));
    const unread = label.expect.filter((expected) => !isRead(events, expected));
    const people = [...new Set(label.expect.map(({ person }) => person.toLowerCase()))];
    const mistaken = people.filter((person) => !isLastTalkRight(label, known.get(person), person));
    return {
      occurrences: label.expect.length,
      occurrencesRight: label.expect.length - unread.length,
      people: people.length,
      peopleRight: people.length - mistaken.length,
      wrong: [...unread.map(({ start, channel }) => `${label.id}: ${start} ${channel}`), ...mistaken.map((person) => `${label.id}: ${person}`)],
    };
  } finally {
    draht.remove();
  }
}

/** @type {import("../sections.mjs").Section} */
export const calendars = {
  name: "calendars",
  title: "Labelled calendars: what is a talk, with whom, when and how",
  needs: [SET, `${SET}.labels.jsonl`],
  measure({ binary, shared, mistakes }) {
    const folder = path.join(shared, SET);
    const labels = fs.readFileSync(`${folder}.labels.jsonl`, "utf8").split("\n").filter(Boolean).map((line) => /** @type {Label} */ (JSON.parse(line)));
    const results = labels.map((label) => measureCalendar(binary, path.join(folder, `${label.id}.ics`), label));
    /** @param {"occurrences" | "occurrencesRight" | "people" | "peopleRight"} field */
    const sum = (field) => results.reduce((total, result) => total + result[field], 0);
    /** @param {string} what @param {number} right @param {number} of */
    const all = (what, right, of) => ({ what, bar: "all", ours: `${right} of ${of}`, reached: right === of });
    return {
      figures: [
        all("occurrences read with time, length and channel", sum("occurrencesRight"), sum("occurrences")),
        all("people whose last talk is right", sum("peopleRight"), sum("people")),
      ],
      mistakes: results.flatMap(({ wrong }) => wrong).slice(0, mistakes),
    };
  },
};
