// Whether a message of a very large mailbox costs more than one of a large one.
import fs from "node:fs";
import { atFullSize, digits, messages, time } from "../measure/figures.mjs";
import { fastest } from "../measure/process.mjs";

const MESSAGES = { small: [10_000, 100_000], full: [500_000, 5_000_000] };
const ROUNDS = 1;
const BAR = 1.3;
const BYTES_A_MESSAGE = 3000; // mbox, summary, table, database and its log

/** @type {import("../rows.mjs").Row} */
export const growth = {
  name: "growth",
  what: "time for each message at 5,000,000 against 500,000",
  bar: `at most ${BAR} times`,
  async measure(bench) {
    const [few, many] = /** @type {[number, number]} */ (MESSAGES[bench.size]);
    const { bavail, bsize } = fs.statfsSync(bench.data.scratch);
    if (bavail * bsize < many * BYTES_A_MESSAGE) throw new Error(`${messages(many)} need ${digits((many * BYTES_A_MESSAGE) / 1e9)} GB of disk space, ${digits((bavail * bsize) / 1e9)} GB are free`);
    // The largest profile has its sent mail by year; so has the one that it is held against.
    const [fewMail, manyMail] = [await bench.data.mail(few, { split: true }), await bench.data.mail(many, { split: true })];
    const best = await fastest(ROUNDS, { few: () => bench.databases.import(fewMail), many: () => bench.databases.import(manyMail) });
    const ratio = (best.many.wall / many) / (best.few.wall / few);
    return {
      measured: `${digits(ratio)} times: ${time(best.many.wall)} for ${messages(many)} against ${time(best.few.wall)} for ${few.toLocaleString("en")}`,
      reached: atFullSize(bench.size, ratio <= BAR),
      figures: { messages: [few, many], rounds: ROUNDS, ratio, ratio_processor: (best.many.cpu / many) / (best.few.cpu / few), ...best },
    };
  },
};
