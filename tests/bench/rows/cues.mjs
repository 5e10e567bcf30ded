// What every message of an mbox says of talks, beside its head and text.
import { textSpeed, TEXT_SPEED_BAR } from "../measure/text-speed.mjs";

/** @type {import("../rows.mjs").Row} */
export const cues = {
  name: "cues",
  what: "head, text and what it says of talks, of every message of 3 GB of mbox, one core, processor time",
  bar: TEXT_SPEED_BAR,
  measure: (place) => textSpeed(place, { cues: true }),
};
