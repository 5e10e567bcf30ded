// Client of Marionette, the remote control built into Thunderbird: TCP, frames `LENGTH:JSON`, where JSON is
// [0, id, command, parameters] one way and [1, id, error, result] the other. Only chrome context is used: content
// windows of Thunderbird are not visible to Marionette.
import net from "node:net";

/** An error that Thunderbird reported for a command. */
export class MarionetteError extends Error {
  /** @param {string} command @param {{error?: string, message?: string, stacktrace?: string}} reported */
  constructor(command, reported) {
    super(`${command}: ${reported.error ?? "error"}: ${reported.message ?? ""}`);
    this.name = "MarionetteError";
    this.reported = reported;
  }
}

/** Collects bytes and yields whole frames; a frame's length counts bytes, not characters. */
class FrameReader {
  /** @type {Buffer} */
  #pending = Buffer.alloc(0);

  /** @param {Buffer} bytes @returns {Generator<unknown>} */
  *push(bytes) {
    this.#pending = Buffer.concat([this.#pending, bytes]);
    for (;;) {
      const colon = this.#pending.indexOf(":");
      if (colon < 0) {
        return;
      }
      const end = colon + 1 + Number(this.#pending.subarray(0, colon).toString("latin1"));
      if (this.#pending.length < end) {
        return;
      }
      const frame = this.#pending.subarray(colon + 1, end).toString("utf8");
      this.#pending = this.#pending.subarray(end);
      yield JSON.parse(frame);
    }
  }
}

/** A connection with a session in chrome context. */
export class Marionette {
  /** @type {net.Socket} */
  #socket;
  #nextId = 1;
  /** @type {Map<number, {command: string, resolve: (value: any) => void, reject: (error: Error) => void}>} */
  #waiting = new Map();
  /** @type {Error | null} */
  #closed = null;

  /** @param {net.Socket} socket */
  constructor(socket) {
    this.#socket = socket;
    const frames = new FrameReader();
    socket.on("data", (bytes) => {
      for (const frame of frames.push(bytes)) {
        this.#receive(frame);
      }
    });
    socket.on("error", (error) => this.#fail(error));
    socket.on("close", () => this.#fail(new Error("Thunderbird closed the remote control")));
  }

  /**
   * Connects and opens a session in chrome context.
   * @param {number} port on 127.0.0.1
   * @returns {Promise<Marionette>}
   */
  static async connect(port) {
    const socket = net.connect({ host: "127.0.0.1", port });
    await new Promise((resolve, reject) => {
      socket.once("connect", resolve);
      socket.once("error", reject);
    });
    const client = new Marionette(socket);
    await client.send("WebDriver:NewSession", {});
    await client.send("WebDriver:SetTimeouts", { script: 600_000 });
    await client.send("Marionette:SetContext", { value: "chrome" });
    return client;
  }

  /**
   * @param {string} command
   * @param {object} parameters
   * @returns {Promise<any>} the command's result; rejects with MarionetteError, or Error when the connection ends
   */
  send(command, parameters = {}) {
    if (this.#closed) {
      return Promise.reject(this.#closed);
    }
    const id = this.#nextId++;
    const bytes = Buffer.from(JSON.stringify([0, id, command, parameters]), "utf8");
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { command, resolve, reject });
      this.#socket.write(`${bytes.length}:`);
      this.#socket.write(bytes);
    });
  }

  /**
   * Runs the body of an async function in the system sandbox of the main window.
   * @param {string} body sees its arguments as `arguments`
   * @param {unknown[]} args values that survive JSON
   * @returns {Promise<any>} what the body returns; rejects with the message and stack of what it throws
   */
  async execute(body, args = []) {
    const script = `
      const done = arguments[arguments.length - 1];
      const given = Array.prototype.slice.call(arguments, 0, -1);
      (async function () { ${body} }).apply(window, given).then(
        (value) => done({ value: value === undefined ? null : value }),
        (error) => done({ error: String(error), stack: (error && error.stack) || "" })
      );`;
    const { value } = await this.send("WebDriver:ExecuteAsyncScript", { script, args, sandbox: "system", newSandbox: false });
    if ("error" in value) {
      throw new MarionetteError("chrome script", { error: value.error, message: value.stack });
    }
    return value.value;
  }

  /** @returns {Promise<Buffer>} PNG of the main window's contents */
  async screenshot() {
    const { value } = await this.send("WebDriver:TakeScreenshot", { full: false, hash: false });
    return Buffer.from(value, "base64");
  }

  /** @param {object[]} actions input sources as in the WebDriver standard; coordinates in the window's CSS pixels */
  async performActions(actions) {
    await this.send("WebDriver:PerformActions", { actions });
    await this.send("WebDriver:ReleaseActions");
  }

  /** Asks Thunderbird to end in an orderly way, which also saves preferences. */
  async quit() {
    await this.send("Marionette:Quit", { flags: ["eForceQuit"] });
  }

  close() {
    this.#socket.destroy();
  }

  /** @param {any} frame */
  #receive(frame) {
    if (!Array.isArray(frame)) {
      return; // The greeting that the server opens with.
    }
    const [, id, error, result] = frame;
    const request = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (!request) {
      return;
    }
    if (error) {
      request.reject(new MarionetteError(request.command, error));
    } else {
      request.resolve(result);
    }
  }

  /** @param {Error} error */
  #fail(error) {
    this.#closed ??= error;
    for (const { reject } of this.#waiting.values()) {
      reject(this.#closed);
    }
    this.#waiting.clear();
  }
}
