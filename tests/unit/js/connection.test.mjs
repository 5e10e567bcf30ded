import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Connection } from "../../../extension/host/connection.mjs";
import { DrahtError } from "../../../extension/host/error.mjs";
import { troubleOf } from "../../../extension/host/status.mjs";
import { FakeHost } from "./support/fake-host.mjs";
import { until } from "./support/until.mjs";

const HELLO = { protocol: { min: 1, max: 1 }, extension: "0.1.0", thunderbird: "153.7.0", profile: "p", language: "de", capabilities: [] };

function setUp({ sandboxed = false } = {}) {
  const host = new FakeHost();
  const seen = { ready: 0, lost: 0, troubles: /** @type {string[]} */ ([]), slept: /** @type {number[]} */ ([]) };
  const connection = new Connection({
    openPort: () => host.open(),
    introduce: async () => ({ hello: HELLO, sandboxed }),
    onReady: () => void (seen.ready += 1),
    onLost: () => void (seen.lost += 1),
    onTrouble: (trouble) => void seen.troubles.push(trouble),
    sleep: async (ms) => void seen.slept.push(ms),
  });
  return { host, seen, connection };
}

describe("connection", () => {
  test("says hello and answers requests", async () => {
    const { host, seen, connection } = setUp();
    void connection.start();
    await until(() => seen.ready === 1);
    assert.equal(host.requests[0]?.type, "hello");
    assert.deepEqual(await connection.request("nudges.list", {}), { nudges: [], more: 0 });
    assert.deepEqual(host.faults, []);
  });

  test("does not try again by itself with a host that never spoke", async () => {
    const { host, seen, connection } = setUp();
    host.refusal = "No such native application draht";
    await connection.start();
    assert.deepEqual(seen.troubles, ["absent"]);
    assert.equal(host.started, 1);
    host.refusal = "";
    void connection.start();
    await until(() => seen.ready === 1, "the host after a retry by the user");
  });

  test("starts a host that has spoken again, each time later, until it gives up", async () => {
    const { host, seen, connection } = setUp();
    const started = connection.start();
    while (seen.troubles.length === 0) {
      const ready = seen.ready;
      await until(() => seen.ready > ready || seen.troubles.length > 0);
      host.crash();
    }
    await started;
    assert.deepEqual(seen.troubles, ["crashed"]);
    assert.equal(seen.ready, 5);
    assert.deepEqual(seen.slept, [...seen.slept].sort((a, b) => a - b));
    await assert.rejects(connection.request("nudges.list", {}), { code: "host_absent" });
  });

  test("does not wait for a host that was taken away", async () => {
    const { host, seen, connection } = setUp();
    const started = connection.start();
    await until(() => seen.ready === 1);
    host.refusal = "No such native application draht";
    host.crash();
    await started;
    assert.deepEqual(seen.troubles, ["absent"]);
    assert.equal(host.started, 2);
  });

  test("names the side that is too old", async () => {
    for (const code of ["host_too_old", "extension_too_old", "store_newer", "store_failed"]) {
      const { host, seen, connection } = setUp();
      host.intercept = () => ({ error: { code, message: "", action: "update_host" } });
      await connection.start();
      assert.deepEqual(seen.troubles, [code]);
    }
  });

  test("waits while another process has the database", async () => {
    const { host, seen, connection } = setUp();
    void connection.start();
    await until(() => seen.ready === 1);
    let busy = 2;
    host.intercept = ({ type }) => (type === "nudges.list" && busy-- > 0 ? { error: { code: "store_busy", message: "", action: "retry_later" } } : undefined);
    assert.deepEqual(await connection.request("nudges.list", {}), { nudges: [], more: 0 });
    assert.equal(seen.slept.length, 2);
  });

  test("a Thunderbird that does not let the host be started or described is a trouble, not a wait for good", async () => {
    for (const fault of ["introduce", "openPort"]) {
      const { host, seen } = setUp();
      const fail = () => {
        throw new Error("An unexpected error occurred");
      };
      const connection = new Connection({
        openPort: fault === "openPort" ? fail : () => host.open(),
        introduce: async () => (fault === "introduce" ? fail() : { hello: HELLO, sandboxed: false }),
        onReady: () => void (seen.ready += 1),
        onTrouble: (trouble) => void seen.troubles.push(trouble),
      });
      await connection.start();
      assert.deepEqual([seen.ready, seen.troubles], [0, ["crashed"]], fault);
    }
  });

  test("a stopped connection stays stopped", async () => {
    const { host, seen, connection } = setUp();
    const started = connection.start();
    await until(() => seen.ready === 1);
    connection.stop();
    await started;
    assert.deepEqual([seen.lost, seen.troubles.length, host.started], [0, 0, 1]);
  });
});

describe("status", () => {
  const died = (/** @type {string} */ message) => new DrahtError("host_crashed", message);

  test("tells a locked-in Thunderbird from a missing host", () => {
    const missing = died("No such native application draht");
    assert.equal(troubleOf(missing, false), "absent");
    assert.equal(troubleOf(missing, true), "sandboxed");
  });

  test("a host that starts and dies before hello has crashed", () => {
    assert.equal(troubleOf(died(""), false), "crashed");
    assert.equal(troubleOf(died("An unexpected error occurred"), false), "crashed");
  });
});
