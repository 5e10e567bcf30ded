// On what, and beside what, something was measured.
import { execFileSync } from "node:child_process";
import os from "node:os";
import { ROOT } from "../../../packaging/lib/project.mjs";

/** @returns {string} the commit, with a word when files differ from it */
function version() {
  const git = (/** @type {string[]} */ ...args) => execFileSync("git", args, { cwd: ROOT, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  try {
    const changed = git("status", "--porcelain", "--untracked-files=no") === "" ? "" : ", changed";
    return `${git("rev-parse", "--short", "HEAD")}${changed}`;
  } catch {
    return "unknown";
  }
}

/** @returns {{date: string, commit: string, processor: string, cores: number, memory_gb: number, load: number, system: string, node: string}} `load` of the last minute */
export function conditions() {
  const processors = os.cpus();
  return {
    date: new Date().toISOString(), commit: version(), processor: processors[0]?.model.trim() ?? "unknown", cores: processors.length,
    memory_gb: Math.round(os.totalmem() / 2 ** 30), load: load(), system: `${os.type()} ${os.release()}`, node: process.versions.node,
  };
}

/** @returns {number} average of the last minute */
export const load = () => Math.round((os.loadavg()[0] ?? 0) * 10) / 10;
