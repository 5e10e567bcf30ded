import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isCovered, windowsAt } from "../../../extension/sync/windows.mjs";

const at = (/** @type {string} */ iso) => Date.parse(iso) / 1000;

describe("windows", () => {
  test("cover all of time once, newest first", () => {
    for (const now of ["2025-11-21T12:00:00Z", "2026-01-01T00:00:00Z", "2024-02-29T23:59:59Z"]) {
      const windows = windowsAt(at(now));
      assert.equal(windows[0]?.to, null);
      assert.equal(windows.at(-1)?.from, null);
      for (let index = 1; index < windows.length; index += 1) {
        assert.equal(windows[index]?.to, windows[index - 1]?.from, `${now}: ${windows[index]?.name}`);
      }
    }
  });

  test("begin with the quarter of the day", () => {
    assert.equal(windowsAt(at("2025-11-21T12:00:00Z"))[0]?.name, "2025Q4");
    assert.equal(windowsAt(at("2026-01-01T00:00:00Z"))[0]?.name, "2026Q1");
  });

  test("what was done as quarters counts when it is asked for as a year", () => {
    const done = windowsAt(at("2025-11-21T12:00:00Z")).map(({ name }) => name);
    const later = windowsAt(at("2027-05-01T12:00:00Z"));
    const open = later.filter((window) => !isCovered(window, done)).map(({ name }) => name);
    assert.deepEqual(open, ["2027Q2", "2027Q1", "2026Q4", "2026Q3", "2026Q2", "2026Q1"]);
  });

  test("a missing quarter leaves its year open", () => {
    const year = { name: "2023", from: at("2023-01-01T00:00:00Z"), to: at("2024-01-01T00:00:00Z") };
    assert.ok(isCovered(year, ["2023Q4", "2023Q2", "2023Q1", "2023Q3"]));
    assert.ok(!isCovered(year, ["2023Q4", "2023Q2", "2023Q1"]));
    assert.ok(!isCovered(year, ["nonsense", "2022", "before2023"]));
  });
});
