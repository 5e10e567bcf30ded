// A small seeded generator (mulberry32): the same seed gives the same office on every machine and every Node.

/**
 * @typedef {object} Random
 * @property {() => number} next in [0, 1)
 * @property {(from: number, to: number) => number} integer both ends included
 * @property {(share: number) => boolean} chance
 * @property {<T>(list: readonly T[]) => T} pick
 * @property {<T>(list: readonly T[]) => () => T} deck draws without repeating until the list is used up
 */

/** @param {string} text @returns {number} FNV-1a, 32 bit */
export function hash(text) {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text, "utf8")) {
    value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  }
  return value;
}

/**
 * Every person and every machine draws from a stream of its own, so that changing one story leaves the others alone.
 * @param {string} seed
 * @returns {Random}
 */
export function createRandom(seed) {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const integer = (/** @type {number} */ from, /** @type {number} */ to) => from + Math.floor(next() * (to - from + 1));
  /** @template T @param {readonly T[]} list @returns {T} */
  const pick = (list) => /** @type {T} */ (list[integer(0, list.length - 1)]);
  /** @template T @param {readonly T[]} list @returns {() => T} */
  const deck = (list) => {
    /** @type {T[]} */
    let left = [];
    return () => {
      if (left.length === 0) left = shuffled(list, integer);
      return /** @type {T} */ (left.pop());
    };
  };
  return { next, integer, chance: (share) => next() < share, pick, deck };
}

/**
 * @template T
 * @param {readonly T[]} list
 * @param {(from: number, to: number) => number} integer
 * @returns {T[]}
 */
function shuffled(list, integer) {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = integer(0, last);
    [result[last], result[other]] = [/** @type {T} */ (result[other]), /** @type {T} */ (result[last])];
  }
  return result;
}
