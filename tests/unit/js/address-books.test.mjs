// Cards of the address books -> host.
import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import { AddressBookSync } from "../../../extension/sync/address-books.mjs";
import { fitCard } from "../../../extension/sync/limits.mjs";
import * as addressBook from "../../../extension/thunderbird/address-book.mjs";
import { FakeHost } from "./support/fake-host.mjs";
import { FakeMessenger } from "./support/fake-messenger.mjs";

const card = (/** @type {string} */ name) => `BEGIN:VCARD\r\nVERSION:4.0\r\nFN:${name}\r\nTEL:0301234567\r\nEND:VCARD\r\n`;

describe("address books", () => {
  /** @type {FakeHost} */
  let host;
  /** @type {FakeMessenger} */
  let messenger;
  /** @type {AddressBookSync} */
  let sync;
  let facts = 0;

  beforeEach(() => {
    host = new FakeHost();
    messenger = new FakeMessenger(host).install();
    facts = 0;
    sync = new AddressBookSync({
      addressBook,
      request: async (type, body) => host.answer(type, body),
      onFacts: () => (facts += 1),
      onError: (error) => assert.fail(String(error)),
      sleep: async () => {},
    });
  });

  test("all cards go over at the start, and again when one changes", async () => {
    messenger.cards = [card("Anna Berg"), card("Tom Lang")];
    await sync.start(true);
    assert.deepEqual(host.cards, messenger.cards);
    messenger.cards.pop();
    await messenger.addressBooks.contacts.onDeleted.fire("book", "2");
    await sync.settled;
    assert.deepEqual(host.cards, messenger.cards);
    assert.equal(facts, 2);
    assert.deepEqual(host.faults, []);
  });

  test("many changes in a row are one reading", async () => {
    await sync.start(true);
    const before = host.requests.length;
    for (let i = 0; i < 50; i += 1) void messenger.addressBooks.contacts.onCreated.fire({});
    await sync.settled;
    assert.equal(host.requests.length, before + 1);
  });

  test("whoever does not want it is not read", async () => {
    messenger.cards = [card("Anna Berg")];
    await sync.start(false);
    await messenger.addressBooks.contacts.onUpdated.fire({});
    await sync.settled;
    assert.deepEqual(host.requests, []);
  });

  test("a thousand cards go in pages, of which the last is the last", async () => {
    messenger.cards = Array.from({ length: 1_200 }, (_, i) => card(`Person ${i}`));
    await sync.start(true);
    const pages = host.requests.map(({ body }) => [body.vcards.length, body.first, body.last]);
    assert.deepEqual(pages, [[500, true, false], [500, false, false], [200, false, true]]);
    assert.equal(host.cards.length, 1_200);
  });
});

test("pictures stay where they are", () => {
  const plain = card("Anna Berg");
  const picture = `item1.PHOTO;ENCODING=b;TYPE=JPEG:${"A".repeat(70)}\r\n ${"B".repeat(70)}\r\n ${"C".repeat(9)}\r\n`;
  assert.equal(fitCard(plain.replace("TEL", `${picture}TEL`)), plain);
  assert.equal(fitCard(`PHOTO:${"A".repeat(100_000)}`), "");
});
