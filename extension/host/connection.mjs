// Keeps one host: starts it, says hello, starts it again when it fell over, and gives up on one that never spoke.
import { Client } from "./client.mjs";
import { asDrahtError, DrahtError } from "./error.mjs";
import { isMissing, troubleOf } from "./status.mjs";

/** Waits between tries to restart a host that has spoken before. After the last one the user is told. */
const RESTART_AFTER_MS = [500, 2_000, 5_000, 15_000];
/** A host that ran this long was healthy: the next fall starts counting anew. */
const HEALTHY_MS = 60_000;
/** Waits for another process to let go of the database. */
const BUSY_AFTER_MS = [100, 300, 1_000, 3_000];

/**
 * @typedef {import("./shapes.js").Requests["hello"]["body"]} Hello
 * @typedef {object} Options
 * @property {() => import("./client.mjs").Port} openPort
 * @property {() => Promise<{hello: Hello, sandboxed: boolean}>} introduce
 * @property {(reply: import("./shapes.js").HelloReply) => void} onReady the host answers requests from now on
 * @property {(trouble: import("./status.mjs").Trouble, detail: string) => void} onTrouble no further try without the user
 * @property {(type: string, body: any) => void} [onEvent] what the host tells unasked
 * @property {() => void} [onLost] the host fell over and is being restarted
 * @property {(ms: number) => Promise<void>} [sleep]
 * @property {() => number} [now] in ms
 */

export class Connection {
  #options;
  #sleep;
  #now;
  /** @type {Client | null} */
  #client = null;
  #hasSpoken = false;
  #restarts = 0;
  /** Counts starts and stops, so that what an earlier start left running does nothing any more. */
  #turn = 0;

  /** @param {Options} options */
  constructor(options) {
    this.#options = options;
    this.#sleep = options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    this.#now = options.now ?? Date.now;
  }

  get isReady() {
    return this.#client !== null;
  }

  /** Starts the host; the outcome comes through onReady or onTrouble. */
  async start() {
    this.stop();
    this.#restarts = 0;
    await this.#run(this.#turn);
  }

  /** Lets the host go; it leaves by itself when its pipe closes. */
  stop() {
    this.#turn += 1;
    this.#client?.close();
    this.#client = null;
  }

  /**
   * @template {import("./shapes.js").RequestType} T
   * @param {T} type
   * @param {import("./shapes.js").Requests[T]["body"]} body
   * @returns {Promise<import("./shapes.js").Requests[T]["reply"]>} rejects with a DrahtError
   */
  async request(type, body) {
    for (const ms of BUSY_AFTER_MS) {
      try {
        return await this.#ask(type, body);
      } catch (error) {
        if (asDrahtError(error).action !== "retry_later") {
          throw error;
        }
        await this.#sleep(ms);
      }
    }
    return this.#ask(type, body);
  }

  /**
   * @template {import("./shapes.js").RequestType} T
   * @param {T} type
   * @param {import("./shapes.js").Requests[T]["body"]} body
   * @returns {Promise<import("./shapes.js").Requests[T]["reply"]>}
   */
  #ask(type, body) {
    return this.#client ? this.#client.request(type, body) : Promise.reject(new DrahtError("host_absent", "no host", "restart_host"));
  }

  /** @param {number} turn */
  async #run(turn) {
    for (;;) {
      const since = this.#now();
      const { error, sandboxed } = await this.#session(turn);
      if (turn !== this.#turn) {
        return;
      }
      this.#client = null;
      this.#restarts = this.#now() - since > HEALTHY_MS ? 0 : this.#restarts;
      const wait = this.#isWorthRestarting(error) ? RESTART_AFTER_MS[this.#restarts] : undefined;
      if (wait === undefined) {
        this.#options.onTrouble(troubleOf(error, sandboxed), error.message);
        return;
      }
      this.#restarts += 1;
      this.#options.onLost?.();
      await this.#sleep(wait);
      if (turn !== this.#turn) {
        return;
      }
    }
  }

  /** @param {DrahtError} error */
  #isWorthRestarting(error) {
    const fell = error.code === "host_crashed" || error.code === "host_silent" || error.action === "restart_host";
    return (fell && this.#hasSpoken && !isMissing(error)) || error.action === "retry_later";
  }

  /**
   * One life of the host process.
   * @param {number} turn
   * @returns {Promise<{error: DrahtError, sandboxed: boolean}>} why it ended
   */
  async #session(turn) {
    let sandboxed = false;
    /** @type {Client | null} */
    let client = null;
    try {
      const introduction = await this.#options.introduce();
      sandboxed = introduction.sandboxed;
      if (turn !== this.#turn) throw new DrahtError("host_crashed", "stopped");
      client = new Client(this.#options.openPort(), { onEvent: this.#options.onEvent });
      const reply = await client.request("hello", introduction.hello);
      if (turn !== this.#turn) throw new DrahtError("host_crashed", "stopped");
      this.#hasSpoken = true;
      this.#client = client;
      this.#options.onReady(reply);
      return { error: await client.closed, sandboxed };
    } catch (error) {
      client?.close();
      return { error: asDrahtError(error), sandboxed };
    }
  }
}
