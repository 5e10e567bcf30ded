// A real Thunderbird with a generated profile, for what can only be measured there.
import fs from "node:fs";
import path from "node:path";
import { registerHost } from "../../../packaging/lib/native-host.mjs";
import { writeXpi } from "../../../packaging/lib/xpi.mjs";
import { buildSummaries } from "../../support/mailbox-chrome.mjs";
import { startThunderbird } from "../../support/thunderbird.mjs";
import { DRAHT } from "./process.mjs";

const QUIT_MS = 300_000;
/** Thunderbird's full-text index of new mail takes hours, and holds up the main window for 300 ms at each mail to a hundred people: it is not what is measured. */
const PREFERENCES = { "mailnews.database.global.indexer.enabled": false };

/** @typedef {import("../../support/thunderbird.mjs").Thunderbird} Thunderbird */
/** @typedef {{profile: string, home: string, xpi: string}} Place folders of the profile and of its user, and the packed add-on */

/**
 * @param {import("./data.mjs").Data} data
 * @param {import("./data.mjs").Mail} mail
 * @returns {Promise<string>} its profile after Thunderbird has read all mail: it does not take our summaries for its own
 */
function profileReadByThunderbird(data, mail) {
  return data.kept(`${mail.messages}-read-by-thunderbird`, async (target) => {
    // A summary counts as long as its mbox is as old as it says.
    fs.cpSync(mail.profile, target, { recursive: true, preserveTimestamps: true, filter: (file) => !file.endsWith(".msf") });
    const home = data.temporary("reading");
    fs.mkdirSync(home);
    const thunderbird = await startThunderbird({ profileDir: target, home, prefs: PREFERENCES, logFile: path.join(home, "log") });
    try {
      await thunderbird.chrome(buildSummaries);
      await thunderbird.quit(QUIT_MS);
    } finally {
      await thunderbird.kill();
    }
  });
}

/**
 * @template T
 * @param {import("./data.mjs").Data} data
 * @param {import("./data.mjs").Mail} mail its profile is copied
 * @param {(thunderbird: Thunderbird, place: Place) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inThunderbird(data, mail, work) {
  const root = data.temporary("thunderbird");
  const place = { profile: path.join(root, "profile"), home: path.join(root, "home"), xpi: path.join(root, "draht.xpi") };
  fs.cpSync(await profileReadByThunderbird(data, mail), place.profile, { recursive: true, preserveTimestamps: true });
  fs.mkdirSync(place.home);
  registerHost(place.home, DRAHT);
  writeXpi(place.xpi);
  const thunderbird = await startThunderbird({
    profileDir: place.profile, home: place.home, zone: "Europe/Berlin", prefs: PREFERENCES, logFile: path.join(root, "log"),
  });
  try {
    const counts = await thunderbird.chrome(buildSummaries);
    const seen = Object.values(counts).reduce((sum, count) => sum + count, 0);
    if (seen !== mail.messages) throw new Error(`Thunderbird sees ${seen} of ${mail.messages} messages`);
    return await work(thunderbird, place);
  } finally {
    await thunderbird.kill();
    fs.rmSync(root, { recursive: true, force: true });
  }
}
