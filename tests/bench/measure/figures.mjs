// Figures and how they are said.

/** @param {readonly number[]} values @param {number} share in [0, 1] @returns {number} that share of them is at most as large */
export function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** @param {number} value @returns {string} with three digits that count */
export function digits(value) {
  if (value >= 1000) return Math.round(value).toLocaleString("en");
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** @param {number} seconds @returns {string} */
export const time = (seconds) => (seconds < 1 ? `${digits(seconds * 1000)} ms` : `${digits(seconds)} s`);

/** @param {number} bytes @returns {string} */
export const megabytes = (bytes) => `${digits(bytes / 1e6)} MB`;

/** @param {number} count @returns {string} */
export const messages = (count) => `${count.toLocaleString("en")} messages`;

/** @param {import("../rows.mjs").Size} size @param {boolean} reached @returns {boolean | null} what can be said of a bar that names a number of messages */
export const atFullSize = (size, reached) => (size === "full" ? reached : null);
