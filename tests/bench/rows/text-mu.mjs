// The text of every message of a maildir, against mu, which indexes the same.
import fs from "node:fs";
import { filesBelow, warm } from "../measure/data.mjs";
import { atFullSize, digits, messages } from "../measure/figures.mjs";
import { cost, fastest } from "../measure/process.mjs";
import { readTexts, textMail } from "../measure/text.mjs";

const BYTES = { small: 50e6, full: 500e6 };
const ROUNDS = 2;
const BAR = 15;

/** @param {import("../measure/data.mjs").Data} data @param {string} maildir @returns {Promise<import("../measure/process.mjs").Cost>} of mu's first index of it */
async function index(data, maildir) {
  const home = data.temporary("mu");
  fs.rmSync(home, { recursive: true, force: true });
  await cost("mu", ["init", "--quiet", `--muhome=${home}`, `--maildir=${maildir}`]);
  return cost("mu", ["index", "--quiet", `--muhome=${home}`]);
}

/** @type {import("../rows.mjs").Row} */
export const textAgainstMu = {
  name: "text-mu",
  what: "the text of every message of a maildir, messages in a second on the clock",
  bar: `at least ${BAR} times mu index`,
  async measure({ size, data }) {
    const maildir = await textMail(data, "maildir", BYTES[size]);
    warm(filesBelow(maildir, /./));
    const { reader, mu } = await fastest(ROUNDS, { reader: () => readTexts(maildir), mu: () => index(data, maildir) });
    const [ratio, processor] = [mu.wall / reader.wall, mu.cpu / reader.cpu];
    return {
      measured: `${digits(ratio)} times: ${digits(reader.messages / reader.wall)} against ${digits(reader.messages / mu.wall)}, ${messages(reader.messages)}; ${digits(processor)} times in processor time`,
      reached: atFullSize(size, ratio >= BAR),
      figures: { messages: reader.messages, ratio, ratio_processor: processor, rounds: ROUNDS, mu, reader },
    };
  },
};
