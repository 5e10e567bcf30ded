// Whom the owner of a generated profile writes with: few people a lot, many people hardly ever, and machines.
/** @typedef {import("../../../packaging/sample/random.mjs").Random} Random */
/** @typedef {{name: string, address: string, charset: "ascii" | "utf-8" | "gb2312", list: boolean}} Correspondent */

const GIVEN = ["Anna", "Ben", "Clara", "David", "Elif", "Frank", "Greta", "Hans", "Ines", "Jonas", "Karin", "Lars", "Mia", "Noah", "Olga", "Paul", "Rita", "Sven", "Tara", "Uwe"];
const FAMILY = ["Albers", "Brandt", "Carlsen", "Dietz", "Ebert", "Fuchs", "Gruber", "Haas", "Iversen", "Jansen", "Kern", "Lorenz", "Meier", "Noll", "Otto", "Peters", "Quast", "Richter", "Seidel", "Thoma"];
const ACCENTED = ["Müller", "Gößner", "Çelik", "Łukasz", "Øvergård", "Dvořák", "Çağlar", "Sánchez"];
const CHINESE = ["王伟", "李娜", "张敏", "刘洋", "陈静", "杨磊"];

export const OWNER = Object.freeze({ name: "Robin Vogt", address: "robin.vogt@bench.example" });

/** GB2312 has two bytes a character; these are all that the names above need. */
const GB2312 = new Map([..."王伟李娜张敏刘洋陈静杨磊"].map((character, index) => [character,
  Buffer.from("cdf5ceb0c0eec4c8d5c5c3f4c1f5d1f3b3c2bebbd1eec0da".slice(index * 4, index * 4 + 4), "hex")]));

/** @param {string} text @returns {Buffer} */
export const gb2312 = (text) => Buffer.concat([...text].map((character) => GB2312.get(character) ?? Buffer.from(character)));

/**
 * @param {number} count
 * @param {Random} random
 * @returns {Correspondent[]} the most frequent first
 */
export function makePeople(count, random) {
  return Array.from({ length: count }, (_, index) => person(index, random));
}

/** @param {number} index @param {Random} random @returns {Correspondent} */
function person(index, random) {
  const domain = `firm${index % 97}.example`;
  const kind = random.next();
  if (kind < 0.08) return { name: `News ${index}`, address: `news${index}@${domain}`, charset: "ascii", list: true };
  if (kind < 0.12) return { name: random.pick(CHINESE), address: `p${index}@${domain}`, charset: "gb2312", list: false };
  if (kind < 0.3) return { name: `${random.pick(GIVEN)} ${random.pick(ACCENTED)}`, address: `p${index}@${domain}`, charset: "utf-8", list: false };
  if (kind < 0.36) return { name: "", address: `p${index}@${domain}`, charset: "ascii", list: false };
  const [given, family] = [random.pick(GIVEN), random.pick(FAMILY)];
  const name = kind < 0.42 ? `${family}, ${given}` : `${given} ${family}`;
  return { name, address: `${given}.${family}.${index}@${domain}`.toLowerCase(), charset: "ascii", list: false };
}

/**
 * @param {readonly Correspondent[]} people
 * @param {Random} random
 * @returns {Correspondent} the one at rank r about 1/r times as often as the first
 */
export function pickPerson(people, random) {
  const rank = Math.floor(Math.exp(random.next() * Math.log(people.length + 1))) - 1;
  return /** @type {Correspondent} */ (people[Math.min(rank, people.length - 1)]);
}
