// Puts one mail's text together: greeting, what it is about, one or two sentences of the person's own story, closing.
import { calendarDay, dayAt, offsetMinutes } from "../office-time.mjs";
import { GERMAN } from "./de.mjs";
import { ENGLISH } from "./en.mjs";

/**
 * @typedef {{first: string[], next: string[]}} Greetings for the first mail of a thread and for the following ones
 * @typedef {object} Phrases
 * @property {{formal: Greetings, casual: Greetings}} greetings
 * @property {string[]} openers first sentence of a thread
 * @property {string[]} replies first sentence of an answer
 * @property {string[]} fillers a sentence that fits everywhere
 * @property {string[]} endings last mail of a thread; asks for nothing
 * @property {{formal: string[], casual: string[]}} signoffs
 * @property {string} quote line above quoted text
 * @property {string} reply_prefix
 * @property {string[]} months
 *
 * @typedef {"first" | "next" | "last"} Place of a mail in its thread
 */

/** @type {Record<"de" | "en", Phrases>} */
export const PHRASES = { de: GERMAN, en: ENGLISH };

/** @param {string} template @param {Record<string, string>} values @returns {string} */
export function fill(template, values) {
  return template.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** One side's way of writing: its decks keep it from saying the same thing twice in a row. */
export class Writer {
  #draw;
  #phrases;
  #formal;
  #english;

  /**
   * @param {import("../random.mjs").Random} random
   * @param {"de" | "en"} language
   * @param {"formal" | "casual"} tone
   * @param {{name: string, signature: string}} self
   * @param {{name: string, woman: boolean}} other
   */
  constructor(random, language, tone, self, other) {
    this.random = random;
    this.self = self;
    this.#phrases = PHRASES[language];
    this.#formal = tone === "formal";
    this.#english = language === "en";
    const { greetings, openers, replies, fillers, endings, signoffs } = this.#phrases;
    this.#draw = {
      first: random.deck(greetings[tone].first),
      next: random.deck(greetings[tone].next),
      opener: random.deck(openers),
      reply: random.deck(replies),
      filler: random.deck(fillers),
      ending: random.deck(endings),
      signoff: random.deck(signoffs[tone]),
    };
    const [, ...rest] = other.name.replace(/^(Dr|Prof)\. /, "").split(" ");
    const surname = rest.at(-1) ?? other.name;
    const address = language === "de" ? (other.woman ? "Frau" : "Herr") : other.woman ? "Ms" : "Mr";
    this.values = {
      other_first: other.name.replace(/^(Dr|Prof)\. /, "").split(" ")[0] ?? "",
      other_formal: `${address} ${other.name.startsWith("Dr. ") ? "Dr. " : ""}${surname}`,
      r: other.woman ? "" : "r",
    };
  }

  /**
   * @param {Place} place
   * @param {string} topic
   * @param {string[]} lines sentences of the story itself
   * @returns {string} text without quotation
   */
  write(place, topic, lines) {
    const values = { ...this.values, topic: this.#english ? `"${topic}"` : `„${topic}“` };
    const start = { first: this.#draw.opener, next: this.#draw.reply, last: this.#draw.ending }[place];
    const paragraph = [start(), ...(place === "last" ? [] : lines)];
    if (place !== "last" && this.random.chance(0.4)) paragraph.push(this.#draw.filler());
    return this.letter(place === "first" ? "first" : "next", fill(paragraph.join(" "), values));
  }

  /**
   * @param {"first" | "next"} place
   * @param {string} paragraph
   * @returns {string} with greeting and signature around it
   */
  letter(place, paragraph) {
    const greeting = fill(this.#draw[place](), this.values);
    // After a greeting with a comma German goes on in lower case, English does not.
    const text = this.#english ? paragraph.charAt(0).toUpperCase() + paragraph.slice(1) : paragraph;
    const signature = place === "first" || this.#formal ? this.self.signature : (this.self.name.split(" ")[0] ?? "");
    return `${greeting},\n\n${wrap(text)}\n\n${this.#draw.signoff()}\n${signature}\n`;
  }
}

/** @param {string} text @returns {string} lines of at most 76 characters */
export function wrap(text) {
  return text
    .split("\n")
    .map((line) => line.replace(/(.{1,76})(\s+|$)/g, "$1\n").trimEnd())
    .join("\n");
}

/**
 * @param {"de" | "en"} language
 * @param {{date: number, name: string, body: string}} previous
 * @returns {string} the previous mail, quoted below an answer; its own quotations are left out, as most people do
 */
export function quote(language, { date, name, body }) {
  const { year, month, date: day } = calendarDay(dayAt(date));
  const local = new Date(date + offsetMinutes(date) * 60_000).toISOString();
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const values = {
    date: language === "de" ? `${two(day)}.${two(month)}.${year}` : `${day} ${ENGLISH.months[month - 1]} ${year}`,
    time: local.slice(11, 16),
    name,
  };
  const own = body.split(/\n(?=Am \d\d\.|On \d)/)[0] ?? "";
  const quoted = own.trimEnd().split("\n").map((line) => (line ? `> ${line}` : ">"));
  return `${fill(PHRASES[language].quote, values)}\n${quoted.join("\n")}\n`;
}
