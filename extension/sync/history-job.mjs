// The mail history as a job that the user can watch, pause and cancel.

/** The rate is taken over this time, so that it follows what happens now. */
const RATE_MS = 8_000;
const TELL_EVERY_MS = 250;

/**
 * @typedef {"idle" | "reading" | "paused" | "cancelled" | "done"} Phase
 * @typedef {object} JobState
 * @property {Phase} phase
 * @property {number} done messages
 * @property {number} total messages, as far as they were counted; as many as done when nobody knows how many are left
 * @property {number} per_second messages; 0 while not known
 * @property {number | null} remaining_seconds null while not known
 * @property {string} folder path of the one being read, "" while none is
 */

export class HistoryJob {
  /** @type {Phase} */
  #phase = "idle";
  #done = 0;
  #total = 0;
  /** @type {{at: number, done: number}[]} */
  #samples = [];
  #toldAt = 0;
  #folder = "";
  #abort = new AbortController();
  /** Aborted by a pause, and by whatever ends the reading. */
  #hold = new AbortController();
  /** @type {() => void} */
  #goOn = () => {};
  #tell;
  #finish;
  #now;

  /**
   * @param {object} options
   * @param {() => void} options.onProgress
   * @param {(reading: import("./mail-source.mjs").Reading) => void} [options.onFolder] called when a folder was read
   * @param {() => number} [options.now] in ms
   */
  constructor({ onProgress, onFolder = () => {}, now = Date.now }) {
    this.#tell = onProgress;
    this.#finish = onFolder;
    this.#now = now;
  }

  /** @returns {JobState} */
  get state() {
    const rate = this.#phase === "reading" ? this.#rate() : 0;
    return {
      phase: this.#phase,
      done: this.#done,
      total: this.#total,
      per_second: Math.round(rate),
      remaining_seconds: rate > 0 && this.#total > this.#done ? Math.ceil((this.#total - this.#done) / rate) : null,
      folder: this.#folder,
    };
  }

  /**
   * @param {() => Promise<import("./mail-source.mjs").Plan>} makePlan
   * @param {{isPaused?: boolean}} [options] isPaused: the user has paused an earlier run, so this one waits for resume
   * @returns {Promise<boolean>} whether everything is with the host; false when it was cancelled. Rejects when the host fell over.
   */
  async run(makePlan, { isPaused = false } = {}) {
    this.#stop();
    const abort = new AbortController();
    this.#abort = abort;
    this.#begin(isPaused ? "paused" : "reading", 0, 0);
    try {
      const plan = await makePlan();
      abort.signal.throwIfAborted();
      this.#begin(plan.total > 0 ? this.#phase : "reading", plan.done, plan.total);
      await this.#checkpoint(abort.signal);
      await plan.run(this.#steering(abort.signal));
      this.#begin("done", this.#total, this.#total);
      return true;
    } catch (error) {
      if (this.#abort !== abort) {
        return false; // A later run has taken over and tells its own story.
      }
      if (this.#phase !== "cancelled") {
        this.#enter("idle");
        if (!abort.signal.aborted) throw error;
      }
      return false;
    }
  }

  /** Shows how far an earlier run came that the user has cancelled. @param {() => Promise<import("./mail-source.mjs").Plan>} makePlan */
  async standBy(makePlan) {
    const plan = await makePlan();
    this.#begin(plan.total > 0 ? "cancelled" : "done", plan.done, plan.total);
  }

  pause() {
    if (this.#phase === "reading") {
      this.#enter("paused");
      this.#hold.abort();
    }
  }

  resume() {
    if (this.#phase === "paused") {
      this.#samples = [];
      this.#enter("reading");
      this.#goOn();
    }
  }

  /** Ends the reading for now by the user's wish; what is with the host stays there. */
  cancel() {
    this.#enter("cancelled");
    this.#stop();
  }

  /** Ends the reading because there is no host to read for. */
  stop() {
    if (this.#phase === "reading" || this.#phase === "paused") this.#enter("idle");
    this.#stop();
  }

  #stop() {
    this.#abort.abort();
    this.#hold.abort();
    this.#goOn();
  }

  /** @param {AbortSignal} signal @returns {import("./mail-source.mjs").Steering} */
  #steering(signal) {
    return {
      signal,
      checkpoint: () => this.#checkpoint(signal),
      untilHeld: () => {
        this.#hold = new AbortController();
        if (this.#phase !== "reading" || signal.aborted) this.#hold.abort();
        return this.#hold.signal;
      },
      count: (messages) => this.#count(messages),
      enter: (folder) => {
        this.#folder = folder;
      },
      finish: this.#finish,
    };
  }

  /** @param {AbortSignal} signal */
  async #checkpoint(signal) {
    while (this.#phase === "paused" && !signal.aborted) {
      await new Promise((resolve) => {
        this.#goOn = () => resolve(undefined);
      });
    }
    signal.throwIfAborted();
  }

  /** @param {number} messages */
  #count(messages) {
    this.#done = Math.max(0, this.#done + messages);
    // Thunderbird has not counted every folder, and mail goes on arriving.
    this.#total = Math.max(this.#total, this.#done);
    const at = this.#now();
    this.#samples.push({ at, done: this.#done });
    while (this.#samples.length > 2 && /** @type {{at: number}} */ (this.#samples[0]).at < at - RATE_MS) {
      this.#samples.shift();
    }
    if (at - this.#toldAt >= TELL_EVERY_MS) {
      this.#toldAt = at;
      this.#tell();
    }
  }

  /** @returns {number} messages a second */
  #rate() {
    const first = this.#samples[0];
    const last = this.#samples.at(-1);
    return first && last && last.at > first.at ? ((last.done - first.done) * 1000) / (last.at - first.at) : 0;
  }

  /** @param {Phase} phase @param {number} done @param {number} total */
  #begin(phase, done, total) {
    this.#done = done;
    this.#total = total;
    this.#folder = "";
    this.#samples = [{ at: this.#now(), done }];
    this.#enter(phase);
  }

  /** @param {Phase} phase */
  #enter(phase) {
    this.#phase = phase;
    this.#toldAt = this.#now();
    this.#tell();
  }
}
