// Processes of a test: each started as a group of its own, each ended by its id, also when the test fails, is
// interrupted or calls process.exit().
import { spawn } from "node:child_process";
import fs from "node:fs";

/** @type {Set<number>} leaders of the groups still running */
const groups = new Set();
let watching = false;

/** @param {number} group @param {NodeJS.Signals} signal */
function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
  } catch {
    // The group is gone already.
  }
}

function endAllGroups() {
  for (const group of groups) {
    signalGroup(group, "SIGKILL");
  }
  groups.clear();
}

function watchForTheEnd() {
  if (watching) {
    return;
  }
  watching = true;
  process.on("exit", endAllGroups);
  for (const [signal, status] of /** @type {[NodeJS.Signals, number][]} */ ([["SIGINT", 130], ["SIGTERM", 143], ["SIGHUP", 129]])) {
    process.on(signal, () => process.exit(status));
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 * @returns {{child: import("node:child_process").ChildProcess, ended: Promise<number | null>, kill: () => Promise<void>}}
 *   `ended` gives the exit status (null after a signal, 127 when the command could not be started);
 *   `kill` ends the whole group with SIGKILL
 */
export function startGroup(command, args, options) {
  watchForTheEnd();
  const child = spawn(command, args, { ...options, detached: true });
  const group = child.pid;
  if (group !== undefined) {
    groups.add(group);
  }
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => {
    child.once("error", () => resolve(127));
    child.once("exit", (status) => resolve(status));
  });
  const kill = async () => {
    if (group !== undefined) {
      signalGroup(group, "SIGKILL");
    }
    await ended;
    groups.delete(group ?? 0);
  };
  return { child, ended, kill };
}

/**
 * @param {number} ancestor
 * @returns {{pid: number, name: string, command: string[]}[]} all processes below it, parents first
 */
export function descendants(ancestor) {
  const all = fs.readdirSync("/proc").filter((entry) => /^\d+$/.test(entry)).flatMap((entry) => readProcess(Number(entry)));
  const found = [];
  for (let parents = [ancestor]; parents.length > 0; ) {
    const children = all.filter((process) => parents.includes(process.parent));
    found.push(...children);
    parents = children.map((process) => process.pid);
  }
  return found.map(({ pid, name, command }) => ({ pid, name, command }));
}

/** @param {number} pid @returns {{pid: number, parent: number, name: string, command: string[]}[]} empty if it ended meanwhile */
function readProcess(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name stands in parentheses and may itself hold spaces and parentheses.
    const close = stat.lastIndexOf(")");
    const name = stat.slice(stat.indexOf("(") + 1, close);
    const [state, parent] = stat.slice(close + 2).split(" ");
    if (state === "Z") {
      return [];
    }
    const command = fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").slice(0, -1);
    return [{ pid, parent: Number(parent), name, command }];
  } catch {
    return [];
  }
}
