// Kinds of messages on labelled mail: ours, and what standard header fields alone say.
import fs from "node:fs";
import path from "node:path";
import { Draht } from "../draht.mjs";
import { kindByFields } from "./senders-by-fields.mjs";

/** @typedef {import("../sections.mjs").Figure} Figure */
/** @typedef {{id: string, kind: string, sure?: boolean}} Label */
/** @typedef {{id: string, truth: string, ours: string, simple: string, reason: string}} Case */

const SETS = ["senders_en", "senders_de"];
const MACHINES = new Set(["bulk", "transactional", "auto_reply"]);

/** Mailboxes without labels, in which nearly all mail of one folder is of one kind: for sanity. */
const SANITY = [
  { what: "lists and feeds of SpamAssassin taken for a human's direct mail", folder: "corpora/mail/spamassassin/easy-ham-1", kind: "person_direct" },
  { what: "newsletters of SpamAssassin taken for a human's direct mail", folder: "corpora/mail/spamassassin/hard-ham-1", kind: "person_direct" },
];

/** @param {string} kind */
const isMachine = (kind) => MACHINES.has(kind);
/** @param {string} kind */
const isDirect = (kind) => kind === "person_direct";

/** @param {number} part @param {number} whole */
const ratio = (part, whole) => (whole === 0 ? 1 : part / whole);

/**
 * @param {Case[]} cases
 * @param {"ours" | "simple"} by
 * @param {(kind: string) => boolean} is
 */
function precisionAndRecall(cases, by, is) {
  const right = cases.filter((one) => is(one.truth) && is(one[by])).length;
  return {
    precision: ratio(right, cases.filter((one) => is(one[by])).length),
    recall: ratio(right, cases.filter((one) => is(one.truth)).length),
  };
}

/** @param {Case[]} cases @param {"ours" | "simple"} by */
const accuracy = (cases, by) => ratio(cases.filter((one) => one.truth === one[by]).length, cases.length);

/** @param {{precision: number, recall: number}} both */
const shown = ({ precision, recall }) => `${precision.toFixed(3)} / ${recall.toFixed(3)}`;

/**
 * @param {string} binary
 * @param {string[]} files
 * @returns {Map<string, Record<string, any>>} what draht says, by file
 */
function classify(binary, files) {
  const draht = new Draht(binary);
  try {
    return new Map(draht.run("classify", "--json", ...files).map((row) => [row.file, row]));
  } finally {
    draht.remove();
  }
}

/**
 * @param {string} binary
 * @param {string} shared
 * @param {string} set
 * @returns {Case[]} those that the labeller was sure of
 */
function readCases(binary, shared, set) {
  const folder = path.join(shared, "labels", set);
  const labels = fs.readFileSync(`${folder}.labels.jsonl`, "utf8").split("\n").filter(Boolean).map((line) => /** @type {Label} */ (JSON.parse(line)));
  const sure = labels.filter((label) => label.sure !== false);
  const said = classify(binary, sure.map(({ id }) => path.join(folder, `${id}.eml`)));
  return sure.map(({ id, kind }) => {
    const file = path.join(folder, `${id}.eml`);
    const row = said.get(file);
    return {
      id,
      truth: kind,
      ours: row?.sender_kind ?? "no answer",
      simple: kindByFields(fs.readFileSync(file, "latin1")),
      reason: row?.sender_reason ?? "",
    };
  });
}

/**
 * @param {string} set
 * @param {Case[]} cases
 * @returns {Figure[]}
 */
function figuresOf(set, cases) {
  /** @param {string} what @param {(kind: string) => boolean} is @returns {Figure} */
  const both = (what, is) => {
    const ours = precisionAndRecall(cases, "ours", is);
    return {
      what: `${set}: ${what}`,
      bar: "0.98 / 0.98",
      ours: shown(ours),
      simple: shown(precisionAndRecall(cases, "simple", is)),
      reached: ours.precision >= 0.98 && ours.recall >= 0.98,
      details: ours,
    };
  };
  const halves = [0, 1].map((half) => accuracy(cases.filter((_, i) => i % 2 === half), "ours"));
  const all = accuracy(cases, "ours");
  return [
    both("a human writing to me, precision / recall", isDirect),
    both("a machine, precision / recall", isMachine),
    { what: `${set}: kind, of five, accuracy`, bar: "0.93", ours: all.toFixed(3), simple: accuracy(cases, "simple").toFixed(3), reached: all >= 0.93 },
    { what: `${set}: gap between odd and even cases`, ours: Math.abs(halves[0] - halves[1]).toFixed(3), details: { halves } },
  ];
}

/**
 * @param {string} binary
 * @param {string} shared
 * @returns {Figure[]}
 */
function sanity(binary, shared) {
  return SANITY.map(({ what, folder, kind }) => {
    const rows = [...classify(binary, [path.join(shared, folder)]).values()];
    return { what, ours: `${rows.filter((row) => row.sender_kind === kind).length} of ${rows.length}` };
  });
}

/** @type {import("../sections.mjs").Section} */
export const senders = {
  name: "senders",
  title: "Kinds of messages: a human's to me or to a list, a newsletter, a system's, an automatic answer",
  needs: [...SETS.flatMap((set) => [`labels/${set}`, `labels/${set}.labels.jsonl`]), ...SANITY.map(({ folder }) => folder)],
  measure({ binary, shared, mistakes }) {
    const sets = SETS.map((set) => ({ set, cases: readCases(binary, shared, set) }));
    const wrong = sets.flatMap(({ cases }) => cases).filter((one) => one.truth !== one.ours);
    return {
      figures: [...sets.flatMap(({ set, cases }) => figuresOf(set, cases)), ...sanity(binary, shared)],
      mistakes: wrong.slice(0, mistakes).map((one) => `${one.id}: is ${one.truth}, said ${one.ours} because of ${one.reason}`),
    };
  },
};
