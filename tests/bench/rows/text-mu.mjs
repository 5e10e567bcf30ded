// The text of every message of a maildir, against mu, which indexes the same.
import fs from "node:fs";
import { filesBelow, warm } from "../measure/data.mjs";
import { atFullSize, digits, messages } from "../measure/figures.mjs";
import { cost, fastest } from "../measure/process.mjs";
import { readTexts, textMail } from "../measure/text.mjs";

const BYTES = { small: 50e6, full: 500e6 };
const ROUNDS = 3;
const BAR = 15;

/**
 * @param {import("../measure/data.mjs").Data} data
 * @param {string} maildir
 * @param {{oneCore?: boolean}} [options] as of cost
 * @returns {Promise<import("../measure/process.mjs").Cost>} of mu's first index of it
 */
async function index(data, maildir, options) {
  const home = data.temporary("mu");
  fs.rmSync(home, { recursive: true, force: true });
  await cost("mu", ["init", "--quiet", `--muhome=${home}`, `--maildir=${maildir}`]);
  return cost("mu", ["index", "--quiet", `--muhome=${home}`], options);
}

/**
 * @param {import("../measure/data.mjs").Data} data
 * @param {string} maildir
 * @returns {Promise<{said: string, ratio: number, figures: object}>}
 */
async function compare(data, maildir) {
  warm(filesBelow(maildir, /./));
  const one = { oneCore: true };
  const { reader, mu, muOnAll } = await fastest(ROUNDS, { reader: () => readTexts(maildir, one), mu: () => index(data, maildir, one), muOnAll: () => index(data, maildir) });
  const [ratio, onAll] = [mu.wall / reader.wall, muOnAll.wall / reader.wall];
  const said = `${digits(ratio)} times (${digits(reader.messages / reader.wall)} against ${digits(reader.messages / mu.wall)}; ${digits(onAll)} times mu on all cores; ${messages(reader.messages)})`;
  return { said, ratio, figures: { messages: reader.messages, ratio, ratio_mu_on_all_cores: onAll, reader, mu, mu_on_all_cores: muOnAll } };
}

/** @type {import("../rows.mjs").Row} */
export const textAgainstMu = {
  name: "text-mu",
  what: "the text of every message of a maildir, messages in a second, both on one core",
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
