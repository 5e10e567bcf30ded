// Checks a value against the notation of protocol.json, as the host does, so that the two readings cannot drift.
import fs from "node:fs";

/** @typedef {Record<string, any>} Types */

const PROTOCOL = new URL("../../../../manifest/protocol.json", import.meta.url);

/** @returns {any} manifest/protocol.json */
export function readProtocol() {
  return JSON.parse(fs.readFileSync(PROTOCOL, "utf8"));
}

/**
 * @param {Types} types of protocol.json
 * @param {string | Record<string, string>} spec a word of the notation or the fields of an object
 * @param {any} value
 * @param {string} path for the answer
 * @returns {string[]} what is wrong, each with its path; empty: nothing
 */
export function faults(types, spec, value, path = "body") {
  if (typeof spec === "object") {
    return objectFaults(types, spec, value, path);
  }
  const [, word, rest] = /** @type {RegExpExecArray} */ (/^(\S+)(?: (.*))?$/.exec(spec));
  const check = CHECKS[/** @type {string} */ (word)];
  if (check) {
    return check(types, rest ?? "", value, path);
  }
  return types[spec] ? objectFaults(types, types[spec], value, path) : [`${path}: unknown notation "${spec}"`];
}

/** @type {Record<string, (types: Types, rest: string, value: any, path: string) => string[]>} */
const CHECKS = {
  string: (_types, most, value, path) =>
    typeof value === "string" && Buffer.byteLength(value) <= Number(most) && !/\\ud[89ab]/.test(JSON.stringify(value)) ? [] : [`${path}: not a string of at most ${most} bytes`],
  integer: (_types, range, value, path) => {
    const [least, most] = range.split(" ").map(Number);
    return Number.isInteger(value) && value >= /** @type {number} */ (least) && value <= /** @type {number} */ (most) ? [] : [`${path}: ${value} is no integer in ${range}`];
  },
  number: (_types, _rest, value, path) => (Number.isFinite(value) ? [] : [`${path}: not a number`]),
  boolean: (_types, _rest, value, path) => (typeof value === "boolean" ? [] : [`${path}: not a boolean`]),
  one_of: (_types, words, value, path) => (words.split("|").includes(value) ? [] : [`${path}: ${value} is none of ${words}`]),
  null_or: (types, rest, value, path) => (value === null ? [] : faults(types, rest, value, path)),
  list: (types, rest, value, path) => {
    const [, most, item] = /** @type {RegExpExecArray} */ (/^(\d+) (.*)$/.exec(rest));
    if (!Array.isArray(value) || value.length > Number(most)) {
      return [`${path}: not a list of at most ${most}`];
    }
    return value.flatMap((one, index) => faults(types, /** @type {string} */ (item), one, `${path}[${index}]`));
  },
};

/** @param {Types} types @param {Record<string, string>} fields @param {any} value @param {string} path @returns {string[]} */
function objectFaults(types, fields, value, path) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    return [`${path}: not an object`];
  }
  const names = Object.keys(fields).map((key) => key.replace(/\?$/, ""));
  const unknown = Object.keys(value).filter((key) => !names.includes(key)).map((key) => `${path}.${key}: not in the contract`);
  const known = Object.entries(fields).flatMap(([key, spec]) => {
    const name = key.replace(/\?$/, "");
    if (value[name] === undefined) {
      return key.endsWith("?") ? [] : [`${path}.${name}: missing`];
    }
    return faults(types, spec, value[name], `${path}.${name}`);
  });
  return [...unknown, ...known];
}
