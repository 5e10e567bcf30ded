import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Client } from "../../../extension/host/client.mjs";

/** A pipe whose other end the test holds. */
class Pipe {
  /** @type {any[]} */
  posted = [];
  isClosed = false;
  /** @type {(message: any) => void} */
  answer = () => {};
  /** @type {(reason: string) => void} */
  drop = () => {};
  post(/** @type {any} */ message) {
    this.posted.push(message);
  }
  onMessage(/** @type {(message: any) => void} */ listener) {
    this.answer = listener;
  }
  onClosed(/** @type {(reason: string) => void} */ listener) {
    this.drop = listener;
  }
  close() {
    this.isClosed = true;
  }
}

describe("client", () => {
  test("gives each answer to its own request, in whatever order they come", async () => {
    const pipe = new Pipe();
    const client = new Client(pipe);
    const first = client.request("data.summary", {});
    const second = client.request("settings.get", {});
    const [a, b] = pipe.posted;
    assert.notEqual(a.id, b.id);
    pipe.answer({ re: b.id, body: { settings: "second" } });
    pipe.answer({ re: a.id, body: { mails: 1 } });
    assert.deepEqual(await first, { mails: 1 });
    assert.deepEqual(await second, { settings: "second" });
  });

  test("hands on code and action of an error", async () => {
    const pipe = new Pipe();
    const asked = new Client(pipe).request("nudges.why", { person: "a@b" });
    pipe.answer({ re: pipe.posted[0].id, error: { code: "not_found", message: "nobody", action: "refresh" } });
    await assert.rejects(asked, { code: "not_found", action: "refresh", message: "nobody" });
  });

  test("takes a host that does not answer for gone", async () => {
    const pipe = new Pipe();
    const client = new Client(pipe, { timeoutMs: 10 });
    await assert.rejects(client.request("data.summary", {}), { code: "host_silent" });
    assert.ok(pipe.isClosed);
    await assert.rejects(client.request("data.summary", {}), { code: "host_silent" });
  });

  test("rejects what still waits when the host falls over", async () => {
    const pipe = new Pipe();
    const client = new Client(pipe);
    const asked = client.request("data.summary", {});
    pipe.drop("");
    await assert.rejects(asked, { code: "host_crashed" });
    assert.equal((await client.closed).code, "host_crashed");
  });

  test("waits for nobody when the host could not read an id", async () => {
    const pipe = new Pipe();
    const asked = new Client(pipe).request("data.summary", {});
    pipe.answer({ re: null, error: { code: "invalid_json", message: "", action: "report_bug" } });
    await assert.rejects(asked, { code: "invalid_json" });
  });

  test("is not disturbed by answers that nobody asked for", async () => {
    const pipe = new Pipe();
    const asked = new Client(pipe).request("data.summary", {});
    for (const stray of [null, 7, "x", {}, { re: 999, body: {} }, { re: "1", body: {} }]) {
      pipe.answer(stray);
    }
    pipe.answer({ re: pipe.posted[0].id, body: { mails: 2 } });
    assert.deepEqual(await asked, { mails: 2 });
  });

  test("passes events on", () => {
    const pipe = new Pipe();
    /** @type {any[]} */
    const heard = [];
    new Client(pipe, { onEvent: (type, body) => heard.push([type, body]) });
    pipe.answer({ type: "job.progress", body: { progress: 1 } });
    assert.deepEqual(heard, [["job.progress", { progress: 1 }]]);
  });
});
