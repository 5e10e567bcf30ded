// The mail history in pieces: quarters, then years, then all before. A piece is named by the calendar, so the name means
// the same whenever it was begun; what the host has noted as done stays done when quarters have become years.

const QUARTERS_BACK_YEARS = 2;
const YEARS_BACK = 9;

/**
 * @typedef {object} Window
 * @property {string} name "2025Q4", "2019" or "before2016"
 * @property {number | null} from UTC seconds, included; null: since ever
 * @property {number | null} to UTC seconds, excluded; null: also what is dated in the future
 */

/** @param {number} now UTC seconds @returns {Window[]} newest first, together all of time */
export function windowsAt(now) {
  const today = new Date(now * 1000);
  const year = today.getUTCFullYear();
  const quarter = Math.floor(today.getUTCMonth() / 3) + 1;
  const names = [];
  for (let y = year; y >= year - QUARTERS_BACK_YEARS; y -= 1) {
    for (let q = y === year ? quarter : 4; q >= 1; q -= 1) {
      names.push(`${y}Q${q}`);
    }
  }
  for (let y = year - QUARTERS_BACK_YEARS - 1; y >= year - YEARS_BACK; y -= 1) {
    names.push(String(y));
  }
  names.push(`before${year - YEARS_BACK}`);
  return names.map((name, index) => ({ name, ...spanOf(name), ...(index === 0 ? { to: null } : {}) }));
}

/**
 * @param {Window} window
 * @param {string[]} done names the host has noted
 * @returns {boolean} whether they cover it together
 */
export function isCovered(window, done) {
  const end = window.to ?? spanOf(window.name).to;
  let from = window.from ?? -Infinity;
  const spans = done.map(spanOf).sort((a, b) => (a.from ?? -Infinity) - (b.from ?? -Infinity));
  for (const span of spans) {
    if ((span.from ?? -Infinity) <= from && span.to > from) {
      from = span.to;
    }
  }
  return from >= end;
}

/** @param {string} name @returns {{from: number | null, to: number}} an unknown name spans nothing */
function spanOf(name) {
  const [, before, year, quarter] = /^(before)?(\d{4})(?:Q([1-4]))?$/.exec(name) ?? [];
  if (!year) {
    return { from: 0, to: 0 };
  }
  const month = quarter ? (Number(quarter) - 1) * 3 : 0;
  const from = Date.UTC(Number(year), month) / 1000;
  if (before) {
    return { from: null, to: from };
  }
  return { from, to: Date.UTC(Number(year), month + (quarter ? 3 : 12)) / 1000 };
}
