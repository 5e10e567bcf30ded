// Whether Thunderbird stutters while Draht reads all mail for the first time.
import { openSpace } from "../../support/extension-page.mjs";
import { sleep, waitFor } from "../../support/wait.mjs";
import { atFullSize, digits, messages } from "../measure/figures.mjs";
import { gapsDuring } from "../measure/main-thread-chrome.mjs";
import { inThunderbird } from "../measure/thunderbird.mjs";

const MESSAGES = { small: 10_000, full: 300_000 };
const BAR_MS = 100;
const ROUNDS = 3;
const ASK_EVERY_MS = 1000;
const SETTLE_MS = 10_000;
const PATIENCE_MS = 900_000;

/** @typedef {import("../../support/extension-page.mjs").ExtensionPage} ExtensionPage */

/** @param {ExtensionPage} page agrees as a user does, and waits until all mail is read */
async function importAll(page) {
  await page.click("#agree");
  const read = async () => (await page.count('#progress[data-phase="done"]')) > 0;
  await waitFor("all mail to be read", read, { timeoutMs: PATIENCE_MS, everyMs: ASK_EVERY_MS });
}

/** The same questions to Thunderbird, and nothing else. @param {ExtensionPage} page @param {number} milliseconds */
async function askOnly(page, milliseconds) {
  for (const end = performance.now() + milliseconds; performance.now() < end; await sleep(ASK_EVERY_MS)) await page.count("#progress");
}

/**
 * One first import in a Thunderbird of its own, as there is only one in each profile.
 * @param {import("../measure/data.mjs").Data} data
 * @param {import("../measure/data.mjs").Mail} mail
 */
function oneRound(data, mail) {
  return inThunderbird(data, mail, async (thunderbird, { xpi }) => {
    await thunderbird.installAddon(xpi);
    const page = await openSpace(thunderbird, "Draht");
    await page.waitForVisible("#agree");
    await sleep(SETTLE_MS); // What Thunderbird does after its start is not ours.
    const without = await gapsDuring(thunderbird, () => askOnly(page, SETTLE_MS));
    return { without, during: await gapsDuring(thunderbird, () => importAll(page)) };
  });
}

/** @type {import("../rows.mjs").Row} */
export const mainThread = {
  name: "main-thread",
  what: "longest gap of a 10 ms timer in Thunderbird's main window during the first import",
  bar: `none over ${BAR_MS} ms that is not there without Draht`,
  async measure({ size, data }) {
    const mail = await data.mail(MESSAGES[size]);
    const rounds = [];
    while (rounds.length < ROUNDS) rounds.push(await oneRound(data, mail));
    const longest = rounds.map(({ during }) => during.gaps[0] ?? Infinity);
    const without = rounds.map((round) => round.without.gaps[0] ?? 0);
    const seconds = Math.max(...rounds.map(({ during }) => during.seconds));
    return {
      measured: `${longest.map(digits).join(", ")} ms in ${ROUNDS} imports of up to ${digits(seconds)} s, ${without.map(digits).join(", ")} ms before them, ${messages(mail.messages)}`,
      reached: atFullSize(size, Math.max(...longest) <= Math.max(BAR_MS, ...without)),
      figures: { messages: mail.messages, longest_gaps_ms: longest, longest_gaps_without_ms: without, rounds },
    };
  },
};
