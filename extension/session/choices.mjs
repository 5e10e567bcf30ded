// What the first-run page and the settings offer to choose from, and what is chosen before the user says otherwise.

/** Accounts that hold no mail between people. */
const NO_MAIL = new Set(["nntp", "rss"]);

/**
 * @typedef {import("../host/shapes.js").Settings} Settings
 * @typedef {object} Choices
 * @property {import("../thunderbird/accounts.mjs").Account[]} accounts
 * @property {import("../thunderbird/calendars.mjs").CalendarInfo[]} calendars
 * @property {boolean} has_calendars false: the Experiment did not load, Draht goes on with mail alone
 * @property {Settings} proposal
 */

/**
 * @param {typeof import("../thunderbird/index.mjs")} thunderbird
 * @returns {Promise<Choices>}
 */
export async function listChoices({ accounts, calendars, runtime }) {
  const [ownAccounts, allCalendars, environment] = await Promise.all([
    accounts.listAccounts(),
    calendars.listCalendars(),
    calendars.environment(),
  ]);
  const offered = ownAccounts.filter(({ type }) => !NO_MAIL.has(type));
  const own = allCalendars.filter((calendar) => !calendar.read_only && !calendar.disabled);
  return {
    accounts: offered,
    calendars: allCalendars,
    has_calendars: calendars.hasCalendars(),
    proposal: {
      owner: ownersOf(offered, offered.map(({ id }) => id)),
      accounts: offered.map(({ id }) => id),
      calendars: own.map(({ id }) => id),
      target_calendar: own[0]?.id ?? "",
      zone: environment?.zone || Intl.DateTimeFormat().resolvedOptions().timeZone,
      language: languageFor(runtime.uiLanguage()),
      work_days: [1, 2, 3, 4, 5],
      work_from_minute: 9 * 60,
      work_to_minute: 17 * 60,
      call_minutes: 15,
      nudges_a_week: 5,
      read_address_books: true,
      keep_subjects: true,
    },
  };
}

/** @param {string} tag Thunderbird's language, such as "de-AT" @returns {"de" | "en"} the one of Draht's that is nearest */
export function languageFor(tag) {
  return tag.toLowerCase().startsWith("de") ? "de" : "en";
}

/**
 * A call has to be seen among the events that are read, or its nudge would come back: so only such a calendar gets calls.
 * @param {import("../thunderbird/calendars.mjs").CalendarInfo[]} calendars
 * @param {string[]} chosen ids of the calendars that are read
 * @returns {import("../thunderbird/calendars.mjs").CalendarInfo[]} those that a call can be put into
 */
export function targetsAmong(calendars, chosen) {
  return calendars.filter(({ id, read_only, disabled }) => !read_only && !disabled && chosen.includes(id));
}

/** @param {Settings} settings @returns {Settings} without a target calendar that is not read */
export function withReadTarget(settings) {
  return settings.calendars.includes(settings.target_calendar) ? settings : { ...settings, target_calendar: "" };
}

/**
 * @param {import("../thunderbird/accounts.mjs").Account[]} accounts
 * @param {string[]} chosen account ids
 * @returns {string[]} own addresses, lower case, each once
 */
export function ownersOf(accounts, chosen) {
  return [...new Set(accounts.filter(({ id }) => chosen.includes(id)).flatMap(({ addresses }) => addresses))];
}
