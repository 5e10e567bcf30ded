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

/**
 * @param {import("../measure/data.mjs").Data} data
 * @param {string} maildir
 * @returns {Promise<{said: string, ratio: number, figures: object}>}
 */
async function compare(data, maildir) {
  warm(filesBelow(maildir, /./));
  const { reader, mu } = await fastest(ROUNDS, { reader: () => readTexts(maildir), mu: () => index(data, maildir) });
  const [ratio, processor] = [mu.wall / reader.wall, mu.cpu / reader.cpu];
  const said = `${digits(ratio)} times (${digits(reader.messages / reader.wall)} against ${digits(reader.messages / mu.wall)}, ${digits(processor)} times in processor time, ${messages(reader.messages)})`;
  return { said, ratio, figures: { messages: reader.messages, ratio, ratio_processor: processor, mu, reader } };
}

/** @type {import("../rows.mjs").Row} */
export const textAgainstMu = {
  name: "text-mu",
  what: "the text of every message of a maildir, messages in a second on the clock",
  bar: `at least ${BAR} times mu index`,
  async measure({ size, data }) {
    const mixed = await compare(data, await textMail(data, "maildir", BYTES[size]));
    const textOnly = await compare(data, await textMail(data, "maildir-text-only", BYTES[size] / 10));
    return {
      measured: `${mixed.said}; without attached files ${textOnly.said}`,
      reached: atFullSize(size, Math.min(mixed.ratio, textOnly.ratio) >= BAR),
      figures: { rounds: ROUNDS, mixed: mixed.figures, text_only: textOnly.figures },
    };
  },
};
