// Who this is, and how the two of you are in touch.
import { h } from "../../shared/dom.mjs";
import { clocks, personHead } from "../../shared/nudge-card.mjs";

/** @type {import("./view.mjs").Section} */
export function figuresSection({ app, why: { person } }) {
  const { say, sayCount } = app.words;
  const rhythm = person.rhythm_days !== null ? sayCount("rhythm", Math.max(1, Math.round(person.rhythm_days))) : say("no_rhythm");
  return [personHead(app, person, "h1"), clocks(app, person), h("p", {}, rhythm)];
}
