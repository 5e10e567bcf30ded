import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, test } from "node:test";
import { makeOccurrence } from "./support/fake-calendars.mjs";
import { DAY, NOW, Profile } from "./support/profile.mjs";
import { until } from "./support/until.mjs";

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

describe("what a new mail shows", () => {
  const HEAD = "From: tom@x.example\r\nList-Id: <news.x>";
  const raw = `${HEAD}\r\n\r\nGr\xFC\xDFe`;

  /** @param {string} id of a message in the inbox @returns {string | undefined} its beginning, as the host got it */
  const beginningOf = (id) => {
    const { beginning } = profile.host.folder("work", "/INBOX").messages.get(id);
    return beginning === undefined ? undefined : atob(beginning);
  };

  test("travels as it was sent, byte for byte", async () => {
    await profile.settle();
    await profile.messenger.receive(profile.inbox, { id: "new@x", at: NOW, raw });
    await profile.session.sync.settled;
    assert.equal(beginningOf("new@x"), raw);
  });

  test("is cut where the host stops reading", async () => {
    await profile.settle();
    await profile.messenger.receive(profile.inbox, { id: "long@x", at: NOW, raw: raw + "x".repeat(1_000_000) });
    await profile.session.sync.settled;
    assert.equal(beginningOf("long@x")?.length, 96 * 1024);
  });

  test("is its head only when it is large, or one of many", async () => {
    await profile.settle();
    await profile.messenger.receive(profile.inbox, { id: "large@x", at: NOW, raw, size: 30_000_000 });
    const many = Array.from({ length: 60 }, (_, index) => profile.messenger.header(profile.inbox, { id: `${index}@x`, at: NOW, raw }));
    await profile.messenger.messages.onNewMailReceived.fire({ id: profile.inbox }, profile.messenger.list(many));
    await profile.session.sync.settled;
    for (const id of ["large@x", "0@x", "59@x"]) {
      assert.equal(beginningOf(id), "from: tom@x.example\r\nlist-id: <news.x>\r\n");
    }
  });

  test("stays away when it cannot be had, and for mail that was copied", async () => {
    await profile.settle();
    await profile.messenger.receive(profile.inbox, { id: "offline@x", at: NOW });
    const list = () => profile.messenger.list([profile.messenger.header(profile.inbox, { id: "copy@x", at: NOW, raw })]);
    await profile.messenger.messages.onCopied.fire(list(), list());
    await profile.session.sync.settled;
    assert.deepEqual([beginningOf("offline@x"), beginningOf("copy@x")], [undefined, undefined]);
  });

  test("is told of sent mail as well, and once", async () => {
    profile.messenger.addFolder("work", "Sent", [{ id: "old@x", at: NOW - 30 * DAY, raw }], "sent");
    await profile.settle();
    const sent = /** @type {import("./support/fake-messenger.mjs").FakeMail[]} */ (profile.messenger.mails.get("work:/Sent"));
    const { textsRead } = profile.messenger;
    for (const id of ["first@x", "second@x"]) {
      sent.push({ id, at: NOW, raw });
      await profile.messenger.folders.onFolderInfoChanged.fire({ id: "work:/Sent" }, { totalMessageCount: sent.length });
      await until(() => profile.host.folder("work", "/Sent").messages.get(id)?.beginning === btoa(raw), "the sent mail to be with the host");
    }
    assert.equal(profile.messenger.textsRead - textsRead, 2);
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
