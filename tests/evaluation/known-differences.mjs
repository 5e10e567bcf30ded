// Files in which the host and ical.js see different occurrences, each with the reason.

const ZONE = "a zone that the file does not define: the host knows the names of Windows and what stands at the end of a longer name, ical.js takes the owner's zone";
const START = "the rule ends before it begins, or leaves its first day out, which counts all the same (RFC 5545, 3.8.5.3)";
const EXCEPTED = "old calendars of Apple list the day of a changed occurrence in EXDATE as well; the change stands for it";
const ALONE = "a change of an occurrence that the series does not have stands for itself; ical.js drops it";
const NO_SUCH_DAY = "days that no month has, such as 29 February in most years: ical.js counts them on into the next month, the host does not";
const MESSAGES = "several iTIP messages about one event: ical.js knows no methods";
const PARTIAL_ZONE = "a zone with single dates in place of rules, which each extends in its own way";

/** @type {Readonly<Record<string, string>>} by the path below the corpus */
export const KNOWN_DIFFERENCES = Object.freeze({
  "collective__icalendar/src__icalendar__tests__calendars__issue_313_globally_unique_tzid.ics": ZONE,
  "collective__icalendar/src__icalendar__tests__events__issue_157_removes_trailing_semicolon.ics": "a semicolon too many: ical.js refuses the line, the host reads it",
  "ical4j__ical4j/src__test__resources__samples__invalid__CalendarDataFile.ics": START,
  "ical4j__ical4j/src__test__resources__samples__invalid__talios.ics": ZONE,
  "ical4j__ical4j/src__test__resources__samples__valid__2207678.ics": ZONE,
  "ical4j__ical4j/src__test__resources__samples__valid__Australian32Holidays.ics": ALONE,
  "ical4j__ical4j/src__test__resources__samples__valid__Christian32Holidays.ics": `${START}; ${NO_SUCH_DAY}`,
  "ical4j__ical4j/src__test__resources__samples__valid__blalor.ics": EXCEPTED,
  "ical4j__ical4j/src__test__resources__samples__valid__korganizer_sample.ics": START,
  "ical4j__ical4j/src__test__resources__samples__valid__lotr-updated.ics": START,
  "ical4j__ical4j/src__test__resources__samples__valid__lotr.ics": START,
  "ical4j__ical4j/src__test__resources__samples__valid__mathBirthdays.ics": NO_SUCH_DAY,
  "jens-maus__node-ical/test__fixtures__Office-2012-owa.ics": ZONE,
  "jens-maus__node-ical/test__fixtures__badRRULE.ics": "a rule with a word that is none: ical.js passes over the word, the host calls the rule broken and keeps the first day",
  "jens-maus__node-ical/test__fixtures__bad_custom_ms_tz.ics": "a negative length: the host takes a day",
  "jens-maus__node-ical/test__fixtures__bad_custom_ms_tz2.ics": "a negative length: the host takes a day",
  "jens-maus__node-ical/test__fixtures__large-file-with-late-error.ics": NO_SUCH_DAY,
  "jens-maus__node-ical/test__fixtures__recurrence-sequence.ics": ALONE,
  "libical__libical/src__test__2445.ics": PARTIAL_ZONE,
  "libical__libical/test-data__2445.ics": PARTIAL_ZONE,
  "libical__libical/test-data__2446.ics": MESSAGES,
  "libical__libical/test-data__large.ics": `${PARTIAL_ZONE}; ${MESSAGES}`,
});
