// By which channels two people are in touch, as a small picture: one bar, divided by how often.
import { h, svg } from "./dom.mjs";

/** From the poorest to the richest, which is also from left to right. */
const CHANNELS = /** @type {const} */ (["mail", "chat", "voice", "phone", "video", "in_person"]);
const WIDTH = 160;
const HEIGHT = 10;
/** A channel used once in a thousand still shows. */
const LEAST = 6;

/**
 * @param {import("./words.mjs").Words} words
 * @param {import("../../host/shapes.js").Person["channels"]} channels
 * @returns {HTMLElement} the picture with the same in words below it
 */
export function channelMix(words, channels) {
  const parts = partsOf(channels);
  const text = textOf(words, channels);
  const picture = svg("svg", { class: "mix", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, role: "img", "aria-label": text });
  for (const { channel, x, width } of parts) {
    picture.append(svg("rect", { class: `channel-${channel}`, x, y: 0, width, height: HEIGHT }));
  }
  return h("figure", { class: "channel-mix" }, picture, h("figcaption", { "aria-hidden": "true" }, text));
}

/**
 * @param {Record<string, number>} channels
 * @returns {{channel: string, x: number, width: number}[]} those in use, filling the width
 */
export function partsOf(channels) {
  const used = CHANNELS.filter((channel) => (channels[channel] ?? 0) > 0);
  const total = used.reduce((sum, channel) => sum + (channels[channel] ?? 0), 0);
  const free = WIDTH - LEAST * used.length;
  let x = 0;
  return used.map((channel) => {
    const width = LEAST + (free * (channels[channel] ?? 0)) / total;
    const part = { channel, x: round(x), width: round(width) };
    x += width;
    return part;
  });
}

/** @param {number} value */
function round(value) {
  return Math.round(value * 10) / 10;
}

/** @param {import("./words.mjs").Words} words @param {Record<string, number>} channels */
function textOf(words, channels) {
  const said = CHANNELS.filter((channel) => channel === "mail" || (channels[channel] ?? 0) > 0).map((channel) =>
    words.sayCount(`count_${channel}`, channels[channel] ?? 0),
  );
  const spoken = CHANNELS.some((channel) => channel !== "mail" && channel !== "chat" && (channels[channel] ?? 0) > 0);
  return [...said, ...(spoken ? [] : [words.say("count_no_talk")])].join(" · ");
}
