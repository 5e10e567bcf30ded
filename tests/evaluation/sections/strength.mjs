// Who matters and whose contact goes on: what Draht says of public networks, against the simple rules and against the
// same model learnt on the other network only.
import { askDraht } from "../networks/ask_draht.mjs";
import { JUDGEMENTS, NETWORKS, judge, learn, loadNetworks } from "../networks/judgements.mjs";
import { auc, brier } from "../networks/logistic.mjs";
import { DAY, daysWithContact } from "../networks/network.mjs";
import { allTimes, interactionsRank } from "../networks/observe.mjs";

/** @typedef {import("../sections.mjs").Figure} Figure */
/** @typedef {import("../networks/network.mjs").Case} Case */
/** @typedef {import("../networks/judgements.mjs").Judgement} Judgement */
/** @typedef {import("../networks/judgements.mjs").Loaded} Loaded */

const OWNERS_ASKED = 60; // as many as Draht is asked about; each is a mailbox of its own

/** @param {Case} one */
const lastContact = (one) => allTimes(one).at(-1) ?? 0;

/** @param {Case} one @returns {number} minus silence over the usual gap, which contact managers use */
function notOverdue(one) {
  const times = allTimes(one);
  const gap = Math.max((lastContact(one) - (times[0] ?? 0)) / DAY / Math.max(daysWithContact(one) - 1, 1), 0.5);
  return -(one.now - lastContact(one)) / DAY / gap;
}

/** @type {Record<string, Record<string, (one: Case) => number>>} the higher, the more likely */
const SIMPLE = Object.freeze({
  strength: { "mails sent": ({ known }) => known.sent.length, "last contact": lastContact, "Interactions Rank": interactionsRank },
  alive: { "last contact": lastContact, "silence over usual gap": notOverdue, "Interactions Rank": interactionsRank },
});

/** @param {number} value */
const shown = (value) => value.toFixed(3);

/** @param {Case[]} cases @returns {Case[][]} of each owner, of the first owners in the order of their names' digits reversed: a sample that is always the same */
function someOwners(cases) {
  /** @type {Map<string, Case[]>} */
  const owners = new Map();
  for (const one of cases) owners.set(one.owner, [...owners.get(one.owner) ?? [], one]);
  /** @param {string} name */
  const mixed = (name) => [...name].reverse().join("");
  return [...owners].sort(([a], [b]) => (mixed(a) < mixed(b) ? -1 : 1)).slice(0, OWNERS_ASKED).map(([, of]) => of);
}

/**
 * @param {string} binary
 * @param {Judgement} judgement
 * @param {Loaded} network
 * @param {Loaded[]} others
 * @returns {Figure[]}
 */
function figuresOf(binary, judgement, network, others) {
  const name = /** @type {"strength" | "alive"} */ (judgement.name);
  const day = network.test[name];
  const asked = someOwners(network.casesOf(day)).flatMap((cases) => {
    const said = askDraht(binary, cases);
    return cases.map((one, i) => ({ one, said: said[i]?.[name] ?? 0 }));
  }).filter(({ one }) => judgement.judged(one));
  const cases = asked.map(({ one }) => one);
  const truth = cases.map(judgement.truth);
  const ours = auc(asked.map(({ said }) => said), truth);
  const simple = Object.entries(SIMPLE[name] ?? {}).map(([rule, of]) => ({ rule, value: auc(cases.map(of), truth) }));
  const best = simple.reduce((a, b) => (b.value > a.value ? b : a));
  const title = `${name} on ${network.name}, day ${day}`;
  const foreign = judge(judgement, learn(judgement, others), cases);
  const share = truth.filter(Boolean).length / truth.length;
  const error = brier(asked.map(({ said }) => said), truth);
  return [
    { what: `${title}: AUC of ${cases.length}`, bar: "above the simple rules", ours: shown(ours), simple: `${shown(best.value)} (${best.rule})`, reached: ours > best.value, details: { simple } },
    { what: `${title}: AUC when learnt on the other network only`, ours: shown(auc(foreign, truth)) },
    ...name === "alive" ? [
      { what: `${title}: Brier score`, bar: "below the constant", ours: shown(error), simple: shown(share * (1 - share)), reached: error < share * (1 - share) },
      { what: `${title}: Brier score when learnt on the other network only`, ours: shown(brier(foreign, truth)) },
    ] : [],
  ];
}

/** @type {import("../sections.mjs").Section} */
export const strength = {
  name: "strength",
  title: "Who matters, and whose contact goes on",
  needs: NETWORKS.map(({ file }) => file),
  measure({ binary, shared }) {
    const networks = loadNetworks(shared);
    return {
      figures: JUDGEMENTS.flatMap((judgement) => networks.flatMap((network) => figuresOf(binary, judgement, network, networks.filter((other) => other !== network)))),
    };
  },
};
