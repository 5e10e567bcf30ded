// Thunderbird's preference files: prefs.js, which Thunderbird itself rewrites, and user.js, which wins at each start.
import fs from "node:fs";

/** @typedef {Record<string, string | number | boolean>} Preferences */

/** Nothing unasked for: no network, no first-run tabs, no questions. */
export const QUIET_PREFERENCES = Object.freeze({
  "app.donation.eoy.version.viewed": 999,
  "app.update.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "calendar.registry.refreshonstartup": false,
  "datareporting.healthreport.uploadEnabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.update.enabled": false,
  "mail.inappnotifications.enabled": false,
  "mail.provider.suppress_dialog_on_startup": true,
  "mail.rights.version": 1,
  "mail.shell.checkDefaultClient": false,
  "mail.spotlight.firstRunDone": true,
  "mailnews.start_page.enabled": false,
  "mailnews.start_page_override.mstone": "ignore",
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "toolkit.telemetry.enabled": false,
});

/**
 * Sets preferences in a preference file and leaves its other lines alone.
 * @param {string} file
 * @param {Preferences} preferences
 */
export function writePreferences(file, preferences) {
  const kept = fs.existsSync(file) ? fs.readFileSync(file, "utf8").split("\n").filter((line) => line && !sets(line, preferences)) : [];
  const added = Object.entries(preferences).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`);
  fs.writeFileSync(file, `${[...kept, ...added].join("\n")}\n`);
}

/** @param {string} line @param {Preferences} preferences @returns {boolean} whether the line sets one of them */
function sets(line, preferences) {
  const name = /^user_pref\("([^"]+)"/.exec(line)?.[1];
  return name !== undefined && name in preferences;
}
