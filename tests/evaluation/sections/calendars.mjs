// Labelled calendars: every occurrence and other person, whether it counts as a talk, when, how long and by which channel.
import fs from "node:fs";
import path from "node:path";
import { Draht } from "../draht.mjs";

const SET = "labels/calendar_de";
const DAY_MS = 86_400_000;
const DAYS_BACK = 60; // the labels speak of this window only
const DAYS_AHEAD = 30;

/** @typedef {{person: string, channel: string, start: string, minutes: number, counts_as_talk: boolean, reason?: string}} Talk a label, or a line of `draht calendar --json` */
/** @typedef {{id: string, me: string, now: string, expect: Talk[]}} Label */

/** @param {Talk} talk */
const key = ({ person, start }) => `${person.toLowerCase()} ${Math.round(Date.parse(start) / 1000)}`;

/**
 * What counts has to be as labelled in channel and length too; what does not count may be left out.
 * @param {Talk} expected
 * @param {Talk | undefined} said
 * @returns {boolean}
 */
function isRight(expected, said) {
  if (said === undefined) return !expected.counts_as_talk;
  if (said.counts_as_talk !== expected.counts_as_talk) return false;
  if (!expected.counts_as_talk) return true;
  return said.channel === expected.channel.replace("voice_unknown", "voice") && Math.abs(said.minutes - expected.minutes) < 1;
}

/**
 * @param {Draht} draht
 * @param {string} file
 * @param {Label} label
 * @returns {{right: number, mistakes: string[]}} by the definition of the scorer beside the labels
 */
function judge(draht, file, { id, me, now, expect }) {
  const from = Date.parse(now) - DAYS_BACK * DAY_MS;
  const to = Date.parse(now) + DAYS_AHEAD * DAY_MS;
  const lines = /** @type {Talk[]} */ (draht.run("calendar", "--json", "--now", now, "--me", me, file));
  const said = new Map(lines.filter(({ start }) => Date.parse(start) >= from && Date.parse(start) <= to).map((talk) => [key(talk), talk]));
  const wrong = expect.filter((expected) => !isRight(expected, said.get(key(expected))));
  const expected = new Set(expect.map(key));
  const extra = [...said.values()].filter((talk) => talk.counts_as_talk && !expected.has(key(talk)));
  return {
    right: expect.length - wrong.length,
    mistakes: [
      ...wrong.map(({ person, start, channel, reason }) => `${id}: ${person} ${start} is ${reason ?? channel}, said ${said.get(key({ person, start, channel, minutes: 0, counts_as_talk: false }))?.reason ?? "nothing"}`),
      ...extra.map(({ person, start }) => `${id}: ${person} ${start} is no talk`),
    ],
  };
}

/** @type {import("../sections.mjs").Section} */
export const calendars = {
  name: "calendars",
  title: "Labelled calendars: what is a talk, with whom, when and how",
  needs: [SET, `${SET}.labels.jsonl`],
  measure({ binary, shared, mistakes }) {
    const folder = path.join(shared, SET);
    const labels = fs.readFileSync(`${folder}.labels.jsonl`, "utf8").split("\n").filter(Boolean).map((line) => /** @type {Label} */ (JSON.parse(line)));
    const draht = new Draht(binary);
    try {
      const judged = labels.map((label) => judge(draht, path.join(folder, `${label.id}.ics`), label));
      const wholly = judged.filter((one) => one.mistakes.length === 0).length;
      const occurrences = labels.reduce((sum, { expect }) => sum + expect.length, 0);
      return {
        figures: [
          { what: "calendars wholly right", bar: "all", ours: `${wholly} of ${labels.length}`, reached: wholly === labels.length },
          { what: "occurrences right", ours: `${judged.reduce((sum, { right }) => sum + right, 0)} of ${occurrences}` },
        ],
        mistakes: judged.flatMap((one) => one.mistakes).slice(0, mistakes),
      };
    } finally {
      draht.remove();
    }
  },
};
