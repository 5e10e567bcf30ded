// A human, a machine or a list: what Draht takes this person for, and how to correct it.
import { h } from "../../shared/dom.mjs";
import { kindCorrection } from "../../shared/kind-correction.mjs";

/** @type {import("./view.mjs").Section} */
export function kindSection({ app, why: { person }, reload }) {
  const { say } = app.words;
  const parts = kindCorrection(app, person, (said) => {
    app.announce(said);
    void reload("[data-kind] button, [data-kind] summary");
  });
  // Of a human nobody asks; who wants to say something opens it.
  const quiet = person.kind === "person" && person.kind_decision === null;
  const content = quiet ? h("details", {}, h("summary", {}, say("kind_doubt")), ...parts) : h("div", {}, h("h2", {}, say("kind_title")), ...parts);
  return [h("section", { class: "card", "data-kind": person.kind }, content)];
}
