// The extension's whole background against a Thunderbird and a host in memory.
import { makeDesk } from "../../../../extension/session/desk.mjs";
import { Session } from "../../../../extension/session/session.mjs";
import { Schedule } from "../../../../extension/schedule/schedule.mjs";
import * as thunderbird from "../../../../extension/thunderbird/index.mjs";
import { makeOccurrence } from "./fake-calendars.mjs";
import { FakeHost } from "./fake-host.mjs";
import { FakeMessenger } from "./fake-messenger.mjs";
import { readProtocol } from "./notation.mjs";
import { until } from "./until.mjs";

export const NOW = Math.floor(Date.now() / 1000);
export const DAY = 86_400;

/** A profile with two accounts and three calendars, in which Draht is installed. */
export class Profile {
  host = new FakeHost();
  messenger = new FakeMessenger(this.host).install();
  inbox = this.messenger.addFolder("work", "INBOX", [{ id: "a@x", at: NOW - DAY }, { id: "b@x", at: NOW - 400 * DAY }], "inbox");
  trash = this.messenger.addFolder("work", "Trash", [{ id: "gone@x", at: NOW - DAY }], "trash");
  /** @type {ReturnType<typeof makeDesk> | null} */
  #desk = null;
  /** @type {Session | null} */
  #session = null;

  constructor() {
    this.messenger.addFolder("work", "Junk", [{ id: "spam@x", at: NOW - DAY }], "junk");
    this.messenger.addFolder("private", "INBOX", [{ id: "p@x", at: NOW - DAY }], "inbox");
    const talk = makeOccurrence({ uid: "talk", start: NOW - DAY, end: NOW - DAY + 900 });
    this.messenger.drahtCalendars.calendars.push(
      { id: "own", name: "Own", read_only: false, disabled: false, events: [talk] },
      { id: "team", name: "Team", read_only: true, disabled: false, events: [] },
      { id: "home", name: "Home", read_only: true, disabled: true, events: [] },
    );
  }

  /** @returns {Session} */
  get session() {
    return /** @type {Session} */ (this.#session);
  }

  /** @param {string} id @returns {any} a calendar with its events */
  calendar(id) {
    return this.messenger.drahtCalendars.calendars.find((/** @type {any} */ calendar) => calendar.id === id);
  }

  /** A new start of Thunderbird: all is new but the profile and the host's database. */
  wake() {
    this.#session?.stop();
    /** @type {Schedule} */
    const schedule = new Schedule({
      thunderbird,
      request: (type, body) => session.request(type, body),
      settings: () => session.settings,
      refreshCalendars: (from, to) => session.sync.calendar.refreshBetween(from, to),
    });
    const session = new Session({
      thunderbird,
      readProtocol: async () => readProtocol(),
      onState: () => {},
      onCalendarChange: (change, occurrences) => schedule.appeared(change, occurrences),
      timing: { sleep: () => new Promise((resolve) => setTimeout(resolve, 1)) },
    });
    this.#session = session;
    this.#desk = makeDesk({ thunderbird, session, schedule, onFacts: () => session.learnt() });
    return session.wake();
  }

  /** @param {string} question @param {any} [body] @returns {Promise<any>} rejects with {code, message, action} */
  async ask(question, body = {}) {
    const reply = await this.#desk?.({ ask: question, body });
    if (reply?.error) throw reply.error;
    return reply?.answer;
  }

  /** The first run, with everything as proposed but for some settings. @param {any} [settings] */
  async agree(settings = {}) {
    await this.wake();
    const { proposal } = await this.ask("choices");
    await this.ask("agree", { settings: { ...proposal, ...settings } });
  }

  /** The first run until all is read. @param {any} [settings] */
  async settle(settings) {
    await this.agree(settings);
    await this.read();
  }

  async read() {
    await until(() => this.session.state.history.phase === "done", "the history");
  }
}
