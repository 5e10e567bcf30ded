// Requests and replies over one open port: ids, time-outs, typed errors. Knows nothing of why the port was opened.
import { DrahtError } from "./error.mjs";

/** Long enough for the analysis of a large mailbox on a slow machine; a host that needs longer has hung. */
const TIMEOUT_MS = 60_000;

/**
 * @typedef {object} Port a pipe to the host process
 * @property {(message: unknown) => void} post throws when the pipe is closed
 * @property {(listener: (message: any) => void) => void} onMessage
 * @property {(listener: (reason: string) => void) => void} onClosed reason: Thunderbird's words, "" when the host just left
 * @property {() => void} close the listeners of onClosed are not called
 */

/**
 * @typedef {object} Waiting
 * @property {(body: any) => void} resolve
 * @property {(error: Error) => void} reject
 * @property {ReturnType<typeof setTimeout>} timer
 */

export class Client {
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  #nextId = 1;
  #port;
  #timeoutMs;
  /** @type {DrahtError | null} */
  #closedBy = null;
  /** @type {(error: DrahtError) => void} */
  #tellClosed = () => {};

  /**
   * @param {Port} port
   * @param {{timeoutMs?: number, onEvent?: (type: string, body: any) => void}} [options]
   */
  constructor(port, { timeoutMs = TIMEOUT_MS, onEvent = () => {} } = {}) {
    this.#port = port;
    this.#timeoutMs = timeoutMs;
    /** @type {Promise<DrahtError>} settles once, with the reason, when the port can no longer be used */
    this.closed = new Promise((resolve) => {
      this.#tellClosed = resolve;
    });
    port.onMessage((message) => this.#receive(message, onEvent));
    port.onClosed((reason) => this.#end(new DrahtError("host_crashed", reason || "the host left")));
  }

  /**
   * @template {import("./shapes.js").RequestType} T
   * @param {T} type
   * @param {import("./shapes.js").Requests[T]["body"]} body
   * @returns {Promise<import("./shapes.js").Requests[T]["reply"]>} rejects with a DrahtError
   */
  request(type, body) {
    if (this.#closedBy) {
      return Promise.reject(this.#closedBy);
    }
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#giveUp(type), this.#timeoutMs);
      this.#waiting.set(id, { resolve, reject, timer });
      try {
        this.#port.post({ id, type, body });
      } catch (error) {
        this.#end(new DrahtError("host_crashed", String(error)));
      }
    });
  }

  /** Closes the port; what still waits is rejected. */
  close() {
    this.#end(new DrahtError("host_crashed", "the connection was closed"));
  }

  /** @param {string} type of the request that got no answer */
  #giveUp(type) {
    this.#end(new DrahtError("host_silent", `no answer to ${type} within ${this.#timeoutMs / 1000} s`));
  }

  /**
   * @param {any} message
   * @param {(type: string, body: any) => void} onEvent
   */
  #receive(message, onEvent) {
    if (typeof message?.type === "string") {
      onEvent(message.type, message.body);
      return;
    }
    const error = message?.error && new DrahtError(message.error.code, message.error.message, message.error.action);
    const waiting = this.#waiting.get(message?.re);
    if (waiting) {
      this.#waiting.delete(message.re);
      clearTimeout(waiting.timer);
      if (error) {
        waiting.reject(error);
      } else {
        waiting.resolve(message.body);
      }
    } else if (error && message.re === null) {
      // The host could not even read the id: nobody knows which request is lost, so none may be waited for.
      this.#end(error);
    }
  }

  /** @param {DrahtError} error */
  #end(error) {
    if (this.#closedBy) {
      return;
    }
    this.#closedBy = error;
    this.#port.close();
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.#waiting.clear();
    this.#tellClosed(error);
  }
}
