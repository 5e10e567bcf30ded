// The one table of all that was measured.

/** @typedef {import("./rows.mjs").Result} Result */

const HEAD = Object.freeze(["what", "bar", "measured", "reached", "load"]);

/** @param {boolean | null} reached @returns {string} */
function verdict(reached) {
  if (reached === null) return "-";
  return reached ? "yes" : "no";
}

/** @param {readonly Result[]} results @returns {string} as Markdown, in columns */
export function table(results) {
  const lines = [[...HEAD], ...results.map(({ what, bar, measured, reached, load }) => [what, bar, measured, verdict(reached), load.toFixed(1)])];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const drawn = lines.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
  drawn.splice(1, 0, `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`);
  return drawn.join("\n");
}
