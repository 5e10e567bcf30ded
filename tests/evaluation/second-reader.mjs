// The occurrences of a calendar file by another implementation than the host's: ical.js for the format and the rules, and the
// zone data of Node (ICU) in place of the system's.
import { createRequire } from "node:module";
import path from "node:path";
import { ROOT } from "../../packaging/lib/project.mjs";

/** @typedef {{uid: string, start: number, end: number}} Occurrence moments in seconds since 1970 */
/** @typedef {{from: number, to: number, zone: string}} Reach occurrences that start in [from, to), and the owner's zone */

/** @type {any} its own types do not pass the checks of this project */
const ICAL = createRequire(path.join(ROOT, "packaging/js/package.json"))("ical.js");

const MOST_OCCURRENCES = 4000; // of one event, as in the host
const MOST_STEPS = 20_000;
const DAY_MS = 86_400_000;
const LONGEST = 10_000 * 86_400; // seconds
const MOST_MOVED = 400 * 86_400; // seconds; an occurrence moved further than that is not looked for

/** @type {Map<string, Intl.DateTimeFormat | null>} */
const clocks = new Map();

/** @param {string} zone @returns {Intl.DateTimeFormat | null} null when Node does not know it */
function clockOf(zone) {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    try {
      clock = new Intl.DateTimeFormat("en-u-hc-h23", { timeZone: zone, year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric", era: "short" });
    } catch {
      clock = null;
    }
    clocks.set(zone, clock);
  }
  return clock;
}

/** @param {Intl.DateTimeFormat} clock @param {number} at milliseconds @returns {number} what the clock shows then, as if it were UTC */
function shown(clock, at) {
  const parts = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second);
}

/** Where a clock stays the same over a day and its neighbours: what it is ahead of UTC. @type {WeakMap<Intl.DateTimeFormat, Map<number, number | null>>} */
const steady = new WeakMap();

/** @param {Intl.DateTimeFormat} clock @param {number} wall milliseconds @returns {number | null} null around a change of the clock */
function steadyOffset(clock, wall) {
  const days = steady.get(clock) ?? new Map();
  steady.set(clock, days);
  const day = Math.floor(wall / DAY_MS);
  let offset = days.get(day);
  if (offset === undefined) {
    const [before, after] = [(day - 1) * DAY_MS, (day + 2) * DAY_MS].map((at) => shown(clock, at) - at);
    offset = before === after ? before : null;
    days.set(day, offset);
  }
  return offset;
}

/** @param {Intl.DateTimeFormat} clock @param {number} wall milliseconds as if UTC @returns {number} the earliest moment at which the clock shows that */
function momentOf(clock, wall) {
  const offset = steadyOffset(clock, wall);
  if (offset !== null) return wall - offset;
  const candidates = [-DAY_MS, DAY_MS].map((away) => wall - (shown(clock, wall + away) - (wall + away))).sort((one, other) => one - other);
  return candidates.find((at) => shown(clock, at) === wall) ?? candidates[1]; // skipped: as if the clock had not changed yet
}

/** @param {any} event a VEVENT @returns {number} of two with one uid the higher counts */
const version = (event) => Number(event.getFirstPropertyValue("sequence") ?? 0);

/** Reads one calendar file. */
class Reader {
  /** @param {Reach} reach */
  constructor(reach) {
    this.reach = reach;
    /** @type {Occurrence[]} */
    this.found = [];
    /** @type {Set<string>} uids of events that ical.js refuses */
    this.refused = new Set();
    this.events = 0; // seen in the calendars before
    /** @type {Map<string, any>} */
    this.zones = new Map();
    this.calendarZone = reach.zone;
  }

  /** @param {any} time an ICAL.Time @returns {number} seconds */
  moment(time) {
    const wall = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
    if (time.isDate) return momentOf(/** @type {Intl.DateTimeFormat} */ (clockOf(this.reach.zone)), wall) / 1000;
    if (time.zone === ICAL.Timezone.utcTimezone) return wall / 1000;
    const name = time.zone?.tzid === "floating" ? this.calendarZone : time.zone?.tzid ?? this.calendarZone;
    const clock = clockOf(name);
    if (clock) return momentOf(clock, wall) / 1000;
    return this.zones.has(name) ? time.convertToZone(ICAL.Timezone.utcTimezone).toUnixTime() : momentOf(/** @type {Intl.DateTimeFormat} */ (clockOf(this.reach.zone)), wall) / 1000;
  }

  /** @param {string} uid @param {any} start @param {any} end */
  add(uid, start, end) {
    const from = this.moment(start);
    if (from < this.reach.from || from >= this.reach.to) return;
    this.found.push({ uid, start: from, end: Math.max(from, this.moment(end)) });
  }

  /** @param {string} uid @param {any} event an ICAL.Event with its exceptions */
  expand(uid, event) {
    if (!event.isRecurring()) {
      this.add(uid, event.startDate, event.endDate);
      return;
    }
    const iterator = event.iterator();
    let inReach = 0;
    for (let step = 0; step < MOST_STEPS && inReach < MOST_OCCURRENCES; ++step) {
      const next = iterator.next();
      if (!next || this.moment(next) >= this.reach.to) return;
      if (this.moment(next) < this.reach.from - MOST_MOVED) continue;
      const { startDate, endDate } = event.getOccurrenceDetails(next);
      if (this.moment(startDate) >= this.reach.from) ++inReach;
      this.add(uid, startDate, endDate);
    }
  }

  /** A zone that the file does not define keeps its name only so. @param {string | undefined} name */
  learnZone(name) {
    if (name && !ICAL.TimezoneService.has(name)) ICAL.TimezoneService.register(new ICAL.Timezone({ tzid: name }), name);
  }

  /** @param {any} calendar an ICAL.Component */
  read(calendar) {
    for (const zone of calendar.getAllSubcomponents("vtimezone")) {
      const known = new ICAL.Timezone(zone);
      if (!known.tzid) continue;
      this.zones.set(known.tzid, known);
      ICAL.TimezoneService.register(known);
    }
    for (const property of calendar.getAllSubcomponents("vevent").flatMap((/** @type {any} */ event) => event.getAllProperties())) this.learnZone(property.getFirstParameter("tzid"));
    const named = calendar.getFirstPropertyValue("x-wr-timezone");
    if (named && clockOf(String(named))) this.calendarZone = String(named);
    /** @type {Map<string, any[]>} */
    const series = new Map();
    for (const [place, event] of calendar.getAllSubcomponents("vevent").entries()) {
      const uid = String(event.getFirstPropertyValue("uid") || `no-uid-${this.events + place + 1}`).trim();
      series.set(uid, [...series.get(uid) ?? [], event]);
    }
    this.events += calendar.getAllSubcomponents("vevent").length;
    for (const [uid, events] of series) {
      try {
        this.readSeries(uid, events);
      } catch {
        this.refused.add(uid);
      }
    }
  }

  /** @param {string} uid @param {any[]} events all VEVENTs with it */
  readSeries(uid, events) {
    // ical.js adds a length day by day.
    for (const event of events) {
      if (event.getFirstPropertyValue("duration")?.toSeconds() > LONGEST) throw new Error("longer than anything is");
    }
    const byVersion = [...events].sort((one, other) => version(one) - version(other));
    const master = byVersion.filter((event) => !event.hasProperty("recurrence-id")).pop();
    const changes = byVersion.filter((event) => event.hasProperty("recurrence-id")); // of two for one occurrence ical.js takes the last
    if (master) this.expand(uid, new ICAL.Event(master, { exceptions: changes, strictExceptions: false }));
    else for (const change of changes) this.expand(uid, new ICAL.Event(change));
  }
}

/**
 * @param {string} text of a calendar file
 * @param {Reach} reach
 * @returns {{found: Occurrence[], refused: Set<string>}} in no particular order; the uids of single events that ical.js refuses
 * @throws {Error} where ical.js refuses the file
 */
export function secondReading(text, reach) {
  ICAL.TimezoneService.reset();
  const reader = new Reader(reach);
  const parsed = ICAL.parse(text);
  const components = (Array.isArray(parsed[0]) ? parsed : [parsed]).map((/** @type {any} */ one) => new ICAL.Component(one));
  const bare = new ICAL.Component("vcalendar"); // events that lie in a file without a calendar around them
  for (const component of components) {
    if (component.name === "vevent") bare.addSubcomponent(component);
    else reader.read(component);
  }
  reader.read(bare);
  return { found: reader.found, refused: reader.refused };
}
