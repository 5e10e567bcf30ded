// The calendars' Experiment in memory.

/**
 * @param {() => any} makeEvent
 * @returns {any} in the shape of messenger.drahtCalendars, with `calendars` and `dialogs` for the test to look into
 */
export function fakeCalendars(makeEvent) {
  /** @type {{id: string, name: string, read_only: boolean, disabled: boolean, events: any[]}[]} */
  const calendars = [];
  /** @type {{calendar: string, event: any}[]} */
  const dialogs = [];
  const find = (/** @type {string} */ id) => {
    const found = calendars.find((calendar) => calendar.id === id);
    if (!found) throw new Error(`calendar_missing: ${id}`);
    if (found.disabled) throw new Error(`calendar_disabled: ${id}`);
    return found;
  };
  const onChanged = makeEvent();
  return {
    calendars,
    dialogs,
    onChanged,
    onCalendars: makeEvent(),
    environment: async () => ({ profile: "abc.default-esr", thunderbird: "153.7.0", zone: "Europe/Berlin", sandboxed: false }),
    list: async () => calendars.map(({ id, name, read_only, disabled }) => ({ id, name, type: "storage", color: "", read_only, disabled })),
    occurrences: async (/** @type {string} */ id, /** @type {number} */ from, /** @type {number} */ to) =>
      find(id).events.filter((event) => event.start < to && event.end > from),
    occurrencesOf: async (/** @type {string} */ id, /** @type {string} */ uid) => find(id).events.filter((event) => event.uid === uid),
    create: async (/** @type {string} */ id, /** @type {any} */ event) => {
      const calendar = find(id);
      if (calendar.read_only) throw new Error(`calendar_read_only: ${id}`);
      calendar.events.push(makeOccurrence({ ...event, draht: true }));
      await onChanged.fire({ calendar: id, uid: event.uid, change: "added" });
      return { calendar: id, uid: event.uid };
    },
    remove: async (/** @type {string} */ id, /** @type {string} */ uid) => {
      const calendar = find(id);
      calendar.events = calendar.events.filter((event) => event.uid !== uid);
      await onChanged.fire({ calendar: id, uid, change: "removed" });
      return true;
    },
    openDialog: async (/** @type {string} */ calendar, /** @type {any} */ event) => void dialogs.push({ calendar, event }),
    openEvent: async () => true,
  };
}

/** @param {Record<string, any>} given @returns {any} an Event of protocol.json */
export function makeOccurrence(given) {
  return {
    uid: "event", recurrence_id: "", start: 0, end: 0, all_day: false, title: "", location: "", url: "", description: "", status: "none", busy: true,
    organizer: null, attendees: [], own_answer: "none", draht: false, ...given,
  };
}
