// What every message of an mbox says of talks, beside its head and text.
import { warm } from "../measure/data.mjs";
import { atFullSize, digits, megabytes, time } from "../measure/figures.mjs";
import { fastest } from "../measure/process.mjs";
import { readTexts, textMail } from "../measure/text.mjs";

const BYTES = { small: 100e6, full: 3e9 };
const ROUNDS = 3;
const BAR_BYTES = 300e6;

/** @type {import("../rows.mjs").Row} */
export const cues = {
  name: "cues",
  what: "head, text and what it says of talks, of every message of 3 GB of mbox, one core, processor time",
  bar: `at least ${megabytes(BAR_BYTES)} a second`,
  async measure({ size, data }) {
    const bytes = BYTES[size];
    const [mixed, plain] = [await textMail(data, "mbox", bytes), await textMail(data, "mbox-text-only", bytes / 10)];
    warm([mixed, plain]);
    const { attachments, textOnly } = await fastest(ROUNDS, { attachments: () => readTexts(mixed, { cues: true }), textOnly: () => readTexts(plain, { cues: true }) });
    const [rate, plainRate] = [attachments.bytes / attachments.cpu, textOnly.bytes / textOnly.cpu];
    return {
      measured: `${megabytes(rate)} a second: ${megabytes(attachments.bytes)} of ${attachments.messages.toLocaleString("en")} messages in ${time(attachments.cpu)}; ${digits(plainRate / 1e6)} MB without attached files`,
      reached: atFullSize(size, rate >= BAR_BYTES),
      figures: { rounds: ROUNDS, bytes_a_second: rate, bytes_a_second_text_only: plainRate, attachments, text_only: textOnly },
    };
  },
};
