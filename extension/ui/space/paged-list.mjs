// A list that comes page by page, as the user asks for more.
import { explain } from "../shared/app.mjs";
import { h } from "../shared/dom.mjs";

/**
 * @template Item
 * @param {import("../shared/app.mjs").App} app
 * @param {object} of
 * @param {(offset: number) => Promise<{items: Item[], next: number | null}>} of.ask
 * @param {(item: Item) => HTMLElement} of.entry
 * @param {string} of.empty what is said when there is nothing
 * @returns {HTMLElement}
 */
export function pagedList(app, { ask, entry, empty }) {
  const { say } = app.words;
  const list = h("ul", { class: "entries" });
  const said = h("p", { class: "hint", role: "status" });
  const more = h("button", { type: "button", "data-action": "more", hidden: true }, say("show_more"));
  let next = 0;
  async function load() {
    more.disabled = true;
    try {
      const page = await ask(next);
      const first = page.items.map(entry).map((element) => (list.append(element), element))[0];
      if (next > 0) first?.querySelector("button")?.focus();
      said.textContent = list.childElementCount === 0 ? empty : "";
      more.hidden = page.next === null;
      next = page.next ?? next;
    } catch (error) {
      said.textContent = explain(app.words, error);
    } finally {
      more.disabled = false;
    }
  }
  more.addEventListener("click", () => void load());
  void load();
  return h("div", { class: "paged" }, list, said, more);
}
