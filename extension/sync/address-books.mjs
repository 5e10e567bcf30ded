// All cards of Thunderbird's address books -> host: at the start, and again when one of them changes. The host reads the
// cards; here they are only made to fit.
import { batches, fitCard } from "./limits.mjs";

const BATCH = 500;
/** A server that is being synchronised changes hundreds of cards in a row. */
const QUIET_MS = 2_000;

/**
 * @typedef {object} Options
 * @property {typeof import("../thunderbird/address-book.mjs")} addressBook
 * @property {import("../host/connection.mjs").Connection["request"]} request
 * @property {() => void} onFacts called when the host has something new
 * @property {(error: unknown) => void} onError
 * @property {(ms: number) => Promise<void>} [sleep]
 */

export class AddressBookSync {
  #options;
  #sleep;
  #isOn = false;
  #queue = Promise.resolve();
  /** Whether a reading is queued and has not begun: whatever changes until then, it will see. */
  #isQueued = false;

  /** @param {Options} options listens from now on, but acts only between start and stop */
  constructor(options) {
    this.#options = options;
    this.#sleep = options.sleep ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
    options.addressBook.onCardsChanged(() => void this.#refresh(QUIET_MS));
  }

  /** @param {boolean} isWanted by the user @returns {Promise<void>} resolves when all cards are with the host */
  start(isWanted) {
    this.#isOn = isWanted;
    return this.#refresh(0);
  }

  stop() {
    this.#isOn = false;
  }

  /** @returns {Promise<void>} resolves when all that was told so far is with the host */
  get settled() {
    return this.#queue;
  }

  /** @param {number} ms to wait before */
  #refresh(ms) {
    if (this.#isOn && !this.#isQueued) {
      this.#isQueued = true;
      this.#queue = this.#queue.then(() => this.#readAll(ms)).catch(this.#options.onError);
    }
    return this.#queue;
  }

  /** @param {number} ms */
  async #readAll(ms) {
    if (ms > 0) await this.#sleep(ms);
    this.#isQueued = false;
    if (!this.#isOn) return;
    const cards = await this.#options.addressBook.listCards();
    const pages = batches(cards.map(fitCard), BATCH);
    for (const [index, vcards] of pages.entries()) {
      await this.#options.request("sources.cards.put", { vcards, first: index === 0, last: index === pages.length - 1 });
    }
    this.#options.onFacts();
  }
}
