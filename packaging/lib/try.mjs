// node packaging/lib/try.mjs: shows Draht in a real Thunderbird. Called by packaging/try, which explains the options.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { agree, openDraht, waitUntilRead } from "../../tests/support/draht-in-thunderbird.mjs";
import { startThunderbird } from "../../tests/support/thunderbird.mjs";
import { checkProfile, copyProfile, OFFLINE_PREFERENCES } from "./copied-profile.mjs";
import { registerHost } from "./native-host.mjs";
import { BUILT_HOST, BUILT_XPI } from "./project.mjs";
import { build, elapsed, say } from "./run.mjs";
import { fillSampleProfile, makeSampleProfile } from "./sample-profile.mjs";
import { writeXpi } from "./xpi.mjs";

/** @typedef {import("../../tests/support/thunderbird.mjs").Thunderbird} Thunderbird */
/** @typedef {{screenshot?: string, profile?: string, language: string, dark: boolean}} Options */

const NUDGES_MS = 30_000;
const WINDOW = { width: 1400, height: 1000 };

/** @returns {Options} */
function options() {
  const { values } = parseArgs({
    options: { screenshot: { type: "string" }, profile: { type: "string" }, language: { type: "string" }, dark: { type: "boolean" } },
  });
  const language = values.language ?? ((process.env.LC_ALL || process.env.LANG || "").startsWith("de") ? "de" : "en");
  if (!["de", "en"].includes(language)) throw new Error(`--language ${language}: there are de and en`);
  // Before anything is built: nobody should wait for a compiler to hear of a wrong path.
  if (values.profile) checkProfile(path.resolve(values.profile));
  return { ...values, language, dark: values.dark ?? false };
}

/**
 * @template T
 * @param {string} what
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
async function timed(what, work) {
  const since = performance.now();
  process.stdout.write(`${what} ... `);
  const result = await work();
  say(elapsed(since));
  return result;
}

/** @returns {string} a folder that is gone when this process is */
function scratchFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "draht-try-"));
  process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** @returns {boolean} whether the user has a screen to look at */
const hasDisplay = () => Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * @param {Options} wanted
 * @param {string} scratch
 * @returns {Promise<Thunderbird>} with the profile in place and Draht installed
 */
async function start({ screenshot, profile, language, dark }, scratch) {
  // A home of its own: neither the user's ~/.mozilla nor their Draht database is touched.
  const home = path.join(scratch, "home");
  registerHost(home, BUILT_HOST);
  const authority = process.env.XAUTHORITY ?? path.join(os.homedir(), ".Xauthority");
  const common = { home, locale: language, geometry: WINDOW, xvfb: Boolean(screenshot) || !hasDisplay(), env: { XAUTHORITY: authority } };
  if (profile) {
    const profileDir = path.join(scratch, "profile");
    await timed("Copying your profile", () => copyProfile(path.resolve(profile), profileDir));
    return timed("Starting Thunderbird with the copy, offline", () => startThunderbird({ ...common, profileDir, prefs: OFFLINE_PREFERENCES }));
  }
  const sample = await timed("Making the sample office", () => makeSampleProfile(scratch, { now: Date.now(), dark }));
  const thunderbird = await timed("Starting Thunderbird", () =>
    startThunderbird({ ...common, profileDir: sample.profileDir, zone: sample.summary.zone }));
  await timed("Filling its folders, calendar and address book", () => fillSampleProfile(thunderbird, sample.officeDir));
  return thunderbird;
}

/** @param {Thunderbird} thunderbird does what a user does first: reads the page that says what is read, and agrees */
async function agreeAndRead(thunderbird) {
  const page = await agree(thunderbird);
  await waitUntilRead(page);
  await page.waitForVisible("[data-view=today] .nudge", { timeoutMs: NUDGES_MS });
}

/** @param {Thunderbird} thunderbird @param {string} file */
async function picture(thunderbird, file) {
  const target = path.resolve(file);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  await thunderbird.screenshot(target);
  await thunderbird.quit();
  say(`The screenshot: ${target}`);
}

/** @param {Thunderbird} thunderbird */
async function stayOpen(thunderbird) {
  say(hasDisplay()
    ? "Thunderbird stays open until you close it; then everything that was made for this is removed."
    : "There is no display here, so Thunderbird runs on an invisible one. Ctrl+C ends it; --screenshot FILE gives a picture.");
  await thunderbird.ended;
}

async function main() {
  const wanted = options();
  await build("release");
  await timed("Packing the add-on", () => writeXpi(BUILT_XPI));
  const thunderbird = await start(wanted, scratchFolder());
  try {
    await timed("Installing Draht in it", () => thunderbird.installAddon(BUILT_XPI));
    if (wanted.profile) {
      await timed("Opening the Draht space", () => openDraht(thunderbird));
      say("Nothing has been read. If you agree on the page that is open now, Draht reads the copy of your profile, on this machine.");
    } else {
      await timed("Agreeing in the Draht space, and reading the sample", () => agreeAndRead(thunderbird));
    }
    await (wanted.screenshot ? picture(thunderbird, wanted.screenshot) : stayOpen(thunderbird));
  } finally {
    await thunderbird.kill();
  }
}

main().catch((error) => {
  process.stderr.write(`\npackaging/try: ${error instanceof Error ? error.message : error}\n`);
  if (error instanceof Error && error.cause instanceof Error) process.stderr.write(`${error.cause.message}\n`);
  process.exitCode = 1;
});
