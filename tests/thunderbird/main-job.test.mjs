// The main job from end to end, with nothing pretended: install, agree, read a mailbox, see who lives on mail alone,
// put the call into the calendar with one click, and find it done after a restart.
import assert from "node:assert/strict";
import path from "node:path";
import { after, before, test } from "node:test";
import { BUILT_HOST } from "../../packaging/lib/project.mjs";
import { agree, draht, Machine, openDraht, waitUntilRead } from "../support/draht-in-thunderbird.mjs";
import { mailboxForTests } from "../support/mailbox-for-tests.mjs";
import { sleep, waitFor } from "../support/wait.mjs";

const UNDO_MS = 10_000;
const SETTLE_MS = 1_500; // the list of cards has been asked for again by then
const QUARTER_S = 15 * 60;

/** @type {Machine} */
let machine;
/** @type {import("../support/thunderbird.mjs").Thunderbird} */
let thunderbird;
/** @type {import("../support/extension-page.mjs").ExtensionPage} */
let page;
/** @type {import("../support/mailbox-for-tests.mjs").TestMailbox} */
let mailbox;
let scheduled = "";

before(async () => {
  mailbox = mailboxForTests();
  machine = new Machine({ owner: mailbox.owner, mailDir: mailbox.directory, calendars: [{ id: "work", name: "Work" }] });
  thunderbird = await machine.start();
});

after(async () => {
  await thunderbird?.kill();
  machine?.remove();
  mailbox?.remove();
});

/** @returns {Promise<{title: string, start: number, end: number, attendees: number}[]>} events of the calendar "Work", seconds */
function eventsInThunderbird() {
  return thunderbird.chrome(async () => {
    const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
    const calendar = cal.manager.getCalendars().find((/** @type {any} */ candidate) => candidate.name === "Work");
    const items = await calendar.getItemsAsArray(calendar.ITEM_FILTER_ALL_ITEMS, 0, null, null);
    return items.map((/** @type {any} */ item) => ({
      title: item.title,
      start: item.startDate.nativeTime / 1e6,
      end: item.endDate.nativeTime / 1e6,
      attendees: item.getAttendees().length,
    }));
  });
}

/** Makes one busy event over the whole of today and of the next working hours up to the given time. */
function makeBusy(/** @type {number} */ from, /** @type {number} */ to) {
  return thunderbird.chrome(async (start, end) => {
    const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
    const { CalEvent } = ChromeUtils.importESModule("resource:///modules/CalEvent.sys.mjs");
    const stamp = (/** @type {number} */ at) => new Date(at * 1000).toISOString().replace(/[-:]|\.\d+/g, "");
    const event = new CalEvent(`BEGIN:VEVENT\nUID:busy@test\nSUMMARY:Busy\nDTSTART:${stamp(start)}\nDTEND:${stamp(end)}\nEND:VEVENT`);
    await cal.manager.getCalendars().find((/** @type {any} */ candidate) => candidate.name === "Work").addItem(event);
  }, from, to);
}

const people = () => page.evaluate(() => Array.from(content.document.querySelectorAll('[data-view="today"] .nudge'), (/** @type {any} */ card) => String(card.dataset.person)));

test("nothing is read before the user agrees", async () => {
  await thunderbird.installAddon(machine.xpi);
  page = await openDraht(thunderbird);
  await page.waitForVisible('[data-view="setup"] #agree');
  assert.throws(() => machine.database, /ENOENT|none/, "there must be no database yet");
  assert.ok(!thunderbird.processes.some(({ command }) => command[0] === BUILT_HOST), "and no host");
});

test("after agreeing, the page names the people whom the command line names for the same mail", async () => {
  const soon = Math.floor(Date.now() / 1000);
  await makeBusy(soon, soon + 3 * 24 * 3600);
  page = await agree(thunderbird);
  await waitUntilRead(page);
  await page.waitForVisible('[data-view="today"] .nudge');

  const own = path.join(machine.root, "command-line.sqlite");
  draht("import", ...mailbox.files.flatMap((file) => ["--mbox", file]), ...mailbox.owner.addresses.flatMap((address) => ["--me", address]), "--db", own);
  const expected = draht("nudges", "--db", own);
  assert.deepEqual(await people(), expected.map((nudge) => nudge.person.person));
  assert.ok(expected.some((nudge) => nudge.finding.finding === "email_only"), "the mailbox has an email-only person");
  const shown = draht("nudges", "--db", machine.database);
  assert.deepEqual(shown.map((nudge) => nudge.finding.finding), expected.map((nudge) => nudge.finding.finding));
  if (!mailbox.has_machine_headers) {
    assert.deepEqual(shown.map((nudge) => nudge.finding.numbers), expected.map((nudge) => nudge.finding.numbers), "with the same figures");
  }
});

test("one click puts the call into the calendar, at a free time within working hours", async () => {
  const earlier = await eventsInThunderbird();
  const nudge = /** @type {any} */ (draht("nudges", "--db", machine.database).find((candidate) => candidate.finding.finding === "email_only"));
  scheduled = nudge.person.person;
  const order = await people();
  await page.click(`.nudge[data-person="${scheduled}"] [data-action="schedule"]`);
  const events = await waitFor("the event in the calendar", async () => {
    const found = await eventsInThunderbird();
    return found.length > earlier.length ? found : null;
  });
  await page.waitForVisible(`.nudge[data-person="${scheduled}"][data-state="done"] [data-action="undo"]`);
  await sleep(SETTLE_MS);
  assert.equal((await people()).indexOf(scheduled), order.indexOf(scheduled), "its card stays where it was, to be taken back");
  const call = /** @type {any} */ (events.find(({ title }) => title !== "Busy"));
  assert.ok(call.title.includes(nudge.person.name), `the title names the person: ${call.title}`);
  assert.equal(call.end - call.start, QUARTER_S);
  assert.equal(call.attendees, 0, "nobody is sent an invitation");
  const busy = /** @type {any} */ (events.find(({ title }) => title === "Busy"));
  assert.ok(call.start >= busy.end || call.end <= busy.start, "the time was free");
  const wall = new Date(call.start * 1000).toLocaleString("en-GB", { timeZone: "Europe/Berlin", weekday: "short", hour: "2-digit", hourCycle: "h23" });
  assert.match(wall, /^(Mon|Tue|Wed|Thu|Fri),? (09|1[0-6])/, `within working hours: ${wall}`);
});

test("the nudge is gone, and stays gone after a restart", async () => {
  await page.waitForGone(`.nudge[data-person="${scheduled}"]`, { timeoutMs: UNDO_MS + 20_000 });
  const left = await people();
  await thunderbird.quit();
  thunderbird = await machine.start();
  page = await openDraht(thunderbird);
  await page.waitForVisible('[data-view="today"]');
  await waitUntilRead(page);
  assert.ok(!(await people()).includes(scheduled), "still gone");
  assert.ok((await people()).length >= left.length - 1, "the others are still there");
  // For some minutes the click alone would keep the nudge away; after that the event has to be known.
  const later = `${new Date(Date.now() + 3_600_000).toISOString().slice(0, 16)}Z`;
  const then = draht("nudges", "--now", later, "--db", machine.database);
  assert.ok(!then.some((nudge) => nudge.person.person === scheduled), "gone because of the event in the calendar");
  const calls = (await eventsInThunderbird()).filter(({ title }) => title !== "Busy");
  assert.equal(calls.length, 1, "the call still stands in the calendar, once");
});
