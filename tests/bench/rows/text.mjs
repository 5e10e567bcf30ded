// The head and the text of every message of an mbox, looked at and dropped.
import { textSpeed, TEXT_SPEED_BAR } from "../measure/text-speed.mjs";

/** @type {import("../rows.mjs").Row} */
export const text = {
  name: "text",
  what: "the text of every message of 3 GB of mbox, one core, processor time",
  bar: TEXT_SPEED_BAR,
  measure: (place) => textSpeed(place),
};
