// node evaluate.mjs [--json FILE] [--mistakes N] [SECTION...]: measures and prints a table for each section. Called by
// packaging/evaluate. Exit code 1 when a bar is not reached, 2 when the arguments make no sense.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../../packaging/lib/project.mjs";
import { build, elapsed, say } from "../../packaging/lib/run.mjs";
import { drawTable, verdict } from "../support/draw-table.mjs";
import { SECTIONS } from "./sections.mjs";

/** @typedef {import("./sections.mjs").Context} Context */
/** @typedef {import("./sections.mjs").Figure} Figure */
/** @typedef {import("./sections.mjs").Measured} Measured */
/** @typedef {import("./sections.mjs").Section} Section */

const HEAD = Object.freeze(["what", "bar", "Draht", "simple rule", "reached"]);

/** @param {Figure} figure */
const line = ({ what, bar = "", ours, simple = "", reached }) => [what, bar, String(ours), String(simple), verdict(reached ?? null)];

/** @returns {{json: string, mistakes: number, sections: readonly Section[]}} what was asked for; ends with 2 if that makes no sense */
function choices() {
  const options = /** @type {const} */ ({ json: { type: "string", default: "build/evaluation.json" }, mistakes: { type: "string", default: "10" } });
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const mistakes = Number(values.mistakes);
  if (positionals.some((name) => !SECTIONS.some((section) => section.name === name)) || !Number.isInteger(mistakes) || mistakes < 0) {
    say(`usage: packaging/evaluate [--json FILE] [--mistakes N] [SECTION...]\nsections: ${SECTIONS.map(({ name }) => name).join(" ")}`);
    process.exit(2);
  }
  const sections = positionals.length > 0 ? SECTIONS.filter(({ name }) => positionals.includes(name)) : SECTIONS;
  return { json: String(values.json), mistakes, sections };
}

/**
 * @param {Section} section
 * @param {Context} context
 * @returns {Promise<Measured | null>} null when its data is not there
 */
async function measure(section, context) {
  const since = performance.now();
  const absent = section.needs.find((below) => !fs.existsSync(path.join(context.shared, below)));
  if (absent !== undefined) {
    say(`\n## ${section.title}\nskipped: ${absent} is not in ${context.shared}`);
    return null;
  }
  const measured = await section.measure(context);
  say(`\n## ${section.title} (${elapsed(since)})\n${drawTable(HEAD, measured.figures.map(line))}`);
  for (const mistake of measured.mistakes ?? []) say(`  ${mistake}`);
  return measured;
}

const { json, mistakes, sections } = choices();
await build("release");
const context = { binary: path.join(ROOT, "build/release/bin/draht"), shared: path.resolve(ROOT, "../shared"), mistakes };
/** @type {Record<string, Measured>} */
const results = {};
for (const section of sections) {
  const measured = await measure(section, context);
  if (measured !== null) results[section.name] = measured;
}
fs.writeFileSync(json, `${JSON.stringify({ date: new Date().toISOString(), sections: results }, null, 2)}\n`);
const missed = Object.values(results).flatMap(({ figures }) => figures).filter(({ reached }) => reached === false);
say(`\n${missed.length === 0 ? "every bar reached" : `${missed.length} bars not reached`}; ${sections.length - Object.keys(results).length} of ${sections.length} sections skipped; ${json}`);
process.exitCode = missed.length > 0 ? 1 : 0;
