// The two judgements: what is predicted, for which cases, from which observations, on which days it is learnt and tested.
import path from "node:path";
import { predict, train } from "./logistic.mjs";
import { casesOn, isTie, readNetwork } from "./network.mjs";
import { observeAlive, observeStrength } from "./observe.mjs";

/** @typedef {import("./network.mjs").Case} Case */
/** @typedef {import("./logistic.mjs").Model} Model */

/**
 * @typedef {object} Judgement
 * @property {string} name
 * @property {(one: Case) => import("./observe.mjs").Observations} observe
 * @property {(one: Case) => boolean} learnt the case is used for training
 * @property {(one: Case) => boolean} judged the case is used for testing
 * @property {(one: Case) => boolean} truth
 */

/** @type {readonly Judgement[]} */
export const JUDGEMENTS = Object.freeze([
  { name: "strength", observe: observeStrength, learnt: () => true, judged: () => true, truth: ({ writes }) => writes },
  { name: "alive", observe: observeAlive, learnt: ({ watched }) => watched, judged: (one) => one.watched && isTie(one), truth: ({ silent }) => !silent },
]);

/**
 * Of each network, days to learn from, whose outcomes are all known before the days to test on.
 */
export const NETWORKS = Object.freeze([
  { name: "eu-core", file: "corpora/temporal/eu-core.txt", learn: [90, 150, 210, 270, 330, 380], test: { strength: 450, alive: 440 } },
  { name: "enron184", file: "corpora/temporal/enron184.txt", learn: [480, 520, 560, 600, 640, 670, 700], test: { strength: 760, alive: 800 } },
]);

/** @typedef {typeof NETWORKS[number] & {casesOf: (day: number) => Case[]}} Loaded */

/** @param {string} shared @returns {Loaded[]} */
export function loadNetworks(shared) {
  return NETWORKS.map((network) => {
    const read = readNetwork(path.join(shared, network.file));
    /** @type {Map<number, Case[]>} */
    const known = new Map();
    /** @param {number} day */
    const casesOf = (day) => {
      const cases = known.get(day) ?? casesOn(read, day);
      known.set(day, cases);
      return cases;
    };
    return { ...network, casesOf };
  });
}

/** @param {Judgement} judgement @param {Case} one @returns {number[]} */
const inputs = (judgement, one) => judgement.observe(one).map(({ value }) => value);

/**
 * Each network weighs the same, however large it is.
 * @param {Judgement} judgement
 * @param {Loaded[]} networks
 * @returns {Model}
 */
export function learn(judgement, networks) {
  const rows = networks.flatMap(({ learn: days, casesOf }) => {
    const cases = days.flatMap(casesOf).filter(judgement.learnt);
    return cases.map((one) => ({ x: inputs(judgement, one), y: judgement.truth(one), weight: 1 / cases.length }));
  });
  return train(rows.map(({ x }) => x), rows.map(({ y }) => y), rows.map(({ weight }) => weight));
}

/** @param {Judgement} judgement @param {Model} model @param {Case[]} cases @returns {number[]} */
export const judge = (judgement, model, cases) => cases.map((one) => predict(model, inputs(judgement, one)));
