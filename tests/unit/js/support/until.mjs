// Waiting for what happens in a few turns of the event loop.

/** @param {() => any} condition @param {string} what completes "waited for ..." */
export async function until(condition, what = "the condition") {
  const end = Date.now() + 5_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
