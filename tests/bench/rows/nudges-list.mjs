// The nudges, right after the start of the host.
import { atFullSize } from "../measure/figures.mjs";
import { measureStarts } from "../measure/starts.mjs";

/** @type {import("../rows.mjs").Row} */
export const nudgesList = {
  name: "nudges-list",
  what: "the first nudges.list after hello, at 1,000,000 messages",
  bar: "at most 4 times sqlite3 'select 1' as a process, and twice the time at 10,000 messages",
  async measure(bench) {
    const { measured, reached, figures } = await measureStarts(bench, "list");
    return { measured, reached: atFullSize(bench.size, reached), figures };
  },
};
