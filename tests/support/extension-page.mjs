// An open page of an extension (a space's tab, an action's popup) as its user meets it: read what it shows, point at
// it, type into it. Pages live in the extension's process, which Marionette cannot see; a frame script reads there,
// while pointer and keys are real events that enter at the main window.
/// <reference path="./chrome-globals.d.ts" />
/* global content */
import fs from "node:fs";
import { askPage, messageActionCenter, spaceButtonCenter } from "./extension-page-chrome.mjs";
import { waitFor } from "./wait.mjs";

/** @typedef {import("./thunderbird.mjs").Thunderbird} Thunderbird */
/** @typedef {{x: number, y: number, width: number, height: number}} Box in CSS pixels */

/** WebDriver's code points for keys that have no character. */
const KEYS = Object.freeze({
  Backspace: "\uE003", Tab: "\uE004", Enter: "\uE007", Shift: "\uE008", Control: "\uE009", Alt: "\uE00A",
  Escape: "\uE00C", " ": " ", PageUp: "\uE00E", PageDown: "\uE00F", End: "\uE010", Home: "\uE011",
  ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowRight: "\uE014", ArrowDown: "\uE015", Delete: "\uE017",
});

/**
 * Presses the add-on's button in the spaces toolbar and waits for its page.
 * @param {Thunderbird} thunderbird
 * @param {string} title of the space
 * @returns {Promise<ExtensionPage>}
 */
export async function openSpace(thunderbird, title) {
  const center = await waitFor(`the button "${title}" in the spaces toolbar`, () => thunderbird.chrome(spaceButtonCenter, title));
  await clickAt(thunderbird, center);
  return findPage(thunderbird, { path: /./ });
}

/**
 * Presses the add-on's button above the message in front and waits for its popup.
 * @param {Thunderbird} thunderbird
 * @param {string} label of the message display action
 * @returns {Promise<ExtensionPage>}
 */
export async function openMessagePopup(thunderbird, label) {
  const center = await waitFor(`the button "${label}" above the message`, () => thunderbird.chrome(messageActionCenter, label));
  await clickAt(thunderbird, center);
  return findPage(thunderbird, { path: /./, popup: true });
}

/**
 * @param {Thunderbird} thunderbird
 * @param {{path: RegExp, popup?: boolean, timeoutMs?: number}} wanted path within the extension; popup: an action's
 *   popup instead of the tab in front
 * @returns {Promise<ExtensionPage>} once it has loaded
 */
export async function findPage(thunderbird, { path, popup = false, timeoutMs }) {
  const page = new ExtensionPage(thunderbird, popup);
  await waitFor(`an extension's ${popup ? "popup" : "tab"} ${path}`, async () => {
    const address = /** @type {string | null} */ (await thunderbird.chrome(askPage, popup, "address", ""));
    return address !== null && path.test(new URL(address).pathname) && page.isLoaded();
  }, { timeoutMs });
  return page;
}

/** The popup that is open or the tab in front; the page itself may be replaced by another meanwhile. */
export class ExtensionPage {
  #thunderbird;
  #popup;

  /** @param {Thunderbird} thunderbird @param {boolean} popup */
  constructor(thunderbird, popup) {
    this.#thunderbird = thunderbird;
    this.#popup = popup;
  }

  /**
   * Runs a function in the page's process; it sees `content` (the page's window) and its arguments, nothing else.
   * @template {unknown[]} A
   * @template R
   * @param {(...args: A) => R} query
   * @param {A} args values that survive JSON
   * @returns {Promise<Awaited<R>>} rejects when it throws or the page is gone
   */
  evaluate(query, ...args) {
    const call = `(${query}).apply(null, ${JSON.stringify(args)})`;
    return /** @type {Promise<Awaited<R>>} */ (this.#thunderbird.chrome(askPage, this.#popup, "run", call));
  }

  /** @returns {Promise<boolean>} */
  async isLoaded() {
    try {
      return await this.evaluate(() => content.document.readyState === "complete" && content.location.protocol === "moz-extension:");
    } catch {
      return false; // It is being replaced by the page that was asked for.
    }
  }

  /** @param {string} selector @returns {Promise<string>} the visible text of the first match, "" if there is none */
  text(selector = "body") {
    return this.evaluate((wanted) => content.document.querySelector(wanted)?.innerText ?? "", selector);
  }

  /** @param {string} selector @returns {Promise<string[]>} the visible texts of all matches */
  texts(selector) {
    return this.evaluate((wanted) => Array.from(content.document.querySelectorAll(wanted), (/** @type {any} */ found) => String(found.innerText)), selector);
  }

  /** @param {string} selector @returns {Promise<number>} */
  count(selector) {
    return this.evaluate((wanted) => Number(content.document.querySelectorAll(wanted).length), selector);
  }

  /** @param {string} selector @param {{timeoutMs?: number}} options waits until it exists and can be seen */
  async waitForVisible(selector, options = {}) {
    await this.#wait(`"${selector}" to be seen`, async () => (await this.#box(selector)) !== null, options);
  }

  /** @param {string} selector @param {{timeoutMs?: number}} options waits until nothing matches any more */
  async waitForGone(selector, options = {}) {
    await this.#wait(`"${selector}" to go`, async () => (await this.count(selector)) === 0, options);
  }

  /** @param {string} text @param {{selector?: string, timeoutMs?: number}} options waits until the page shows the text */
  async waitForText(text, { selector = "body", ...options } = {}) {
    await this.#wait(`the text "${text}" in "${selector}"`, async () => (await this.text(selector)).includes(text), options);
  }

  /**
   * A real click of the main button in the middle of the element, scrolled into view first.
   * @param {string} selector the first match is meant
   * @param {{timeoutMs?: number}} options
   */
  async click(selector, options = {}) {
    const box = await this.#wait(`"${selector}" to be clickable`, () => this.#box(selector), options);
    const frame = /** @type {Box} */ (await this.#thunderbird.chrome(askPage, this.#popup, "box", ""));
    await clickAt(this.#thunderbird, { x: frame.x + box.x + box.width / 2, y: frame.y + box.y + box.height / 2 });
  }

  /**
   * Real key strokes to whatever has the focus in the main window.
   * @param {string} key a character or a name of KeyboardEvent.key, with modifiers such as "Shift+Tab"
   */
  async press(key) {
    const values = key.split("+").map((name) => KEYS[/** @type {keyof typeof KEYS} */ (name)] ?? name);
    const strokes = [
      ...values.map((value) => ({ type: "keyDown", value })),
      ...[...values].reverse().map((value) => ({ type: "keyUp", value })),
    ];
    await this.#thunderbird.remote.performActions([{ type: "key", id: "keyboard", actions: strokes }]);
  }

  /** @param {string} text typed character by character into whatever has the focus */
  async type(text) {
    for (const character of text) {
      await this.press(character);
    }
  }

  /** Gives the page the keyboard; inside it, the focus stays where it was. */
  async focus() {
    await this.#thunderbird.chrome(askPage, this.#popup, "focus", "");
  }

  /** @param {string} file gets a PNG of the page alone; the only way to see a popup, which the window's picture leaves out */
  async screenshot(file) {
    const picture = /** @type {string} */ (await this.#thunderbird.chrome(askPage, this.#popup, "picture", ""));
    fs.writeFileSync(file, Buffer.from(picture, "base64"));
  }

  /** @param {string} selector @returns {Promise<Box | null>} its box within the page; null if it cannot be seen */
  #box(selector) {
    return this.evaluate((wanted) => {
      const element = content.document.querySelector(wanted);
      element?.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
      const { x, y, width, height } = element?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };
      return width > 0 && height > 0 ? { x, y, width, height } : null;
    }, selector);
  }

  /**
   * @template T
   * @param {string} what
   * @param {() => Promise<T>} ask
   * @param {{timeoutMs?: number}} options
   */
  #wait(what, ask, { timeoutMs }) {
    return waitFor(what, ask, { timeoutMs, explain: async () => `the page shows:\n${await this.text()}` });
  }
}

/** @param {Thunderbird} thunderbird @param {{x: number, y: number}} point in the main window, in CSS pixels */
async function clickAt(thunderbird, { x, y }) {
  await thunderbird.remote.performActions([{
    type: "pointer",
    id: "mouse",
    parameters: { pointerType: "mouse" },
    actions: [
      { type: "pointerMove", duration: 0, x: Math.round(x), y: Math.round(y) },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ],
  }]);
}
