// Runs a command with its output in a log, and says what is going on in one line.
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ROOT } from "./project.mjs";

const LOGS = path.join(ROOT, "build/logs");
const SHOWN_ON_FAILURE = 120;

/** @param {string} text */
export const say = (text) => process.stdout.write(`${text}\n`);

/** @param {number} since from performance.now() @returns {string} such as "1 min 12 s" */
export function elapsed(since) {
  const seconds = Math.round((performance.now() - since) / 100) / 10;
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * @param {string} name of the log in build/logs
 * @param {string} command
 * @param {string[]} args
 * @param {{env?: Record<string, string>}} [options] additions to the environment
 * @returns {Promise<{code: number, output: string, log: string}>} code 127 if the command cannot be started
 */
export function run(name, command, args, { env = {} } = {}) {
  fs.mkdirSync(LOGS, { recursive: true });
  const log = path.join(LOGS, `${name}.log`);
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const parts = [];
    const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    child.stdout.on("data", (part) => parts.push(part));
    child.stderr.on("data", (part) => parts.push(part));
    const finish = (/** @type {number} */ code, note = "") => {
      const output = Buffer.concat(parts).toString("utf8") + note;
      fs.writeFileSync(log, output);
      resolve({ code, output, log });
    };
    child.on("error", (error) => finish(127, `${error.message}\n`));
    child.on("close", (code) => finish(code ?? 1));
  });
}

/** @param {{output: string, log: string}} result shows its last lines and where the rest is */
export function showFailure({ output, log }) {
  say(output.trimEnd().split("\n").slice(-SHOWN_ON_FAILURE).join("\n"));
  say(`The whole output: ${log}`);
}

/**
 * One step of a longer work: says what is done and how long it took.
 * @param {string} what
 * @param {() => Promise<{code: number, output: string, log: string}>} work
 * @throws {Error} when the step failed, after its output was shown
 */
export async function step(what, work) {
  const since = performance.now();
  process.stdout.write(`${what} ... `);
  const result = await work();
  say(result.code === 0 ? elapsed(since) : `failed after ${elapsed(since)}`);
  if (result.code !== 0) {
    showFailure(result);
    throw new Error(`${what}: failed`);
  }
}

/**
 * Configures and builds one CMake preset.
 * @param {string} preset
 * @throws {Error} when it does not build
 */
export async function build(preset) {
  const jobs = process.env.DRAHT_JOBS ?? String(os.cpus().length);
  await step(`Building (${preset})`, async () => {
    const configured = await run(`configure-${preset}`, "cmake", ["--preset", preset]);
    return configured.code === 0 ? run(`build-${preset}`, "cmake", ["--build", "--preset", preset, "--parallel", jobs]) : configured;
  });
}
