// What the host keeps in memory while nothing happens.
import fs from "node:fs";
import { sleep } from "../../support/wait.mjs";
import { atFullSize, megabytes, messages } from "../measure/figures.mjs";
import { withHost } from "../measure/pipe.mjs";

const MESSAGES = { small: 50_000, full: 1_000_000 };
const SETTLE_MS = 2000;
const BAR_BYTES = 60e6;

/** @param {number} pid @param {string} field of /proc/PID/status @returns {number} bytes */
function memory(pid, field) {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, "m").exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) * 1024;
}

/** @type {import("../rows.mjs").Row} */
export const idleMemory = {
  name: "idle-memory",
  what: "memory of the idle host, after nudges.list, at 1,000,000 messages",
  bar: `under ${megabytes(BAR_BYTES)}`,
  async measure(bench) {
    const home = await bench.databases.home(await bench.data.mail(MESSAGES[bench.size]));
    const [all, anonymous] = await withHost(home, async (host) => {
      await host.ask("nudges.list");
      await sleep(SETTLE_MS);
      return [memory(host.pid, "VmRSS"), memory(host.pid, "RssAnon")];
    });
    return {
      measured: `${megabytes(all ?? 0)} resident, ${megabytes(anonymous ?? 0)} of it its own (the rest are files), ${messages(MESSAGES[bench.size])}`,
      reached: atFullSize(bench.size, (all ?? Infinity) < BAR_BYTES),
      figures: { messages: MESSAGES[bench.size], resident_bytes: all, anonymous_bytes: anonymous },
    };
  },
};
