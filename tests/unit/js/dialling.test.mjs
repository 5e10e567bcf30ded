import assert from "node:assert/strict";
import { test } from "node:test";
import { toDial } from "../../../extension/ui/shared/action-row.mjs";

test("a number is dialled as its owner meant it, however it is written", () => {
  assert.equal(toDial("+49 (0)30 123-45"), "+493012345");
  assert.equal(toDial("0049 (0) 30 12345"), "00493012345");
  assert.equal(toDial("(030) 123 45"), "03012345");
  assert.equal(toDial("(0)30 12345"), "03012345");
  assert.equal(toDial("Tel.: 030 12345"), "03012345");
  assert.equal(toDial("030/12345 ext. 6"), "03012345");
  assert.equal(toDial("+44 20 7946 0000;ext=12"), "+442079460000");
});

test("what is no number, or an order to the telephone, is not dialled", () => {
  assert.equal(toDial(""), "");
  assert.equal(toDial("on request"), "");
  assert.equal(toDial("*21*030123456#"), "");
  assert.equal(toDial("#31#"), "");
});
