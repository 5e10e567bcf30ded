// The observations of host/metrics/outlook.cpp, worked out from whole histories: what the coefficients are trained on.
import { DAY } from "./network.mjs";

/** @typedef {import("./network.mjs").Case} Case */
/** @typedef {{part: string, value: number}[]} Observations in the order of the coefficients */

const WEIGHT_OF_SENT = 5;
const DAYS_OF_MONTH = 30.44;

/** @param {number[]} times @param {number} now @param {number} halfLifeDays @returns {number} */
export const fading = (times, now, halfLifeDays) => times.reduce((sum, at) => sum + 2 ** (-(now - at) / DAY / halfLifeDays), 0);

/** @param {number} at */
const dayOf = (at) => Math.floor(at / DAY);

/** @param {number[]} times ascending @returns {number[]} the first of each day */
const firstOfEachDay = (times) => times.filter((at, i) => i === 0 || dayOf(at) !== dayOf(times[i - 1] ?? 0));

/** @param {number[]} times @returns {number} calendar months in which they lie */
const months = (times) => new Set(times.map((at) => new Date(at * 1000).toISOString().slice(0, 7))).size;

/** @param {Case} one @returns {number[]} ascending */
export const allTimes = ({ known }) => [...known.sent, ...known.received].sort((a, b) => a - b);

/** @param {Case} one @returns {number} Interactions Rank (Roth et al. 2010) with a half-life of 90 days */
export const interactionsRank = ({ known, now }) => WEIGHT_OF_SENT * fading(known.sent, now, 90) + fading(known.received, now, 90);

/** @param {Case} one @returns {Observations} */
export function observeStrength(one) {
  const times = allTimes(one);
  return [
    { part: "exchange", value: Math.log1p(interactionsRank(one)) },
    { part: "silence", value: Math.log1p((one.now - (times.at(-1) ?? 0)) / DAY) },
    { part: "last_days", value: Math.log1p(fading(firstOfEachDay(one.known.sent), one.now, 7)) },
    { part: "months", value: Math.log1p(months(times)) },
  ];
}

/** @param {Case} one @returns {Observations} */
export function observeAlive(one) {
  const times = allTimes(one);
  const days = firstOfEachDay(times);
  const gaps = days.slice(1).map((at, i) => Math.log(dayOf(at) - dayOf(days[i] ?? 0)));
  const monthsKnown = (one.now - (times[0] ?? 0)) / DAY / DAYS_OF_MONTH + 1;
  return [
    { part: "recent_days", value: Math.log1p(fading(days, one.now, 30)) },
    { part: "steady_days", value: Math.log1p(fading(days, one.now, 90)) },
    { part: "regular_months", value: months(times) / monthsKnown },
    { part: "usual_gap", value: gaps.length > 0 ? gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length : 0 },
  ];
}
