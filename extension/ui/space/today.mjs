// This week's nudges, and how far Draht is with reading.
import { explain } from "../shared/app.mjs";
import { h } from "../shared/dom.mjs";
import { nudgeCard } from "../shared/nudge-card.mjs";
import { folderName } from "./folder-words.mjs";
import { progressBar } from "./progress.mjs";

/** While the history is read the host learns something many times a second. */
const REFRESH_MS = 3_000;
/** Cards do not move under a hand that is about to press one of their buttons. */
const REST_MS = 1_000;
/** The settings name them all. */
const NAMED_FOLDERS = 5;

/**
 * @typedef {import("../shared/app.mjs").App} App
 * @typedef {import("../shared/app.mjs").State} State
 * @typedef {import("../../host/shapes.js").Nudge} Nudge
 * @typedef {{text: string, card: HTMLElement}} Shown text: the nudge as JSON, to see whether it changed
 */

/** @param {App} app @returns {import("./space.mjs").View} */
export function todayView(app) {
  const { say } = app.words;
  const progress = progressBar(app);
  const notices = h("div", { class: "notices" });
  const cards = h("div", { class: "cards" });
  const rest = h("p", { class: "rest" });
  const list = new CardList(app, cards, rest);
  const refresh = throttled(() => list.refresh(), REFRESH_MS);
  let facts = -1;
  let wasRead = false;
  return {
    element: h("div", { class: "column" }, h("h1", {}, say("today_title")), progress.element, notices, cards, rest),
    update(state) {
      notices.replaceChildren(...noticesOf(app, state));
      list.phase = state.history.phase;
      const isNew = state.facts !== facts;
      facts = state.facts;
      const isRead = state.history.phase === "done";
      if (isRead && !wasRead) {
        // The bar says "done" only once the cards show what was read.
        void list.refresh().then(() => progress.update(state));
      } else {
        if (!isRead) progress.update(state);
        if (isNew) refresh();
      }
      wasRead = isRead;
    },
    refresh,
  };
}

class CardList {
  #app;
  #cards;
  #rest;
  /** @type {Map<string, Shown>} */
  #shown = new Map();
  #turn = 0;
  #movedAt = 0;
  /** @type {import("../../sync/history-job.mjs").Phase} */
  #phase = "idle";
  /** @type {{count: number, more: number} | null} null: not asked yet */
  #last = null;

  /** @param {App} app @param {HTMLElement} cards @param {HTMLElement} rest says what is not a card */
  constructor(app, cards, rest) {
    this.#app = app;
    this.#cards = cards;
    this.#rest = rest;
    const noteHand = () => {
      this.#movedAt = Date.now();
    };
    cards.addEventListener("pointermove", noteHand);
    cards.addEventListener("pointerdown", noteHand);
  }

  /** @param {import("../../sync/history-job.mjs").Phase} phase how far the reading is, which says what an empty list means */
  set phase(phase) {
    this.#phase = phase;
    this.#sayRest();
  }

  async refresh() {
    const turn = ++this.#turn;
    try {
      const { nudges, more } = await this.#app.ask("nudges", {});
      await this.#handRests();
      if (turn === this.#turn) {
        this.#show(nudges);
        this.#last = { count: nudges.length, more };
        this.#sayRest();
      }
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#last = null;
      this.#rest.textContent = explain(this.#app.words, error);
    }
  }

  async #handRests() {
    while (Date.now() < this.#movedAt + REST_MS) {
      await new Promise((resolve) => setTimeout(resolve, REST_MS / 4));
    }
  }

  /** @param {Nudge[]} nudges */
  #show(nudges) {
    const wanted = new Map(nudges.map((nudge) => [nudge.person.person, nudge]));
    for (const [person, { card }] of this.#shown) {
      if (!wanted.has(person) && !isHeld(card)) {
        this.#shown.delete(person);
        removeKindly(card);
      }
    }
    /** @type {Element | null} */
    let before = null;
    for (const nudge of nudges) {
      const card = this.#cardOf(nudge);
      // Moving a card takes the focus away, so only those move that have to. A card that can be taken back keeps its place.
      if (openCardAbove(card) !== before || card.parentElement !== this.#cards) {
        moveBehind(this.#cards, card, before);
      }
      before = card;
    }
  }

  /** @param {Nudge} nudge @returns {HTMLElement} the card that shows it */
  #cardOf(nudge) {
    const { person } = nudge.person;
    const text = JSON.stringify(nudge);
    const old = this.#shown.get(person);
    if (old && (old.text === text || isHeld(old.card) || old.card.contains(document.activeElement))) {
      return old.card;
    }
    const card = nudgeCard(this.#app, nudge, { onSettled: () => this.#settle(person) });
    this.#shown.set(person, { text, card });
    old?.card.replaceWith(card);
    return card;
  }

  /** @param {string} person */
  #settle(person) {
    const card = this.#shown.get(person)?.card;
    if (card) {
      this.#shown.delete(person);
      removeKindly(card);
      void this.refresh();
    }
  }

  #sayRest() {
    if (!this.#last) return;
    const { say, sayCount } = this.#app.words;
    const { count, more } = this.#last;
    const text = count === 0 ? say(`nothing_${this.#phase}`) : more > 0 ? sayCount("more_nudges", more) : "";
    if (this.#rest.textContent !== text) this.#rest.textContent = text;
  }
}

/**
 * While a click is being carried out the host may know of it already, but the user has yet to see what it did, and then
 * has some time to take it back.
 * @param {Element} card
 * @returns {boolean} whether it stays although the host does not name it any more
 */
function isHeld(card) {
  return card.getAttribute("data-state") === "done" || card.querySelector("[inert]") !== null;
}

/** @param {HTMLElement} card @returns {Element | null} */
function openCardAbove(card) {
  let above = card.previousElementSibling;
  while (above && isHeld(above)) {
    above = above.previousElementSibling;
  }
  return above;
}

/** @param {HTMLElement} cards @param {HTMLElement} card @param {Element | null} before null: to the front */
function moveBehind(cards, card, before) {
  const focused = card.contains(document.activeElement) ? /** @type {HTMLElement} */ (document.activeElement) : null;
  cards.insertBefore(card, before ? before.nextSibling : cards.firstChild);
  focused?.focus();
}

/** Takes a card away; the focus goes to its neighbour instead of getting lost. @param {HTMLElement} card */
function removeKindly(card) {
  const neighbour = card.nextElementSibling ?? card.previousElementSibling;
  const hadFocus = card.contains(document.activeElement);
  card.remove();
  if (hadFocus) {
    /** @type {HTMLElement | null | undefined} */ (neighbour?.querySelector("button"))?.focus();
  }
}

/** @param {App} app @param {State} state @returns {HTMLElement[]} what keeps Draht from seeing everything */
function noticesOf({ words: { say } }, { has_calendars, disabled_calendars, unread_folders, problem, settings, history }) {
  const texts = [
    ...disabled_calendars.map((name) => say("notice_calendar_disabled", name)),
    ...(unread_folders.length > 0 && history.phase !== "reading" ? [say("notice_folders_unread", unread_folders.slice(0, NAMED_FOLDERS).map(folderName).join(", "))] : []),
    ...(has_calendars ? [] : [say("notice_no_calendars")]),
    ...(has_calendars && settings?.target_calendar === "" ? [say("notice_no_target")] : []),
    ...(problem ? [say("notice_problem", say(`error_${problem}`))] : []),
  ];
  return texts.map((text) => h("p", { class: "notice" }, text));
}

/** @param {() => Promise<void>} act @param {number} ms @returns {() => void} at once, then at most every `ms`, and once after the last call */
function throttled(act, ms) {
  let isWaiting = false;
  let isWanted = false;
  return function call() {
    if (isWaiting) {
      isWanted = true;
      return;
    }
    isWaiting = true;
    void act();
    setTimeout(() => {
      isWaiting = false;
      if (isWanted) {
        isWanted = false;
        call();
      }
    }, ms);
  };
}
