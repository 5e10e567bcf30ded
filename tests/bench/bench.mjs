// node tests/bench/bench.mjs [--size small|full] [--json FILE] [ROW...]: measures, prints one table. Called by packaging/bench.
import fs from "node:fs";
import { parseArgs } from "node:util";
import { build, elapsed, say } from "../../packaging/lib/run.mjs";
import { conditions, load } from "./measure/conditions.mjs";
import { Data } from "./measure/data.mjs";
import { Databases } from "./measure/databases.mjs";
import { ROWS } from "./rows.mjs";
import { table } from "./table.mjs";

/** @typedef {import("./rows.mjs").Row} Row */
/** @typedef {import("./rows.mjs").Size} Size */
/** @typedef {import("./rows.mjs").Result} Result */

/** @param {Row} row @param {import("./rows.mjs").Bench} bench @returns {Promise<Result>} with the reason when it cannot be measured */
async function measure(row, bench) {
  const since = performance.now();
  say(`-- ${row.name}`);
  try {
    const { measured, reached, figures } = await row.measure(bench);
    say(`${measured} (${elapsed(since)})`);
    return { name: row.name, what: row.what, bar: row.bar, measured, reached, figures, load: load(), seconds: (performance.now() - since) / 1000 };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(reason);
    return { name: row.name, what: row.what, bar: row.bar, measured: `not run: ${reason}`, reached: null, figures: {}, load: load(), seconds: (performance.now() - since) / 1000 };
  }
}

/** @returns {{size: Size, json: string, rows: readonly Row[]}} what was asked for; ends with 2 if that makes no sense */
function choices() {
  const { values, positionals } = parseArgs({ options: { size: { type: "string", default: "small" }, json: { type: "string", default: "build/bench.json" } }, allowPositionals: true });
  const unknown = positionals.find((name) => !ROWS.some((row) => row.name === name));
  if (unknown !== undefined || (values.size !== "small" && values.size !== "full")) {
    say(`usage: packaging/bench [--size small|full] [--json FILE] [ROW...]\nrows: ${ROWS.map(({ name }) => name).join(" ")}`);
    process.exit(2);
  }
  return { size: values.size, json: String(values.json), rows: positionals.length > 0 ? ROWS.filter(({ name }) => positionals.includes(name)) : ROWS };
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1)); // So that what was made for this run goes with it.
const { size, json, rows } = choices();
await build("bench");
const began = performance.now();
const context = conditions();
const data = new Data();
const bench = { size, data, databases: new Databases(data) };
/** @type {Result[]} */
const results = [];
for (const row of rows) {
  results.push(await measure(row, bench));
  // Written after each row: a run of an hour is worth something also when it is broken off.
  fs.writeFileSync(json, `${JSON.stringify({ size, conditions: context, rows: results }, null, 2)}\n`);
}
say(`\n${table(results)}\n`);
const { date, commit, processor, cores, memory_gb: memory } = context;
say(`${date.slice(0, 16)}Z, commit ${commit}, ${cores} cores of ${processor}, ${memory} GB, load ${context.load} at the beginning, ${load()} at the end; size ${size}; took ${elapsed(began)}; ${json}`);
