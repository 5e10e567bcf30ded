// From the start of the host to its first answer.
import { atFullSize } from "../measure/figures.mjs";
import { measureStarts } from "../measure/starts.mjs";

/** @type {import("../rows.mjs").Row} */
export const hello = {
  name: "hello",
  what: "start of the host until its answer to hello",
  bar: "at most 4 times sqlite3 'select 1' as a process, and twice the time at 10,000 messages",
  async measure(bench) {
    const { measured, reached, figures } = await measureStarts(bench, "hello");
    return { measured, reached: atFullSize(bench.size, reached), figures };
  },
};
