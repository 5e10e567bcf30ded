// How fast every message of an mbox is read, with attached files and without.
import { warm } from "./data.mjs";
import { atFullSize, digits, megabytes, time } from "./figures.mjs";
import { fastest } from "./process.mjs";
import { readTexts, textMail } from "./text.mjs";

const BYTES = { small: 100e6, full: 3e9 };
const ROUNDS = 3;
const BAR_BYTES = 300e6;

/** What the figures are held against. */
export const TEXT_SPEED_BAR = `at least ${megabytes(BAR_BYTES)} a second`;

/**
 * @param {Parameters<import("../rows.mjs").Row["measure"]>[0]} place
 * @param {{cues?: boolean}} [options] as of readTexts
 * @returns {ReturnType<import("../rows.mjs").Row["measure"]>} by processor time
 */
export async function textSpeed({ size, data }, options = {}) {
  const bytes = BYTES[size];
  const [mixed, plain] = [await textMail(data, "mbox", bytes), await textMail(data, "mbox-text-only", bytes / 10)];
  warm([mixed, plain]);
  const { attachments, textOnly } = await fastest(ROUNDS, { attachments: () => readTexts(mixed, options), textOnly: () => readTexts(plain, options) });
  const [rate, plainRate] = [attachments.bytes / attachments.cpu, textOnly.bytes / textOnly.cpu];
  return {
    measured: `${megabytes(rate)} a second: ${megabytes(attachments.bytes)} of ${attachments.messages.toLocaleString("en")} messages in ${time(attachments.cpu)}; ${digits(plainRate / 1e6)} MB without attached files`,
    reached: atFullSize(size, rate >= BAR_BYTES),
    figures: { rounds: ROUNDS, bytes_a_second: rate, bytes_a_second_text_only: plainRate, attachments, text_only: textOnly },
  };
}
