// node packaging/lib/test.mjs [FLOOR]...: runs floors of tests and counts. Called by packaging/test.
import { FLOORS, total } from "./floors.mjs";
import { elapsed, say } from "./run.mjs";

/** @typedef {import("./floors.mjs").Count} Count */

/** @param {string} name @returns {Promise<Count>} a floor that cannot be run counts as one failure */
async function runFloor(name) {
  try {
    return await /** @type {() => Promise<Count>} */ (FLOORS[name])();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** @param {Count} count @returns {string} */
const words = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed, ${skipped} skipped`;

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in FLOORS));
if (unknown) {
  say(`packaging/test: no floor "${unknown}" (${Object.keys(FLOORS).join(", ")})`);
  process.exit(2);
}
const began = performance.now();
/** @type {{name: string, count: Count, time: string}[]} */
const results = [];
for (const name of asked.length > 0 ? asked : Object.keys(FLOORS)) {
  say(`== ${name}`);
  const since = performance.now();
  const count = await runFloor(name);
  results.push({ name, count, time: elapsed(since) });
  say(`${words(count)} (${elapsed(since)})`);
}
const sum = total(results.map(({ count }) => count));
say(`\nAll of it took ${elapsed(began)}:`);
for (const { name, count, time } of results) say(`  ${name.padEnd(12)} ${words(count).padEnd(40)} ${time}`);
say(words(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;
