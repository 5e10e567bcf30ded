// node tests/bench/measure_summaries.mjs --profile DIR [--rounds N] [--reader PROGRAM]
// Summaries to heads against `wc -l` on the same bytes: both by turns, the fastest round of each counts.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "../../packaging/lib/project.mjs";

const READER = path.join(ROOT, "build/bench/bin/draht_bench_summaries");

/** @param {string} folder @returns {string[]} all summaries below it */
function summaries(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const below = path.join(folder, entry.name);
    if (entry.isDirectory()) return summaries(below);
    return entry.name.endsWith(".msf") ? [below] : [];
  });
}

/** @param {string} command @param {string[]} args @returns {{milliseconds: number, output: string}} processor time, with that in the kernel */
function timed(command, args) {
  const script = "TIMEFORMAT='%U %S'; time \"$0\" \"$@\"";
  const { status, stdout, stderr, error } = spawnSync("bash", ["-c", script, command, ...args], { encoding: "utf8", env: { ...process.env, LC_ALL: "C" } });
  if (error || status !== 0) throw new Error(`${command} failed: ${stderr}`, { cause: error });
  const [user, kernel] = stderr.trim().split(/\s+/).map(Number);
  return { milliseconds: (user + kernel) * 1000, output: stdout.trim() };
}

const { values } = parseArgs({
  options: { profile: { type: "string" }, rounds: { type: "string", default: "20" }, reader: { type: "string", default: READER } },
});
if (!values.profile) {
  process.stderr.write("usage: measure_summaries.mjs --profile DIR [--rounds N] [--reader PROGRAM]\n");
  process.exit(2);
}
const files = summaries(values.profile);
const fastest = { wc: Infinity, reader: Infinity };
let read = "";
for (let round = 0; round < Number(values.rounds); round += 1) {
  fastest.wc = Math.min(fastest.wc, timed("wc", ["-l", ...files]).milliseconds);
  const reader = timed(values.reader, files);
  fastest.reader = Math.min(fastest.reader, reader.milliseconds);
  read = reader.output;
}
process.stdout.write(`${read}\nwc -l: ${fastest.wc.toFixed(1)} ms, heads: ${fastest.reader.toFixed(1)} ms, ${(fastest.reader / fastest.wc).toFixed(1)} times\n`);
