// How long it takes from starting a host to its first answers, held against the smallest thing that SQLite's shell can do.
import { spawn } from "node:child_process";
import { digits, time } from "./figures.mjs";
import { databaseIn, Host } from "./pipe.mjs";

const MESSAGES = { small: [10_000, 50_000], full: [10_000, 1_000_000] };
const ROUNDS = 30;
const PATIENCE_MS = 60_000;
const BAR_SHELL = 4;
const BAR_GROWTH = 2;

/** @typedef {{hello: number, nudges: number, list: number, shell: number}} Start seconds from the start to the reply to `hello` and to `nudges.list`, for that request alone, and for sqlite3 */

/** @param {string} home @returns {Promise<Omit<Start, "shell">>} */
async function startHost(home) {
  const since = performance.now();
  const host = new Host(home);
  try {
    await host.hello();
    const greeted = performance.now();
    await host.ask("nudges.list");
    const listed = performance.now();
    await host.leave();
    return { hello: (greeted - since) / 1000, nudges: (listed - since) / 1000, list: (listed - greeted) / 1000 };
  } finally {
    host.kill();
  }
}

/** @param {string} database @returns {Promise<number>} seconds that the shell needs to say 1 */
function startShell(database) {
  return new Promise((resolve, reject) => {
    const since = performance.now();
    const child = spawn("sqlite3", [database, "select 1"], { stdio: ["ignore", "pipe", "ignore"] });
    child.stdout.resume();
    child.once("error", reject);
    child.once("close", () => resolve((performance.now() - since) / 1000));
  });
}

/** @param {readonly string[]} homes folders of databases @returns {Promise<Start[]>} for each, the fastest of its rounds; by turns */
async function fastestStarts(homes) {
  const best = homes.map(() => ({ hello: Infinity, nudges: Infinity, list: Infinity, shell: Infinity }));
  const end = performance.now() + PATIENCE_MS;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [place, home] of homes.entries()) {
      const shell = await startShell(databaseIn(home));
      const now = { ...(await startHost(home)), shell };
      const least = /** @type {Start} */ (best[place]);
      for (const key of /** @type {(keyof Start)[]} */ (Object.keys(least))) least[key] = Math.min(least[key], now[key]);
    }
    if (performance.now() > end) break;
  }
  return best;
}

/**
 * @param {import("../rows.mjs").Bench} bench
 * @param {"hello" | "list"} answer which time is held against the bars
 * @returns {Promise<{measured: string, reached: boolean, figures: Record<string, unknown>}>}
 */
export async function measureStarts({ size, data, databases }, answer) {
  const homes = [];
  for (const messages of MESSAGES[size]) homes.push(await databases.home(await data.mail(messages)));
  const [few, many] = /** @type {[Start, Start]} */ (await fastestStarts(homes));
  const [againstShell, growth] = [many[answer] / many.shell, many[answer] / few[answer]];
  const [fewMessages, manyMessages] = MESSAGES[size].map((messages) => messages.toLocaleString("en"));
  return {
    measured: `${digits(againstShell)} times sqlite3 (${time(many[answer])} against ${time(many.shell)}) at ${manyMessages} messages, ${digits(growth)} times the ${time(few[answer])} at ${fewMessages}`,
    reached: againstShell <= BAR_SHELL && growth <= BAR_GROWTH,
    figures: { messages: MESSAGES[size], rounds: ROUNDS, ratio_shell: againstShell, ratio_growth: growth, few, many },
  };
}
