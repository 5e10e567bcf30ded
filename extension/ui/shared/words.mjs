// The user interface's own words. Read from _locales here and not through Thunderbird, so that they follow the language
// chosen in Draht, in which the host writes its sentences.

/**
 * @typedef {object} Words
 * @property {string} language "de" or "en"
 * @property {(key: string, ...values: (string | number)[]) => string} say values take the places $1, $2, ...
 * @property {(key: string, count: number, ...values: (string | number)[]) => string} sayCount key_one or key_other, the count is $1
 * @property {(key: string) => boolean} knows
 */

/** @param {string} language @returns {Promise<Words>} */
export async function loadWords(language) {
  const file = new URL(`../../_locales/${language}/messages.json`, import.meta.url);
  return makeWords(language, await (await fetch(file)).json());
}

/**
 * @param {string} language
 * @param {Record<string, {message: string}>} messages
 * @returns {Words}
 */
export function makeWords(language, messages) {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  const knows = (/** @type {string} */ key) => Object.hasOwn(messages, key);
  /** @type {Words["say"]} */
  const say = (key, ...values) => {
    const shown = values.map((value) => (typeof value === "number" ? number.format(value) : value));
    // In one pass: a value that holds "$2" is somebody's name and stays as it is.
    return (messages[key]?.message ?? key).replace(/\$(\d)/g, (_, place) => shown[Number(place) - 1] ?? "");
  };
  return {
    language,
    say,
    sayCount: (key, count, ...values) => say(`${key}_${plural.select(count) === "one" ? "one" : "other"}`, count, ...values),
    knows,
  };
}
