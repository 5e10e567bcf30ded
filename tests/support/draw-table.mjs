// Figures as one table in Markdown, with columns that line up on a screen too.

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows each as long as the head
 * @returns {string}
 */
export function drawTable(head, rows) {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const drawn = lines.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
  drawn.splice(1, 0, `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`);
  return drawn.join("\n");
}

/** @param {boolean | null} reached @returns {string} "-" where there is no bar */
export function verdict(reached) {
  if (reached === null) return "-";
  return reached ? "yes" : "no";
}
