// The event page: wires the parts together and listens from its first turn on, because Thunderbird only wakes it for
// events that were listened to at once.
import { Schedule } from "./schedule/schedule.mjs";
import { makeDesk } from "./session/desk.mjs";
import { Session } from "./session/session.mjs";
import * as thunderbird from "./thunderbird/index.mjs";

const { runtime } = thunderbird;

/** @type {Session} */
const session = new Session({
  thunderbird,
  readProtocol: async () => (await fetch(new URL("host/protocol.json", import.meta.url))).json(),
  onState: (state) => runtime.tellPages({ news: "state", state }),
  onCalendarChange: (change, occurrences) => schedule.appeared(change, occurrences),
});
/** @type {Schedule} */
const schedule = new Schedule({
  thunderbird,
  request: session.request,
  settings: () => session.settings,
  refreshCalendars: (from, to) => session.sync.calendar.refreshBetween(from, to),
});
const desk = makeDesk({ thunderbird, session, schedule, onFacts: () => session.learnt() });

runtime.onAwake(() => {});
runtime.onSuspend(() => session.stop());
runtime.onSuspendCanceled(() => void session.wake());
runtime.onQuestion(desk);
void runtime.makeSpace();
void session.wake();
