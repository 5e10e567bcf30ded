// The host as Thunderbird meets it: a process that gets frames of JSON on one pipe and answers on another.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { DRAHT } from "./process.mjs";

const LENGTH_BYTES = 4;
const PROFILE = "bench";
export const ACCOUNT = "account1";
const HELLO = { protocol: { min: 1, max: 1 }, extension: "0.1.0", thunderbird: "153.7.0", profile: PROFILE, language: "en", capabilities: [] };

/** @param {string} dataHome becomes $XDG_DATA_HOME @returns {string} where the host looks for the database there */
export function databaseIn(dataHome) {
  const folder = path.join(dataHome, "draht");
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  return path.join(folder, `${PROFILE}.sqlite`);
}

/** A host that runs. */
export class Host {
  /** @type {Map<number, {resolve: (body: any) => void, reject: (error: Error) => void}>} */
  #waiting = new Map();
  /** @type {Buffer} */
  #received = Buffer.alloc(0);
  #lastId = 0;

  /** @param {string} dataHome as of databaseIn */
  constructor(dataHome) {
    // Native messaging hands over the manifest's path and the add-on's id.
    this.child = spawn(DRAHT, ["/draht.json", "draht@draht.addon"], { env: { ...process.env, XDG_DATA_HOME: dataHome }, stdio: ["pipe", "pipe", "ignore"] });
    this.ended = new Promise((resolve) => this.child.once("close", resolve));
    this.child.stdout.on("data", (bytes) => this.#take(bytes));
    this.child.stdin.on("error", () => {}); // Told by the end of the process.
    const fail = () => this.#failAll();
    this.child.once("error", fail);
    this.child.once("close", fail);
  }

  /** @returns {number} */
  get pid() {
    return this.child.pid ?? 0;
  }

  /** @returns {Promise<any>} the body of the reply to `hello` */
  hello() {
    return this.ask("hello", HELLO);
  }

  /**
   * @param {string} type of a request in manifest/protocol.json
   * @param {object} [body]
   * @returns {Promise<any>} the body of the reply; rejects with the host's own message
   */
  ask(type, body = {}) {
    const id = (this.#lastId += 1);
    const text = Buffer.from(JSON.stringify({ id, type, body }), "utf8");
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32LE(text.length);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.child.stdin.write(Buffer.concat([length, text]));
    });
  }

  /** Ends it as Thunderbird does: the pipe is closed, and the host leaves. */
  async leave() {
    this.child.stdin.end();
    await this.ended;
  }

  kill() {
    this.child.kill("SIGKILL");
  }

  /** @param {Buffer} bytes */
  #take(bytes) {
    this.#received = this.#received.length > 0 ? Buffer.concat([this.#received, bytes]) : bytes;
    while (this.#received.length >= LENGTH_BYTES) {
      const end = LENGTH_BYTES + this.#received.readUInt32LE();
      if (this.#received.length < end) return;
      this.#answer(JSON.parse(this.#received.toString("utf8", LENGTH_BYTES, end)));
      this.#received = this.#received.subarray(end);
    }
  }

  /** @param {{re?: number, body?: any, error?: {code: string, message: string}}} message */
  #answer({ re, body, error }) {
    const waiting = this.#waiting.get(re ?? 0);
    if (!waiting) return; // An event.
    this.#waiting.delete(re ?? 0);
    if (error) waiting.reject(new Error(`${error.code}: ${error.message}`));
    else waiting.resolve(body);
  }

  #failAll() {
    for (const { reject } of this.#waiting.values()) reject(new Error("the host has ended"));
    this.#waiting.clear();
  }
}

/**
 * @template T
 * @param {string} dataHome
 * @param {(host: Host) => Promise<T>} work with a host that has said hello; it has left afterwards
 * @returns {Promise<T>}
 */
export async function withHost(dataHome, work) {
  const host = new Host(dataHome);
  try {
    await host.hello();
    const result = await work(host);
    await host.leave();
    return result;
  } finally {
    host.kill();
  }
}
