// Moments as people say them, in the chosen language and the owner's zone. All moments are UTC seconds.

const DAY = 86_400;

/**
 * @typedef {object} Times
 * @property {(at: number) => string} moment "Tue 24 Nov, 14:00"
 * @property {(start: number, end: number) => string} span "Tue 24 Nov, 14:00 – 14:15"
 * @property {(at: number) => string} day "24 Nov 2025"
 * @property {(at: number, now?: number) => string} ago "3 weeks ago", "today"
 * @property {(seconds: number) => string} duration "2 min", "40 s"
 */

/** @param {string} language @param {string} zone IANA name @returns {Times} */
export function makeTimes(language, zone) {
  const format = (/** @type {Intl.DateTimeFormatOptions} */ options) => {
    const made = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { timeZone: zone, ...options });
    return (/** @type {number} */ at) => made.format(new Date(at * 1000));
  };
  const date = format({ weekday: "short", day: "numeric", month: "short" });
  const clock = format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  const calendarDay = dayNumbers(zone);
  return {
    moment: (at) => `${date(at)}, ${clock(at)}`,
    span: (start, end) => `${date(start)}, ${clock(start)} – ${clock(end)}`,
    day: format({ day: "numeric", month: "short", year: "numeric" }),
    ago: (at, now = Date.now() / 1000) => relative.format(...distance(Math.trunc((at - now) / DAY), calendarDay(at) - calendarDay(now))),
    duration: (seconds) => (seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`),
  };
}

/** @param {string} zone @returns {(at: number) => number} days since 1970 on the owner's calendar */
function dayNumbers(zone) {
  const numbers = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  return (at) => Date.parse(numbers.format(new Date(at * 1000))) / 1000 / DAY;
}

/**
 * Full units, in the same steps as the host's sentences, so that a card does not say two things.
 * @param {number} days negative in the past
 * @param {number} nights the same by the calendar: "yesterday" may be three hours ago
 * @returns {[number, Intl.RelativeTimeFormatUnit]}
 */
function distance(days, nights) {
  const size = Math.abs(days);
  if (size < 14) return [nights, "day"];
  if (size < 112) return [Math.trunc(days / 7), "week"];
  if (size < 730) return [Math.trunc(days / (365.25 / 12)), "month"];
  return [Math.trunc(days / 365.25), "year"];
}
