// Waiting for something that happens in another process.

/** @param {number} ms @returns {Promise<void>} */
export function sleep(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/**
 * Asks again and again until the answer is truthy.
 * @template T
 * @param {string} what completes the sentence "waited N s for ..."
 * @param {() => Promise<T> | T} ask
 * @param {{timeoutMs?: number, everyMs?: number, explain?: () => Promise<string> | string}} options `explain` adds
 *   to the error what could be seen at the end
 * @returns {Promise<NonNullable<T>>} the first truthy answer
 */
export async function waitFor(what, ask, { timeoutMs = 20_000, everyMs = 100, explain } = {}) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer) {
      return answer;
    }
    if (Date.now() > end) {
      const seen = explain ? `\n${await explain()}` : "";
      throw new Error(`waited ${timeoutMs / 1000} s for ${what}${seen}`);
    }
    await sleep(everyMs);
  }
}
