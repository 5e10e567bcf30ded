// All addresses of this person and why they are the same human's; what does not belong here can be parted.
import { doneStrip } from "../../shared/done-strip.mjs";
import { h } from "../../shared/dom.mjs";

/** @typedef {import("./view.mjs").Page} Page */

/** @type {import("./view.mjs").Section} */
export function addressesSection(page) {
  const { app: { words: { say } }, why: { person } } = page;
  if (person.joined.length === 0) return [];
  const first = h("li", {}, h("span", { dir: "auto" }, person.person), h("span", { class: "hint" }, say("joined_first")));
  const others = person.joined.map((joined) => joinedEntry(page, joined));
  return [h("section", { class: "card", "data-section": "addresses" }, h("h2", {}, say("addresses")), h("ul", { class: "evidence" }, first, ...others))];
}

/** @param {Page} page @param {{address: string, reason: string}} joined */
function joinedEntry({ app, why: { person }, complain, reload }, { address, reason }) {
  const { say, knows } = app.words;
  const button = h("button", { type: "button", class: "link", "data-action": "part", onclick: part }, say("action_part"));
  const entry = h(
    "li",
    { "data-address": address },
    h("span", { dir: "auto" }, address),
    h("span", { class: "hint" }, knows(`joined_${reason}`) ? say(`joined_${reason}`) : reason),
    button,
  );

  async function part() {
    button.disabled = true;
    try {
      const { id } = await app.ask("decide", { person: person.person, decision: "other_person", other: address });
      const reopen = () => {
        strip.remove();
        button.hidden = false;
        button.disabled = false;
        button.focus();
      };
      const strip = doneStrip(app, {
        text: say("parted", address),
        undo: () => app.ask("undecide", { id }),
        onUndone: reopen,
        onOver: () => void reload("[data-section=addresses] button"),
      });
      button.hidden = true;
      entry.append(strip);
      strip.querySelector("button")?.focus();
    } catch (error) {
      button.disabled = false;
      complain(error);
    }
  }
  return entry;
}
