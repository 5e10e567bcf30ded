// What may be read and when the user works: the form of the first-run page and of the settings.
import { targetsAmong } from "../../session/choices.mjs";
import { h } from "../shared/dom.mjs";

/**
 * @typedef {import("../shared/app.mjs").App} App
 * @typedef {import("../../session/choices.mjs").Choices} Choices
 * @typedef {import("../../host/shapes.js").Settings} Settings
 *
 * @typedef {object} ChoicesForm
 * @property {HTMLElement[]} sections
 * @property {(settings: Settings) => Settings} read puts what the form says into the settings
 */

const WEEK = [1, 2, 3, 4, 5, 6, 7];
/** A Monday. */
const FIRST_DAY = Date.UTC(2024, 0, 1);

/** @param {App} app @param {Choices} choices @param {Settings} settings @returns {ChoicesForm} */
export function choicesForm(app, choices, settings) {
  const { say } = app.words;
  const accounts = checkboxes("account", choices.accounts.map((account) => ({
    value: account.id,
    label: account.name,
    hint: account.addresses.join(", "),
    checked: settings.accounts.includes(account.id),
  })));
  const calendars = checkboxes("calendar", choices.calendars.map((calendar) => ({
    value: calendar.id,
    label: calendar.name,
    hint: calendar.disabled ? say("calendar_is_disabled") : calendar.read_only ? say("calendar_is_read_only") : "",
    checked: settings.calendars.includes(calendar.id),
  })));
  const target = targetSelect(app, choices, settings.target_calendar);
  const offerTargets = () => target.offer(calendars.read());
  offerTargets();
  const calendarList = h("div", { onchange: offerTargets }, ...calendars.elements);
  const hours = workingHours(app, settings);
  return {
    sections: [
      fieldset(say("choose_accounts"), say("choose_accounts_hint"), ...accounts.elements),
      choices.has_calendars
        ? fieldset(say("choose_calendars"), say("choose_calendars_hint"), calendarList, ...target.elements)
        : h("p", { class: "notice" }, say("notice_no_calendars")),
      fieldset(say("working_hours"), say("working_hours_hint"), ...hours.elements),
    ],
    read: (base) => ({
      ...base,
      accounts: accounts.read(),
      calendars: calendars.read(),
      target_calendar: target.read(),
      ...hours.read(),
    }),
  };
}

/**
 * @param {string} legend
 * @param {string} hint
 * @param {...HTMLElement} children
 * @returns {HTMLElement}
 */
export function fieldset(legend, hint, ...children) {
  return h("fieldset", { class: "card" }, h("legend", {}, legend), hint !== "" && h("p", { class: "hint" }, hint), ...children);
}

/**
 * @param {string} name
 * @param {{value: string, label: string, hint: string, checked: boolean}[]} options
 * @returns {{elements: HTMLElement[], read: () => string[]}}
 */
function checkboxes(name, options) {
  const boxes = options.map(({ value, checked }) => h("input", { type: "checkbox", name, value, checked }));
  const elements = options.map(({ label, hint }, index) =>
    h("label", { class: "choice" }, boxes[index], h("span", {}, label, hint !== "" && h("span", { class: "hint" }, hint))),
  );
  return { elements, read: () => boxes.filter((box) => box.checked).map((box) => box.value) };
}

/**
 * @param {App} app
 * @param {Choices} choices
 * @param {string} wanted id of the calendar to begin with
 * @returns {{elements: HTMLElement[], offer: (chosen: string[]) => void, read: () => string}} read: "" when there is none
 */
function targetSelect({ words: { say } }, { calendars }, wanted) {
  const select = h("select", { name: "target_calendar" });
  const field = h("label", { class: "field" }, h("span", {}, say("target_calendar")), select);
  const isAnyWritable = calendars.some(({ read_only, disabled }) => !read_only && !disabled);
  const notice = h("p", { class: "notice" }, say(isAnyWritable ? "no_target_chosen" : "no_writable_calendar"));
  return {
    elements: [field, notice],
    offer(chosen) {
      const kept = select.value || wanted;
      const targets = targetsAmong(calendars, chosen);
      select.replaceChildren(...targets.map(({ id, name }) => h("option", { value: id, selected: id === kept }, name)));
      field.hidden = targets.length === 0;
      notice.hidden = targets.length > 0;
    },
    read: () => select.value,
  };
}

/** @param {App} app @param {Settings} settings */
function workingHours({ words: { say, language } }, settings) {
  const dayName = new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" });
  const days = checkboxes("work_day", WEEK.map((day) => ({
    value: String(day),
    label: dayName.format(FIRST_DAY + (day - 1) * 86_400_000),
    hint: "",
    checked: settings.work_days.includes(day),
  })));
  const from = timeInput("work_from", settings.work_from_minute);
  const to = timeInput("work_to", settings.work_to_minute);
  return {
    elements: [
      h("div", { class: "days" }, ...days.elements),
      h("div", { class: "hours" }, h("label", { class: "field" }, h("span", {}, say("work_from")), from), h("label", { class: "field" }, h("span", {}, say("work_to")), to)),
    ],
    read: () => {
      const [first, last] = [minutesOf(from, settings.work_from_minute), minutesOf(to, settings.work_to_minute)].sort((a, b) => a - b);
      return { work_days: days.read().map(Number), work_from_minute: /** @type {number} */ (first), work_to_minute: /** @type {number} */ (last) };
    },
  };
}

/** @param {string} name @param {number} minute of the day */
function timeInput(name, minute) {
  const two = (/** @type {number} */ value) => String(value).padStart(2, "0");
  // The input has no 24:00.
  const shown = Math.min(minute, 24 * 60 - 1);
  return h("input", { type: "time", name, required: true, value: `${two(Math.floor(shown / 60))}:${two(shown % 60)}` });
}

/** @param {HTMLInputElement} input @param {number} otherwise @returns {number} minute of the day */
function minutesOf(input, otherwise) {
  const [hours, minutes] = input.value.split(":").map(Number);
  return Number.isFinite(hours) && Number.isFinite(minutes) ? /** @type {number} */ (hours) * 60 + /** @type {number} */ (minutes) : otherwise;
}
