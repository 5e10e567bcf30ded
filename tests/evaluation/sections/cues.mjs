// Labelled mails: what their newly written text says of talks, in English and in German.
import fs from "node:fs";
import path from "node:path";
import { Draht } from "../draht.mjs";

const SETS = ["cues_en", "cues_de"];

/** @typedef {"talked" | "will_talk" | "missed" | "none"} Cue */
/** @typedef {{id: string, cue: Cue, sure: boolean, said: Cue, simple: Cue}} Case one labelled mail, with what Draht and the simple rule say */
/** @typedef {{precision: number, recall: number, right: number, said: number, is: number}} Reached */

/** What has to be reached: precision first, recall at least. @type {Record<string, [number, number]>} */
const BARS = { talked: [0.95, 0.65], will_talk: [0.9, 0.65], missed: [0.9, 0.65] };

/** The obvious rule: words of talking anywhere behind the head, quoted or not. @type {readonly [Cue, RegExp][]} */
const SIMPLE = Object.freeze([
  ["talked", /\b(spoke|talked|met with|discussed|conversation|gesprochen|telefoniert|getroffen|besprochen|gespräch|telefonat)\b/i],
  ["missed", /\b(voice ?mail|left (you )?a message|tried to (call|reach)|cancel(led)?|postponed?|mailbox|nicht erreicht|absagen|verschieben)\b/i],
  ["will_talk", /\b(call me|call you|meet|meeting|talk|lunch|anrufen|rückruf|treffen|termin|telefonieren)\b/i],
]);

/** @param {string} file @returns {string} what stands behind the head, decoded well enough for a simple rule */
function roughText(file) {
  const bytes = fs.readFileSync(file);
  const [head = "", ...rest] = bytes.toString("latin1").split(/\r?\n\r?\n/);
  const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(head)?.[1]?.toLowerCase();
  let body = rest.join("\n\n");
  if (encoding === "base64") body = Buffer.from(body, "base64").toString("latin1");
  if (encoding === "quoted-printable") body = body.replace(/=\r?\n/g, "").replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return /charset="?utf-?8/i.test(head) ? Buffer.from(body, "latin1").toString("utf8") : body;
}

/** @param {string} text @returns {Cue} */
const simpleCue = (text) => SIMPLE.find(([, words]) => words.test(text))?.[0] ?? "none";

/** @param {string} binary @param {string} shared @param {string} set @returns {Case[]} */
function readCases(binary, shared, set) {
  const folder = path.join(shared, "labels", set);
  const labels = fs.readFileSync(`${folder}.labels.jsonl`, "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));
  const draht = new Draht(binary);
  try {
    const rows = draht.run("classify", "--json", ...labels.map(({ id }) => path.join(folder, `${id}.eml`)));
    return labels.map(({ id, cue, sure }, i) => ({ id, cue, sure, said: rows[i]?.cue, simple: simpleCue(roughText(path.join(folder, `${id}.eml`))) }));
  } finally {
    draht.remove();
  }
}

/** @param {Case[]} cases @param {string} cue @param {"said" | "simple"} by @returns {Reached} */
function reached(cases, cue, by) {
  const said = cases.filter((one) => one[by] === cue).length;
  const is = cases.filter((one) => one.cue === cue).length;
  const right = cases.filter((one) => one[by] === cue && one.cue === cue).length;
  return { precision: said ? right / said : 0, recall: is ? right / is : 0, right, said, is };
}

/** @param {Reached} figures */
const shown = ({ precision, recall, right, said, is }) => `${precision.toFixed(3)} / ${recall.toFixed(3)} (${right} right, ${said} said, ${is} are)`;

/** @param {string} set @param {Case[]} cases @returns {import("../sections.mjs").Figure[]} */
function figures(set, cases) {
  const sure = cases.filter((one) => one.sure);
  return Object.entries(BARS).map(([cue, [precision, recall]]) => {
    const ours = reached(sure, cue, "said");
    const halves = [0, 1].map((half) => reached(sure.filter((_, i) => i % 2 === half), cue, "said"));
    return {
      what: `${set}: ${cue}, precision / recall`,
      bar: `${precision} / ${recall}`,
      ours: shown(ours),
      simple: shown(reached(sure, cue, "simple")),
      reached: ours.precision >= precision && ours.recall >= recall,
      details: { sure: ours, all: reached(cases, cue, "said"), halves },
    };
  });
}

/** @type {import("../sections.mjs").Section} */
export const cues = {
  name: "cues",
  title: "Labelled mails: calls and meetings that were, will be or failed (cases that the labeller was sure of)",
  needs: SETS.flatMap((set) => [`labels/${set}`, `labels/${set}.labels.jsonl`]),
  measure({ binary, shared, mistakes }) {
    const sets = SETS.map((set) => ({ set, cases: readCases(binary, shared, set) }));
    const wrong = sets.flatMap(({ set, cases }) => cases.filter((one) => one.sure && one.said !== one.cue).map((one) => `${set} ${one.id}: is ${one.cue}, said ${one.said}`));
    return { figures: sets.flatMap(({ set, cases }) => figures(set, cases)), mistakes: wrong.slice(0, mistakes) };
  },
};
