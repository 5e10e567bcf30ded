// The floors of tests, each named after what goes wrong when it fails, and how to run each.
import fs from "node:fs";
import path from "node:path";
import { fuzzAll } from "./fuzz.mjs";
import { installTools, TOOLS } from "./js-tools.mjs";
import { BUILT_XPI, ROOT } from "./project.mjs";
import { build, run, showFailure } from "./run.mjs";
import { writeXpi } from "./xpi.mjs";

/** @typedef {{passed: number, failed: number, skipped: number}} Count */

const STYLE = "tests/unit/js/style.test.mjs";

/** @param {Count[]} counts @returns {Count} */
export function total(counts) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}

/** @param {string} folder @returns {string[]} test files in it, relative to the project */
function testFiles(folder) {
  const absolute = path.join(ROOT, folder);
  if (!fs.existsSync(absolute)) return [];
  return fs.readdirSync(absolute, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1)).flatMap((entry) => {
    const below = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return testFiles(below);
    return entry.name.endsWith(".test.mjs") ? [below] : [];
  });
}

/**
 * @param {string} preset
 * @param {string} label a floor of the C++ tests
 * @returns {Promise<Count>}
 */
async function ctest(preset, label) {
  const report = path.join(ROOT, "build", preset, `${label}.xml`);
  fs.rmSync(report, { force: true });
  const jobs = process.env.DRAHT_JOBS ?? "2";
  const args = ["--test-dir", `build/${preset}`, "-L", `^${label}$`, "--no-tests=error", "--output-on-failure", "-j", jobs, "--output-junit", report];
  const result = await run(`${preset}-${label}`, "ctest", args);
  if (result.code !== 0) showFailure({ ...result, output: result.output.replace(/^ +Start +\d+:.*\n|^.* Passed +[\d.]+ sec\n/gm, "") });
  if (!fs.existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const [head = ""] = /<testsuite\b[^>]*>/.exec(fs.readFileSync(report, "utf8")) ?? [];
  const number = (/** @type {string} */ name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(head)?.[1] ?? 0);
  const [tests, failed, skipped] = [number("tests"), number("failures"), number("skipped") + number("disabled")];
  return { passed: tests - failed - skipped, failed: failed || (result.code === 0 ? 0 : 1), skipped };
}

/**
 * @param {string[]} files
 * @returns {Promise<Count>} each file is run by itself, one after the other: a Thunderbird needs the machine
 */
async function nodeTests(files) {
  /** @type {Count[]} */
  const counts = [];
  for (const file of files) {
    const result = await run(path.basename(file, ".mjs"), "node", ["--test", "--test-reporter=tap", file]);
    const number = (/** @type {string} */ name) => Number(new RegExp(`^# ${name} (\\d+)$`, "m").exec(result.output)?.[1] ?? 0);
    const failed = number("fail") + number("cancelled");
    counts.push({ passed: number("pass"), failed: failed || (result.code === 0 ? 0 : 1), skipped: number("skipped") });
    if (result.code !== 0) showFailure({ ...result, output: failures(result.output) });
  }
  return total(counts);
}

/** @param {string} tap @returns {string} what is said about the tests that failed; everything if none is named */
function failures(tap) {
  const blocks = tap.split(/\n(?=\s*(?:not )?ok \d|\s*# )/).filter((block) => /^\s*not ok/.test(block) && !block.includes("'subtestsFailed'"));
  const shown = blocks.length > 0 ? blocks.join("\n") : tap;
  return shown.split("\n").filter((line) => !/\(?node:internal|duration_ms|failureType/.test(line)).join("\n");
}

/** @param {string} script of packaging/js/package.json @returns {Promise<Count>} */
async function tool(script) {
  const result = await run(script, "npm", ["run", "--silent", "--prefix", TOOLS, script]);
  if (result.code !== 0) showFailure(result);
  return { passed: result.code === 0 ? 1 : 0, failed: result.code === 0 ? 0 : 1, skipped: 0 };
}

/** @type {Record<string, () => Promise<Count>>} in the order in which they are run */
export const FLOORS = {
  style: () => nodeTests([STYLE]),
  js: async () => {
    await installTools();
    return total([await tool("types"), await tool("lint"), await nodeTests(testFiles("tests/unit/js").filter((file) => file !== STYLE))]);
  },
  unit: async () => {
    await build("dev");
    return ctest("dev", "unit");
  },
  contract: async () => {
    await build("dev");
    return total([await ctest("dev", "contract"), await nodeTests(testFiles("tests/contract"))]);
  },
  process: async () => {
    await installTools();
    await build("dev");
    return total([await ctest("dev", "process"), await nodeTests(testFiles("tests/process"))]);
  },
  sanitize: async () => {
    await build("asan");
    return total([await ctest("asan", "unit"), await ctest("asan", "contract"), await ctest("asan", "process")]);
  },
  fuzz: async () => {
    await build("fuzz");
    return fuzzAll();
  },
  thunderbird: async () => {
    await build("release");
    writeXpi(BUILT_XPI);
    return nodeTests(testFiles("tests/thunderbird"));
  },
};
