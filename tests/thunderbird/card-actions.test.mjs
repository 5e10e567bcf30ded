// What the user can do with a card, in a real Thunderbird with the sample office: take a call back, say that one has
// spoken, put it off, leave somebody alone, and do all of it without a mouse.
/* global content */
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { registerHost } from "../../packaging/lib/native-host.mjs";
import { BUILT_HOST } from "../../packaging/lib/project.mjs";
import { fillSampleProfile, makeSampleProfile } from "../../packaging/lib/sample-profile.mjs";
import { writeXpi } from "../../packaging/lib/xpi.mjs";
import { agree, draht, waitUntilRead } from "../support/draht-in-thunderbird.mjs";
import { startThunderbird } from "../support/thunderbird.mjs";
import { waitFor } from "../support/wait.mjs";

const GONE_MS = 30_000; // ten seconds to take it back, then the cards ask the host again
const MOST_TABS = 60;

const root = fs.mkdtempSync(path.join(os.tmpdir(), "draht-cards-"));
const home = path.join(root, "home");
/** @type {import("../support/thunderbird.mjs").Thunderbird} */
let thunderbird;
/** @type {import("../support/extension-page.mjs").ExtensionPage} */
let page;

before(async () => {
  fs.mkdirSync(home);
  const { profileDir, officeDir } = makeSampleProfile(root, { now: Date.now() });
  registerHost(home, BUILT_HOST);
  writeXpi(path.join(root, "draht.xpi"));
  thunderbird = await startThunderbird({ profileDir, home, zone: "Europe/Berlin" });
  await fillSampleProfile(thunderbird, officeDir);
  await thunderbird.installAddon(path.join(root, "draht.xpi"));
  page = await agree(thunderbird);
  await waitUntilRead(page);
  await page.waitForVisible(".nudge");
});

after(async () => {
  await thunderbird?.kill();
  fs.rmSync(root, { recursive: true, force: true });
});

/** @returns {Promise<string[]>} titles of the events in the user's calendar that Draht has made */
const calls = () => thunderbird.chrome(async () => {
  const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
  const calendar = cal.manager.getCalendarById("kalender");
  const items = await calendar.getItemsAsArray(calendar.ITEM_FILTER_ALL_ITEMS, 0, null, null);
  return items.filter((/** @type {any} */ item) => item.getProperty("X-DRAHT")).map((/** @type {any} */ item) => String(item.title));
});

/** @returns {Promise<string[]>} whose cards are open, from above */
const people = () => page.evaluate(() =>
  Array.from(content.document.querySelectorAll('.nudge[data-state="open"]'), (/** @type {any} */ card) => String(card.dataset.person)));

/** @param {string} person */
const card = (person) => `.nudge[data-person="${person}"]`;

/** @param {string} person @returns {any} what the command line says of them */
function why(person) {
  const folder = path.join(home, ".local/share/draht");
  const name = String(fs.readdirSync(folder).find((file) => file.endsWith(".sqlite")));
  return draht("why", person, "--db", path.join(folder, name))[0];
}

test("undo takes the call out of the calendar again, and the card is open as before", async () => {
  const [person = ""] = await people();
  await page.click(`${card(person)} [data-action="schedule"]`);
  await waitFor("the call in the calendar", async () => (await calls()).length === 1);
  await page.click(`${card(person)} [data-action="undo"]`);
  await waitFor("the calendar without the call", async () => (await calls()).length === 0);
  await page.waitForVisible(`${card(person)}[data-state="open"] [data-action="schedule"]`);
});

test("who was spoken to, put off or left alone has no card any more, and the command line knows why", async () => {
  const [spoken = "", later = "", muted = ""] = await people();
  assert.notEqual(muted, "", "the sample office has at least three cards");
  const talkedBefore = why(spoken).person.last_talked;
  await page.click(`${card(spoken)} [data-action="spoke"]`);
  await page.click(`${card(spoken)} [data-value="video"]`);
  await page.waitForVisible(`${card(spoken)} [data-action="undo"]`);
  await page.click(`${card(later)} [data-action="later"]`);
  await page.waitForVisible(`${card(later)} [data-action="undo"]`);
  await page.click(`${card(muted)} [data-action="not-this-person"]`);
  await page.waitForVisible(`${card(muted)} [data-action="undo"]`);

  const { person } = why(spoken);
  assert.notEqual(person.last_talked, talkedBefore, "the talk is known");
  assert.ok(person.channels.video >= 1, "by its channel");
  for (const one of [later, muted]) assert.notDeepEqual(why(one).against, [], `why ${one} is not suggested`);
  assert.equal(why(muted).person.muted, true);
  for (const one of [spoken, later, muted]) await page.waitForGone(card(one), { timeoutMs: GONE_MS });
});

test("a call can be put into the calendar with the keyboard alone", async () => {
  const [person = ""] = await people();
  await page.focus();
  const isThere = () => page.evaluate((wanted) => content.document.activeElement?.matches(wanted) === true, `${card(person)} [data-action="schedule"]`);
  for (let tabs = 0; !(await isThere()); tabs += 1) {
    assert.ok(tabs < MOST_TABS, "Tab never came to the card's first button");
    await page.press("Tab");
  }
  await page.press("Enter");
  await waitFor("the call in the calendar", async () => (await calls()).length === 1);
  await page.waitForVisible(`${card(person)} [data-action="undo"]`);
  const focused = await page.evaluate(() => String(content.document.activeElement?.dataset.action));
  assert.equal(focused, "undo", "the focus goes on to what can be done next");
  await page.press("Enter");
  await waitFor("the calendar without the call", async () => (await calls()).length === 0);
});
