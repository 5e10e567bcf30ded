import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import { makeOccurrence } from "./support/fake-calendars.mjs";
import { DAY, NOW, Profile } from "./support/profile.mjs";

/** @type {Profile} */
let profile;

beforeEach(() => {
  profile = new Profile();
});

afterEach(() => {
  profile.session?.stop();
  assert.deepEqual(profile.host.faults, []);
});

describe("mail as it comes and goes", () => {
  test("a new mail arrives with what its headers tell", async () => {
    await profile.settle();
    await profile.messenger.receive(profile.inbox, { id: "news@x", at: NOW, headers: { "list-id": ["<news.x>"] } });
    await profile.messenger.receive(profile.inbox, { id: "auto@x", at: NOW, headers: { "auto-submitted": ["auto-replied"] } });
    await profile.messenger.receive(profile.inbox, { id: "plain@x", at: NOW, headers: { "auto-submitted": ["no"] } });
    await profile.session.sync.settled;
    const { messages } = profile.host.folder("work", "/INBOX");
    assert.deepEqual([messages.get("news@x").listed, messages.get("news@x").automatic], [true, false]);
    assert.deepEqual([messages.get("auto@x").listed, messages.get("auto@x").automatic], [false, true]);
    assert.deepEqual([messages.get("plain@x").listed, messages.get("plain@x").automatic], [false, false]);
  });

  test("a mail moved to the trash is taken away, one moved out of it comes back", async () => {
    await profile.settle();
    const mail = { id: "a@x", at: NOW - DAY };
    await profile.messenger.messages.onMoved.fire(profile.messenger.list([profile.messenger.header(profile.inbox, mail)]), profile.messenger.list([profile.messenger.header(profile.trash, mail)]));
    await profile.session.sync.settled;
    assert.ok(!profile.host.content.includes('["work","/INBOX"] a@x'));
    await profile.messenger.messages.onMoved.fire(profile.messenger.list([profile.messenger.header(profile.trash, mail)]), profile.messenger.list([profile.messenger.header(profile.inbox, mail)]));
    await profile.session.sync.settled;
    assert.ok(profile.host.content.includes('["work","/INBOX"] a@x'));
  });

  test("a deleted mail is taken away, a mail of an account not chosen is left alone", async () => {
    await profile.settle();
    await profile.messenger.messages.onDeleted.fire(profile.messenger.list([profile.messenger.header(profile.inbox, { id: "b@x", at: 0 })]));
    await profile.messenger.receive(profile.messenger.addFolder("other", "INBOX", []), { id: "foreign@x", at: NOW });
    await profile.session.sync.settled;
    assert.deepEqual(profile.host.content, ['["private","/INBOX"] p@x', '["work","/INBOX"] a@x']);
  });
});

describe("mail that Draht may not read", () => {
  const mails = () => Array.from({ length: 3 }, (_, index) => profile.messenger.header("private:/INBOX", { id: `${index}@x`, at: NOW }));

  /** Three messages in lists of one page each: arrived, moved, copied and deleted. */
  async function happen() {
    const { messages } = profile.messenger;
    profile.messenger.pageSize = 1;
    profile.messenger.pagesRead = 0;
    const list = () => profile.messenger.list(mails());
    await messages.onNewMailReceived.fire({ id: "private:/INBOX" }, list());
    await messages.onMoved.fire(list(), list());
    await messages.onCopied.fire(list(), list());
    await messages.onDeleted.fire(list());
    await profile.session.sync.settled;
  }

  test("is not paged through before the user agrees", async () => {
    await profile.wake();
    await happen();
    assert.deepEqual([profile.messenger.pagesRead, profile.messenger.openLists], [0, 0]);
  });

  test("is not paged through in an account that was not chosen", async () => {
    await profile.settle({ accounts: ["work"] });
    await happen();
    assert.deepEqual([profile.messenger.pagesRead, profile.messenger.openLists], [0, 0]);
    assert.ok(!profile.host.content.some((mail) => mail.includes("private")));
  });

  test("a long list in a watched folder is read to its end", async () => {
    await profile.settle();
    await happen();
    assert.ok(profile.messenger.pagesRead > 0);
    assert.equal(profile.messenger.openLists, 0);
    assert.ok(!profile.host.content.includes('["private","/INBOX"] 2@x'), "deleted at the end");
  });
});

describe("calendars as they change", () => {
  test("an event that comes, moves and goes is so at the host", async () => {
    await profile.settle();
    const own = profile.calendar("own");
    own.events.push(makeOccurrence({ uid: "new", start: NOW + DAY, end: NOW + DAY + 900 }));
    await profile.messenger.drahtCalendars.onChanged.fire({ calendar: "own", uid: "new", change: "added" });
    await profile.session.sync.settled;
    assert.deepEqual(profile.host.events.get("own")?.map(({ uid }) => uid).sort(), ["new", "talk"]);
    own.events = own.events.filter((/** @type {any} */ event) => event.uid !== "talk");
    await profile.messenger.drahtCalendars.onChanged.fire({ calendar: "own", uid: "talk", change: "removed" });
    await profile.session.sync.settled;
    assert.deepEqual(profile.host.events.get("own")?.map(({ uid }) => uid), ["new"]);
  });

  test("calendars that all report at once, as at Thunderbird's start, are read once more and not each time", async () => {
    await profile.settle();
    const puts = () => profile.host.requests.filter(({ type }) => type === "sources.calendar.put").length;
    const before = puts();
    await Promise.all(Array.from({ length: 10 }, () => profile.messenger.drahtCalendars.onCalendars.fire({})));
    await profile.session.sync.settled;
    assert.ok(puts() - before <= 2, `${puts() - before} times`);
  });

  test("a calendar that is switched on is read", async () => {
    await profile.settle({ calendars: ["own", "home"] });
    const home = profile.calendar("home");
    Object.assign(home, { disabled: false, events: [makeOccurrence({ uid: "at-home", start: NOW, end: NOW + 60 })] });
    await profile.messenger.drahtCalendars.onCalendars.fire({});
    await profile.session.sync.settled;
    assert.deepEqual(profile.host.events.get("home")?.map(({ uid }) => uid), ["at-home"]);
    assert.deepEqual(profile.session.state.disabled_calendars, []);
  });
});
