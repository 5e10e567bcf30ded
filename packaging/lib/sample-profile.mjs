// A throw-away Thunderbird profile whose owner is the sample office's Jana Brandt.
import fs from "node:fs";
import path from "node:path";
import { buildSummaries } from "../../tests/support/mailbox-chrome.mjs";
import { makeProfile } from "../../tests/support/profile.mjs";
import { makeSample } from "../sample/sample.mjs";
import { importAddressBook, importCalendar } from "./sample-chrome.mjs";

const OWN_CALENDAR = "kalender";

/** @typedef {import("../sample/sample.mjs").SampleSummary} SampleSummary */

/**
 * @param {string} directory an empty folder; gets "office" (the sample's files) and "profile"
 * @param {{now: number, dark?: boolean}} options
 * @returns {{profileDir: string, officeDir: string, summary: SampleSummary}}
 */
export function makeSampleProfile(directory, { now, dark = false }) {
  const [officeDir, profileDir] = [path.join(directory, "office"), path.join(directory, "profile")];
  const summary = makeSample(officeDir, now);
  makeProfile(profileDir, {
    owner: summary.owner,
    mailDir: path.join(officeDir, "mail"),
    calendars: [
      { id: OWN_CALENDAR, name: "Kalender", color: "#3a6ea5" },
      { id: "team", name: "Team", icsFile: path.join(officeDir, "calendar/Team.ics"), color: "#7a9a3c" },
      { id: "feiertage", name: "Feiertage", icsFile: path.join(officeDir, "calendar/Feiertage.ics"), readOnly: true, color: "#999999" },
    ],
    dark,
  });
  return { profileDir, officeDir, summary };
}

/**
 * What only Thunderbird itself can fill: its own calendar, its address book, and the summaries of its mail folders,
 * which it otherwise makes when the user opens a folder.
 * @param {import("../../tests/support/thunderbird.mjs").Thunderbird} thunderbird running with the sample's profile
 * @param {string} officeDir
 */
export async function fillSampleProfile(thunderbird, officeDir) {
  await thunderbird.chrome(buildSummaries);
  await thunderbird.chrome(importCalendar, OWN_CALENDAR, fs.readFileSync(path.join(officeDir, "calendar/Kalender.ics"), "utf8"));
  const book = fs.readFileSync(path.join(officeDir, "addressbook.vcf"), "utf8");
  await thunderbird.chrome(importAddressBook, book.split(/(?=^BEGIN:VCARD)/m).filter((card) => card.trim() !== ""));
}
