// Writes a long text into a file in blocks.
import fs from "node:fs";

const BLOCK_CHARACTERS = 1 << 20;

/** One file being written. */
export class BlockWriter {
  #descriptor;
  /** @type {string[]} */
  #waiting = [];
  #characters = 0;

  /** @param {string} file replaced if it exists */
  constructor(file) {
    this.#descriptor = fs.openSync(file, "w");
  }

  /** @param {string} text */
  add(text) {
    this.#waiting.push(text);
    this.#characters += text.length;
    if (this.#characters >= BLOCK_CHARACTERS) this.#flush();
  }

  close() {
    this.#flush();
    fs.closeSync(this.#descriptor);
  }

  #flush() {
    fs.writeSync(this.#descriptor, this.#waiting.join(""));
    this.#waiting = [];
    this.#characters = 0;
  }
}
