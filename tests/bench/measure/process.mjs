// What a whole process costs: its processor time, its time on the clock, and its peak memory.
import { spawn } from "node:child_process";
import os from "node:os";
import path from "node:path";
import { ROOT } from "../../../packaging/lib/project.mjs";

export const BENCH_PROGRAMS = path.join(ROOT, "build/bench/bin");
export const DRAHT = path.join(BENCH_PROGRAMS, "draht");
const RUNNER = path.join(BENCH_PROGRAMS, "draht_bench_run");
const SHOWN_OF_ERRORS = 2000;

/** @typedef {{cpu: number, user: number, system: number, wall: number, peak_bytes: number, output: string}} Cost seconds; `cpu` is user and system */

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{env?: Record<string, string>, oneCore?: boolean}} [options] additions to the environment; oneCore: it gets no more than one
 * @returns {Promise<Cost>}
 * @throws {Error} when it ends with anything but 0
 */
export function cost(command, args, { env = {}, oneCore = false } = {}) {
  const pinned = oneCore ? ["taskset", "--cpu-list", String(os.cpus().length - 1)] : [];
  return new Promise((resolve, reject) => {
    const child = spawn(RUNNER, [...pinned, command, ...args], { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe", "pipe"] });
    const [output, errors, report] = [child.stdout, child.stderr, child.stdio[3]].map((stream) => collect(/** @type {import("node:stream").Readable} */ (stream)));
    child.once("error", reject);
    child.once("close", (code) => {
      if (code !== 0 || !report || !output || !errors) {
        reject(new Error(`${path.basename(command)} ${args.slice(0, 3).join(" ")} ended with ${code}: ${errors?.().slice(-SHOWN_OF_ERRORS)}`));
        return;
      }
      const figures = JSON.parse(report());
      resolve({ ...figures, cpu: figures.user + figures.system, output: output() });
    });
  });
}

/** @param {import("node:stream").Readable} stream @returns {() => string} what came so far */
function collect(stream) {
  /** @type {Buffer[]} */
  const parts = [];
  stream.on("data", (part) => parts.push(part));
  return () => Buffer.concat(parts).toString("utf8");
}

/**
 * Takes turns, so that a busy minute of the machine falls on all of them.
 * @template {Record<string, () => Promise<Cost>>} S
 * @param {number} rounds
 * @param {S} sides what is held against each other
 * @returns {Promise<{[side in keyof S]: Awaited<ReturnType<S[side]>>}>} of each side the least of every cost in any round; all else
 *   as the last round had it
 */
export async function fastest(rounds, sides) {
  /** @type {Partial<Record<keyof S, Cost>>} */
  const best = {};
  for (let round = 0; round < rounds; round += 1) {
    for (const side of /** @type {(keyof S)[]} */ (Object.keys(sides))) {
      const now = await /** @type {() => Promise<Cost>} */ (sides[side])();
      best[side] = least(best[side] ?? now, now);
    }
  }
  return /** @type {{[side in keyof S]: Awaited<ReturnType<S[side]>>}} */ (best);
}

/** @param {Cost} one @param {Cost} other @returns {Cost} peak memory is the worst of both: there luck is no merit */
function least(one, other) {
  return {
    ...other,
    cpu: Math.min(one.cpu, other.cpu), user: Math.min(one.user, other.user), system: Math.min(one.system, other.system),
    wall: Math.min(one.wall, other.wall), peak_bytes: Math.max(one.peak_bytes, other.peak_bytes),
  };
}
