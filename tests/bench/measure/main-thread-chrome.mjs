// How long Thunderbird's main window is held up, seen by a timer in it. These functions travel as text, so each stands for itself.
/* global window */

const TICK_MS = 10;

/** Begins to look; what was seen before is forgotten. @param {number} tickMs */
export function watchTicks(tickMs) {
  const seen = /** @type {any} */ (window);
  window.clearInterval(seen.drahtTicks?.timer);
  const ticks = { last: performance.now(), gaps: /** @type {number[]} */ ([]), timer: 0 };
  ticks.timer = window.setInterval(() => {
    const now = performance.now();
    ticks.gaps.push(now - ticks.last);
    ticks.last = now;
  }, tickMs);
  seen.drahtTicks = ticks;
}

/** @returns {number[]} the longest gaps between two ticks, in milliseconds, the longest first */
export function longestGaps() {
  const { gaps, timer } = /** @type {any} */ (window).drahtTicks;
  window.clearInterval(timer);
  return gaps.sort((/** @type {number} */ one, /** @type {number} */ other) => other - one).slice(0, 20);
}

/**
 * @param {import("../../support/thunderbird.mjs").Thunderbird} thunderbird
 * @param {() => Promise<void>} work
 * @returns {Promise<{gaps: number[], seconds: number}>} the longest gaps while it was done, in milliseconds, the longest first
 */
export async function gapsDuring(thunderbird, work) {
  const since = performance.now();
  await thunderbird.chrome(watchTicks, TICK_MS);
  await work();
  return { gaps: await thunderbird.chrome(longestGaps), seconds: (performance.now() - since) / 1000 };
}
