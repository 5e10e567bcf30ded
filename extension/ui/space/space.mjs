// The page of the Draht space: shows the view that fits where Draht stands.
import * as thunderbird from "../../thunderbird/index.mjs";
import { languageAndZone, makeApp, makeAsk } from "../shared/app.mjs";
import { h } from "../shared/dom.mjs";
import { machinesView } from "./machines.mjs";
import { personView } from "./person/view.mjs";
import { settingsView } from "./settings.mjs";
import { setupView } from "./setup.mjs";
import { todayView } from "./today.mjs";
import { troubleView } from "./trouble.mjs";

/**
 * @typedef {import("../shared/app.mjs").App} App
 * @typedef {import("../shared/app.mjs").State} State
 * @typedef {object} View
 * @property {HTMLElement} element
 * @property {(state: State) => void} [update]
 * @property {() => void} [refresh] asks the host again, because time has passed
 *
 * @typedef {"setup" | "starting" | "trouble" | "today" | "person" | "settings" | "machines"} ViewName
 */

/** A time that a card proposes must not lie in the past for long. */
const REFRESH_MS = 5 * 60_000;

const main = /** @type {HTMLElement} */ (document.getElementById("main"));
const nav = /** @type {HTMLElement} */ (document.getElementById("nav"));
const status = /** @type {HTMLElement} */ (document.getElementById("status"));

/** @type {App} */
let app;
/** @type {State} */
let state;
/** @type {View | null} */
let view = null;
/** Where the user went while Draht is ready: a view, and for "person" whom. */
let place = { name: /** @type {ViewName} */ ("today"), person: "" };

/** @param {State} news */
async function receive(news) {
  const before = state;
  state = news;
  const wanted = languageAndZone(thunderbird, news);
  if (!before || app.words.language !== wanted.language || before.settings?.zone !== news.settings?.zone) {
    await speak(wanted.language, wanted.zone);
  }
  const name = viewName();
  if (!view || main.dataset.view !== name || before?.trouble !== news.trouble) {
    show(name);
  } else {
    view.update?.(news);
  }
}

/** @param {string} language @param {string} zone */
async function speak(language, zone) {
  app = await makeApp(thunderbird, {
    language,
    zone,
    announce: (text) => {
      status.textContent = text;
    },
    showPerson: (person) => go("person", person),
  });
  view = null;
}

/** @returns {ViewName} */
function viewName() {
  return state.phase === "ready" ? place.name : state.phase;
}

/** @param {ViewName} name @param {string} [person] */
function go(name, person = "") {
  place = { name, person };
  show(viewName());
  main.focus();
  window.scrollTo(0, 0);
}

/** @param {ViewName} name */
function show(name) {
  view = makeView(name);
  main.dataset.view = name;
  main.replaceChildren(view.element);
  showNav(name);
  view.update?.(state);
}

/** @param {ViewName} name @returns {View} */
function makeView(name) {
  switch (name) {
    case "setup":
      return setupView(app, { onLanguage: async (language) => {
        await speak(language, languageAndZone(thunderbird, state).zone);
        show("setup");
      } });
    case "trouble":
      return troubleView(app, state);
    case "today":
      return todayView(app);
    case "person":
      return personView(app, place.person, () => go("today"));
    case "settings":
      return settingsView(app, state, () => go("machines"));
    case "machines":
      return machinesView(app, () => go("settings"));
    default:
      return { element: h("p", { class: "starting" }, app.words.say("starting")) };
  }
}

/** @param {ViewName} name */
function showNav(name) {
  nav.hidden = state.phase !== "ready";
  const { say } = app.words;
  const entry = (/** @type {ViewName} */ to) =>
    h("button", { type: "button", "data-go": to, "aria-current": name === to ? "page" : null, onclick: () => go(to) }, say(`nav_${to}`));
  nav.setAttribute("aria-label", say("extension_name"));
  nav.replaceChildren(h("img", { src: "../../icons/draht.svg", alt: "", width: 24, height: 24 }), h("span", { class: "brand" }, "Draht"), entry("today"), entry("settings"));
}

/** News that come while others are being shown wait for their turn. */
let turn = Promise.resolve();
const queue = (/** @type {State} */ news) => {
  turn = turn.then(() => receive(news)).catch((error) => console.error(error));
};

/** Goes where the card beside an open mail pointed. */
async function followNote() {
  const person = await thunderbird.storage.recall("show_person");
  if (typeof person === "string") {
    await thunderbird.storage.remember("show_person", undefined);
    go("person", person);
  }
}

thunderbird.runtime.onNews((news) => {
  if (news.news === "state") queue(news.state);
  if (news.news === "show_person") void followNote();
});
setInterval(() => document.hidden || view?.refresh?.(), REFRESH_MS);
document.addEventListener("visibilitychange", () => document.hidden || view?.refresh?.());
queue(await makeAsk(thunderbird)("state", {}));
await turn;
await followNote();
