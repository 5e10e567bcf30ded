// What every page and every part of one needs: words, times, and a line to the background.
import { DrahtError } from "../../host/error.mjs";
import { languageFor } from "../../session/choices.mjs";
import { makeTimes } from "./time.mjs";
import { loadWords } from "./words.mjs";

/**
 * @typedef {import("../../session/session.mjs").State} State
 * @typedef {import("../../session/desk.mjs").Questions} Questions
 *
 * @typedef {object} App
 * @property {import("./words.mjs").Words} words
 * @property {import("./time.mjs").Times} times
 * @property {<K extends keyof Questions>(question: K, body: Parameters<Questions[K]>[0]) => Promise<Awaited<ReturnType<Questions[K]>>>} ask
 *   rejects with a DrahtError
 * @property {(text: string) => void} announce to a screen reader, politely
 * @property {(person: string) => void} showPerson why Draht says what it says
 * @property {typeof import("../../thunderbird/index.mjs")} thunderbird
 */

/**
 * @param {typeof import("../../thunderbird/index.mjs")} thunderbird
 * @returns {App["ask"]}
 */
export function makeAsk(thunderbird) {
  return async (question, body) => {
    const reply = await thunderbird.runtime.askBackground({ ask: question, body });
    if (reply?.error) {
      throw new DrahtError(reply.error.code, reply.error.message, reply.error.action);
    }
    return reply?.answer;
  };
}

/**
 * @param {typeof import("../../thunderbird/index.mjs")} thunderbird
 * @param {{language: string, zone: string, announce: App["announce"], showPerson: App["showPerson"]}} options
 * @returns {Promise<App>}
 */
export async function makeApp(thunderbird, { language, zone, announce, showPerson }) {
  const words = await loadWords(language);
  document.documentElement.lang = language;
  document.title = words.say("extension_name");
  return {
    words,
    times: makeTimes(language, zone),
    ask: makeAsk(thunderbird),
    announce,
    showPerson,
    thunderbird,
  };
}

/**
 * @param {typeof import("../../thunderbird/index.mjs")} thunderbird
 * @param {State} state
 * @returns {{language: string, zone: string}} as chosen; before that as Thunderbird and the machine have it
 */
export function languageAndZone(thunderbird, { settings }) {
  return {
    language: settings?.language ?? languageFor(thunderbird.runtime.uiLanguage()),
    zone: settings?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/**
 * @param {import("./words.mjs").Words} words
 * @param {unknown} error
 * @returns {string} what happened and what to do, in the user's words
 */
export function explain(words, error) {
  const code = error instanceof DrahtError ? error.code : "internal";
  if (words.knows(`error_${code}`)) {
    return words.say(`error_${code}`);
  }
  return words.say("error_internal");
}
