// A button that opens a short menu. Arrow keys move, Escape closes and gives the focus back, as everywhere.
import { h } from "./dom.mjs";

/**
 * @typedef {object} MenuItem
 * @property {string} label
 * @property {string} value
 */

/**
 * @param {object} options
 * @param {string} options.label of the button
 * @param {string} options.action its data-action
 * @param {MenuItem[]} options.items
 * @param {(value: string) => void} options.onChoose
 * @returns {HTMLElement}
 */
export function menuButton({ label, action, items, onChoose }) {
  const choose = (/** @type {string} */ value) => {
    close();
    onChoose(value);
  };
  const entries = items.map(({ label: text, value }) =>
    h("button", { type: "button", role: "menuitem", tabindex: -1, "data-value": value, onclick: () => choose(value) }, text),
  );
  const list = h("div", { class: "menu", role: "menu", "aria-label": label, hidden: true }, ...entries);
  const opener = h(
    "button",
    { type: "button", "data-action": action, "aria-haspopup": "menu", "aria-expanded": "false", onclick: () => (list.hidden ? open(0) : close()) },
    label,
    h("span", { class: "chevron", "aria-hidden": "true" }),
  );
  const wrapper = h("span", { class: "with-menu", onkeydown: (/** @type {KeyboardEvent} */ event) => steer(event) }, opener, list);

  const closeOutside = (/** @type {Event} */ event) => {
    if (!wrapper.contains(/** @type {Node} */ (event.target))) close(false);
  };
  /** @param {number} index of the entry that gets the focus */
  function open(index) {
    list.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    entries.at(index)?.focus();
    document.addEventListener("pointerdown", closeOutside);
    document.addEventListener("focusin", closeOutside);
  }
  function close(giveFocusBack = true) {
    list.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", closeOutside);
    document.removeEventListener("focusin", closeOutside);
    if (giveFocusBack) opener.focus();
  }
  /** @param {KeyboardEvent} event */
  function steer(event) {
    const target = targetOf(event.key, list.hidden, entries.indexOf(/** @type {any} */ (document.activeElement)), entries.length);
    if (target === null) return;
    event.preventDefault();
    if (target === "close") close();
    else if (list.hidden) open(target);
    else entries[target]?.focus();
  }
  return wrapper;
}

/**
 * @param {string} key
 * @param {boolean} isClosed
 * @param {number} at index of the entry with the focus, -1 for none
 * @param {number} count
 * @returns {number | "close" | null} the entry to go to; null: not a key of the menu
 */
export function targetOf(key, isClosed, at, count) {
  if (isClosed) {
    if (key === "ArrowDown") return 0;
    return key === "ArrowUp" ? count - 1 : null;
  }
  switch (key) {
    case "ArrowDown": return (at + 1) % count;
    case "ArrowUp": return (at <= 0 ? count : at) - 1;
    case "Home": return 0;
    case "End": return count - 1;
    case "Escape": return "close";
    default: return null;
  }
}
