// The one table of all that was measured.
import { drawTable, verdict } from "../support/draw-table.mjs";

/** @typedef {import("./rows.mjs").Result} Result */

/** @param {readonly Result[]} results @returns {string} */
export const table = (results) => drawTable(
  ["what", "bar", "measured", "reached", "load"],
  results.map(({ what, bar, measured, reached, load }) => [what, bar, measured, verdict(reached), load.toFixed(1)]),
);
