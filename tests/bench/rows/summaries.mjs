// Folder summaries to records, against counting the lines of the same bytes.
import path from "node:path";
import { filesBelow, warm } from "../measure/data.mjs";
import { digits, messages, time } from "../measure/figures.mjs";
import { BENCH_PROGRAMS, cost, fastest } from "../measure/process.mjs";

const MESSAGES = { small: 50_000, full: 300_000 };
const ROUNDS = 15;
const BAR = 8;

/** @type {import("../rows.mjs").Row} */
export const summaries = {
  name: "summaries",
  what: "summaries to records, one core, processor time",
  bar: `at most ${BAR} times wc -l`,
  async measure({ size, data }) {
    const { profile } = await data.mail(MESSAGES[size]);
    const files = filesBelow(profile, /\.msf$/);
    warm(files);
    const { wc, reader } = await fastest(ROUNDS, {
      wc: () => cost("wc", ["-l", ...files]),
      reader: () => cost(path.join(BENCH_PROGRAMS, "draht_bench_summaries"), files),
    });
    const ratio = reader.cpu / wc.cpu;
    return {
      measured: `${digits(ratio)} times: ${time(reader.cpu)} against ${time(wc.cpu)}, ${messages(MESSAGES[size])}`,
      reached: ratio <= BAR,
      figures: { messages: MESSAGES[size], rounds: ROUNDS, ratio, wc, reader },
    };
  },
};
