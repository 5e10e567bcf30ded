// The owner's wall clock, as far as a call needs it.

const DAY = 86_400;

/** @typedef {import("../host/shapes.js").Settings} Settings */

/**
 * @param {Pick<Settings, "zone" | "work_days" | "work_from_minute">} settings
 * @param {number} now UTC seconds
 * @returns {number} UTC seconds: when work begins on the next work day after today
 */
export function nextWorkDay({ zone, work_days, work_from_minute }, now) {
  const wall = wallClock(zone);
  const today = Math.floor(wall(now) / DAY);
  const days = Array.from({ length: 7 }, (_, index) => today + 1 + index);
  const day = days.find((candidate) => work_days.includes(weekday(candidate))) ?? today + 1;
  const wanted = day * DAY + work_from_minute * 60;
  // The offset in force at that moment is known only once the moment is nearly known.
  const nearly = wanted - (wall(now) - now);
  return wanted - (wall(nearly) - nearly);
}

/** @param {string} zone IANA name @returns {(at: number) => number} what the clock on the wall shows, counted as if it were UTC */
function wallClock(zone) {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
  });
  return (at) => {
    const parts = format.formatToParts(new Date(at * 1000));
    const part = (/** @type {string} */ name) => Number(parts.find(({ type }) => type === name)?.value);
    return Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second")) / 1000;
  };
}

/** @param {number} day since 1970 @returns {number} 1 is Monday, 7 is Sunday */
function weekday(day) {
  return ((day + 3) % 7) + 1;
}
