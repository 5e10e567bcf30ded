// Runs the fuzz targets side by side for a while, each with the corpus that the repository keeps and with what was found before.
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./project.mjs";
import { run, say, showFailure } from "./run.mjs";

const SOURCES = path.join(ROOT, "tests/fuzz");
const BUILT = path.join(ROOT, "build/fuzz");
const SECONDS = Number(process.env.DRAHT_FUZZ_SECONDS ?? "60");
// The usual minute draws the same inputs each time, so that no change fails by the luck of the draw; whoever asks for a time of
// their own is searching, and draws others each time (0).
const SEED = process.env.DRAHT_FUZZ_SECONDS === undefined ? 1 : 0;

/** @param {string} name of the target @returns {Promise<boolean>} whether it found nothing */
async function fuzz(name) {
  const found = path.join(BUILT, "found", name);
  const crashes = path.join(BUILT, "crashes");
  for (const folder of [found, crashes]) fs.mkdirSync(folder, { recursive: true });
  const result = await run(`fuzz-${name}`, path.join(BUILT, `bin/draht_fuzz_${name}`), [
    `-max_total_time=${SECONDS}`, `-seed=${SEED}`, "-timeout=20", `-dict=${path.join(SOURCES, `${name}.dict`)}`, `-artifact_prefix=${crashes}/${name}-`,
    found, path.join(SOURCES, "corpus", name),
  ]);
  const runs = /^Done (\d+) runs/m.exec(result.output)?.[1];
  say(`${name}: ${result.code === 0 && runs ? `${runs} inputs, nothing found` : "failed"}`);
  if (result.code !== 0) showFailure(result);
  return result.code === 0 && runs !== undefined;
}

/** @returns {Promise<{passed: number, failed: number, skipped: number}>} of the targets: those that have a corpus */
export async function fuzzAll() {
  if (!(SECONDS > 0)) throw new Error(`DRAHT_FUZZ_SECONDS is no number of seconds: ${process.env.DRAHT_FUZZ_SECONDS ?? ""}`);
  const names = fs.readdirSync(path.join(SOURCES, "corpus")).sort();
  const clean = await Promise.all(names.map(fuzz));
  const passed = clean.filter(Boolean).length;
  return { passed, failed: names.length - passed, skipped: 0 };
}
