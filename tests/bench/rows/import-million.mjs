// Whether a first import of a million messages takes as much longer as it has more messages.
import { atFullSize, digits, messages, time } from "../measure/figures.mjs";
import { fastest } from "../measure/process.mjs";

const MESSAGES = { small: [10_000, 50_000], full: [300_000, 1_000_000] };
const ROUNDS = 2;
const BAR = 3.5;
const BAR_A_MESSAGE = BAR * 0.3;

/** @type {import("../rows.mjs").Row} */
export const importMillion = {
  name: "import-million",
  what: "first import of 1,000,000 against 300,000 messages",
  bar: `at most ${BAR} times (${BAR_A_MESSAGE.toFixed(2)} times for each message)`,
  async measure(bench) {
    const [few, many] = /** @type {[number, number]} */ (MESSAGES[bench.size]);
    const [fewMail, manyMail] = [await bench.data.mail(few), await bench.data.mail(many)];
    const best = await fastest(ROUNDS, { few: () => bench.databases.import(fewMail), many: () => bench.databases.import(manyMail) });
    const ratio = best.many.wall / best.few.wall;
    const each = (ratio * few) / many;
    return {
      measured: `${digits(ratio)} times (${digits(each)} for each message): ${time(best.many.wall)} for ${messages(many)} against ${time(best.few.wall)} for ${few.toLocaleString("en")}`,
      reached: atFullSize(bench.size, ratio <= BAR),
      figures: { messages: [few, many], rounds: ROUNDS, ratio, ratio_each: each, ratio_processor: best.many.cpu / best.few.cpu, ...best },
    };
  },
};
