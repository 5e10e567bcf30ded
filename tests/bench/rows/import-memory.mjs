// The most memory that a first import ever has.
import { atFullSize, megabytes, messages } from "../measure/figures.mjs";

const MESSAGES = { small: 50_000, full: 1_000_000 };
const BAR_BYTES = 250e6;

/** @type {import("../rows.mjs").Row} */
export const importMemory = {
  name: "import-memory",
  what: "peak memory of the first import",
  bar: `under ${megabytes(BAR_BYTES)}`,
  async measure(bench) {
    const costs = await bench.databases.costs(await bench.data.mail(MESSAGES[bench.size]));
    const peak = Math.max(...costs.map((one) => one.peak_bytes));
    return {
      measured: `${megabytes(peak)}, ${messages(MESSAGES[bench.size])}`,
      reached: atFullSize(bench.size, peak < BAR_BYTES),
      figures: { messages: MESSAGES[bench.size], peak_bytes: peak, imports: costs.length },
    };
  },
};
