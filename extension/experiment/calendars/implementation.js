// The calendars of Thunderbird, which has no API for them. As small as can be: it hands out occurrences in the shapes of
// protocol.json, tells of changes, and adds, takes back or shows single events. Whatever is refused is an ExtensionError
// whose text starts with a stable code: calendar_missing, calendar_disabled, calendar_read_only, event_foreign,
// window_missing.
/* global PathUtils */
"use strict";

const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
const { CalEvent } = ChromeUtils.importESModule("resource:///modules/CalEvent.sys.mjs");
const { ExtensionError } = ExtensionUtils;

/** On every event that Draht made, so that it is known again and only such events are ever removed. */
const DRAHT_MARK = "X-DRAHT";
/** A description is read for links and phone numbers only; invitations of some companies fill pages. */
const DESCRIPTION_CHARACTERS = 4000;
const LINK_CHARACTERS = 4_000;
/** Where calendars keep the link into a meeting. */
const LINK_PROPERTIES = [
  "URL", "CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK", "X-MICROSOFT-ONLINEMEETINGCONFLINK",
];
const MICROSECONDS = 1_000_000;

const ANSWERS = {
  "ACCEPTED": "accepted", "DECLINED": "declined", "TENTATIVE": "tentative", "NEEDS-ACTION": "needs_action", "DELEGATED": "delegated",
};
const KINDS = { INDIVIDUAL: "individual", GROUP: "group", RESOURCE: "resource", ROOM: "room" };
const ROLES = { "CHAIR": "chair", "OPT-PARTICIPANT": "optional", "NON-PARTICIPANT": "non_participant" };
const STATUSES = { CONFIRMED: "confirmed", TENTATIVE: "tentative", CANCELLED: "cancelled" };
/** What a calendar can change about itself that its reader has to know. */
const LISTED_PROPERTIES = new Set(["name", "color", "disabled", "readOnly"]);

/** @returns {calICalendar} */
function calendarToRead(id) {
  const calendar = cal.manager.getCalendarById(id);
  if (!calendar) {
    throw new ExtensionError(`calendar_missing: there is no calendar ${id}`);
  }
  // A disabled calendar would answer with no events, which looks like free time.
  if (calendar.getProperty("disabled")) {
    throw new ExtensionError(`calendar_disabled: the calendar "${calendar.name}" is switched off`);
  }
  return calendar;
}

/** @returns {calICalendar} */
function calendarToWrite(id) {
  const calendar = calendarToRead(id);
  if (!cal.acl.isCalendarWritable(calendar) || !cal.acl.userCanAddItemsToCalendar(calendar)) {
    throw new ExtensionError(`calendar_read_only: the calendar "${calendar.name}" cannot be changed`);
  }
  return calendar;
}

/** @param {calIDateTime} time @returns {number} UTC epoch seconds */
function toSeconds(time) {
  let fixed = time;
  if (time.isDate || time.timezone.isFloating) {
    // Such a time means the user's own clock on the wall, wherever that hangs.
    fixed = cal.createDateTime();
    fixed.resetTo(time.year, time.month, time.day, time.hour, time.minute, time.second, cal.dtz.defaultTimezone);
  }
  return Math.floor(fixed.nativeTime / MICROSECONDS);
}

/** @param {number} seconds UTC epoch @returns {calIDateTime} in the user's zone */
function toDateTime(seconds) {
  const time = cal.createDateTime();
  time.nativeTime = seconds * MICROSECONDS;
  return time.getInTimezone(cal.dtz.defaultTimezone);
}

function toMailbox(attendee) {
  return { address: cal.email.getAttendeeEmail(attendee, false), name: attendee.commonName ?? "" };
}

function toAttendee(attendee) {
  return {
    ...toMailbox(attendee),
    answer: ANSWERS[attendee.participationStatus] ?? "none",
    kind: KINDS[attendee.userType || "INDIVIDUAL"] ?? "unknown",
    role: ROLES[attendee.role] ?? "required",
  };
}

function toOccurrence(item) {
  const own = cal.itip.getInvitedAttendee(item, item.calendar);
  return {
    uid: item.id,
    recurrence_id: item.recurrenceId?.getInTimezone(cal.dtz.UTC).icalString ?? "",
    start: toSeconds(item.startDate),
    end: toSeconds(item.endDate ?? item.startDate),
    all_day: item.startDate.isDate,
    title: item.title ?? "",
    location: item.getProperty("LOCATION") ?? "",
    url: LINK_PROPERTIES.map((name) => item.getProperty(name)).filter(Boolean).join(" ").slice(0, LINK_CHARACTERS),
    description: (item.descriptionText ?? "").slice(0, DESCRIPTION_CHARACTERS),
    status: STATUSES[item.status] ?? "none",
    busy: item.getProperty("TRANSP") !== "TRANSPARENT",
    organizer: item.organizer ? toMailbox(item.organizer) : null,
    attendees: item.getAttendees().map(toAttendee),
    own_answer: own ? (ANSWERS[own.participationStatus] ?? "none") : "none",
    draht: item.getProperty(DRAHT_MARK) === "1",
  };
}

/** @returns {calIEvent} without attendees: a calendar server would invite them */
function toNewEvent(calendar, { uid, title, start, end, description }) {
  const event = new CalEvent();
  event.id = uid;
  event.calendar = calendar;
  event.title = title;
  event.startDate = toDateTime(start);
  event.endDate = toDateTime(end);
  event.descriptionText = description;
  event.setProperty(DRAHT_MARK, "1");
  cal.alarms.setDefaultValues(event);
  return event;
}

function mainWindow() {
  const window = Services.wm.getMostRecentWindow("mail:3pane");
  if (!window) {
    throw new ExtensionError("window_missing: Thunderbird's main window is not open");
  }
  return window;
}

function showNewEvent(calendar, event) {
  const window = mainWindow();
  let saved = false;
  // Called at each "save"; the dialog can stay open after the first. It also says which calendar was chosen in the end.
  const onSave = (item, chosen, original, listener, response = null) => {
    window.doTransaction(saved ? "modify" : "add", item, chosen, saved ? original : null, listener, response);
    saved = true;
  };
  window.openEventDialog(event, calendar, "new", onSave);
}

async function findOccurrence(calendar, uid, recurrenceId) {
  const item = await calendar.getItem(uid);
  if (!item || !recurrenceId || !item.recurrenceInfo) {
    return item;
  }
  const time = cal.createDateTime(recurrenceId);
  // The occurrence takes its zone from this time, and the user thinks in the event's own.
  return item.recurrenceInfo.getOccurrenceFor(time.isDate ? time : time.getInTimezone(item.startDate.timezone));
}

/** @returns {() => void} stops it */
function watchEvents(tell) {
  const say = (change, item) => tell({ calendar: item.calendar.id, uid: item.id, change });
  const observer = {
    QueryInterface: ChromeUtils.generateQI(["calIObserver"]),
    onStartBatch() {},
    onEndBatch() {},
    onLoad() {},
    onError() {},
    onPropertyChanged() {},
    onPropertyDeleting() {},
    onAddItem: (item) => say("added", item),
    onModifyItem: (item) => say("modified", item),
    onDeleteItem: (item) => say("removed", item),
  };
  cal.manager.addCalendarObserver(observer);
  return () => cal.manager.removeCalendarObserver(observer);
}

/** @returns {() => void} stops it */
function watchCalendars(tell) {
  const changed = () => tell({});
  const manager = {
    QueryInterface: ChromeUtils.generateQI(["calICalendarManagerObserver"]),
    onCalendarRegistered: changed,
    onCalendarUnregistering() {},
    onCalendarDeleting: changed,
  };
  const properties = {
    QueryInterface: ChromeUtils.generateQI(["calIObserver"]),
    onStartBatch() {},
    onEndBatch() {},
    onError() {},
    onAddItem() {},
    onModifyItem() {},
    onDeleteItem() {},
    onPropertyDeleting() {},
    // A file or server was read anew: its events may all be others, and no single change is told.
    onLoad: changed,
    onPropertyChanged: (_calendar, name) => LISTED_PROPERTIES.has(name) && changed(),
  };
  cal.manager.addObserver(manager);
  cal.manager.addCalendarObserver(properties);
  return () => {
    cal.manager.removeObserver(manager);
    cal.manager.removeCalendarObserver(properties);
  };
}

const calls = {
  async environment() {
    return {
      profile: PathUtils.filename(PathUtils.profileDir),
      thunderbird: Services.appinfo.version,
      zone: cal.dtz.defaultTimezone.tzid,
      sandboxed: ["FLATPAK_ID", "SNAP"].some((name) => Services.env.exists(name)),
    };
  },

  async list() {
    return cal.manager.getCalendars().map((calendar) => ({
      id: calendar.id,
      name: calendar.name,
      type: calendar.type,
      color: calendar.getProperty("color") ?? "",
      read_only: !cal.acl.isCalendarWritable(calendar) || !cal.acl.userCanAddItemsToCalendar(calendar),
      disabled: Boolean(calendar.getProperty("disabled")),
    }));
  },

  async occurrences(calendarId, from, to) {
    const wanted = Ci.calICalendar.ITEM_FILTER_TYPE_EVENT | Ci.calICalendar.ITEM_FILTER_CLASS_OCCURRENCES;
    const items = await calendarToRead(calendarId).getItemsAsArray(wanted, 0, toDateTime(from), toDateTime(to));
    return items.map(toOccurrence);
  },

  async occurrencesOf(calendarId, uid, from, to) {
    const item = await calendarToRead(calendarId).getItem(uid);
    return item?.isEvent() ? item.getOccurrencesBetween(toDateTime(from), toDateTime(to)).map(toOccurrence) : [];
  },

  async create(calendarId, event) {
    const calendar = calendarToWrite(calendarId);
    await calendar.addItem(toNewEvent(calendar, event));
    return { calendar: calendarId, uid: event.uid };
  },

  async remove(calendarId, uid) {
    const calendar = calendarToWrite(calendarId);
    const item = await calendar.getItem(uid);
    if (!item) {
      return false;
    }
    if (item.getProperty(DRAHT_MARK) !== "1") {
      throw new ExtensionError("event_foreign: only events that Draht made are removed");
    }
    await calendar.deleteItem(item);
    return true;
  },

  async openDialog(calendarId, event) {
    const calendar = calendarToWrite(calendarId);
    showNewEvent(calendar, toNewEvent(calendar, event));
  },

  async openEvent(calendarId, uid, recurrenceId) {
    const item = await findOccurrence(calendarToRead(calendarId), uid, recurrenceId);
    if (item) {
      mainWindow().openEventDialogForViewing(item);
    }
    return Boolean(item);
  },
};

this.drahtCalendars = class extends ExtensionCommon.ExtensionAPIPersistent {
  // Declared in this way, a change in a calendar also wakes a background page that is asleep.
  PERSISTENT_EVENTS = {
    onChanged: ({ fire }) => persistent(watchEvents, fire),
    onCalendars: ({ fire }) => persistent(watchCalendars, fire),
  };

  getAPI(context) {
    const event = (name) => new ExtensionCommon.EventManager({ context, module: "drahtCalendars", event: name, extensionApi: this }).api();
    return { drahtCalendars: { ...calls, onChanged: event("onChanged"), onCalendars: event("onCalendars") } };
  }
};

/** Watching outlives the page that asked for it; `convert` points it to the page that came after. */
function persistent(watch, firstFire) {
  let fire = firstFire;
  return {
    unregister: watch((what) => fire.async(what)),
    convert: (nextFire) => {
      fire = nextFire;
    },
  };
}
