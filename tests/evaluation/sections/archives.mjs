// Mailboxes of others, imported whole: what is read, who is found, and that a second import adds nothing.
import fs from "node:fs";
import path from "node:path";
import { Draht } from "../draht.mjs";

/** @typedef {import("../sections.mjs").Figure} Figure */

const ARCHIVES = [
  {
    name: "Enron, one man's mailbox",
    folder: "corpora/mail/enron-allen-p",
    owner: ["phillip.allen@enron.com", "k..allen@enron.com", "pallen70@hotmail.com"],
    now: "2001-12-20",
  },
  { name: "Enron, owner not named", folder: "corpora/mail/enron-allen-p", owner: [], now: "2001-12-20" },
  { name: "SpamAssassin, lists and newsletters", folder: "corpora/mail/spamassassin", owner: [], now: "2002-12-20" },
  { name: "broken messages", folder: "corpora/mime", owner: [], now: "2026-01-01" },
];

/** @param {string} folder @returns {number} */
const countFiles = (folder) =>
  fs.readdirSync(folder, { withFileTypes: true })
    .reduce((sum, entry) => sum + (entry.isDirectory() ? countFiles(path.join(folder, entry.name)) : 1), 0);

/** @param {string} what @param {number} ours @returns {Figure} */
const none = (what, ours) => ({ what, bar: "0", ours, reached: ours === 0 });

/**
 * @param {Draht} draht
 * @param {string} tree
 * @param {typeof ARCHIVES[number]} archive
 * @returns {Figure[]}
 */
function measureArchive(draht, tree, { owner, now }) {
  const me = owner.flatMap((address) => ["--me", address]);
  const [first] = draht.run("import", "--eml", tree, ...me, "--now", now, "--json");
  const [again] = draht.run("import", "--eml", tree, "--now", now, "--json");
  const people = draht.run("people", "--json", "--now", now);
  const kept = draht.run("export").find((row) => row.kind === "settings");
  const owners = new Set(kept?.settings.owner);
  const unique = first.messages - first.duplicates;
  return [
    { what: "files", ours: countFiles(tree) },
    { what: "messages read", ours: first.messages },
    { what: "left out (drafts, junk, trash)", ours: first.left_out },
    { what: "no message in them", ours: first.broken },
    { what: "unique messages", ours: unique },
    none("new when imported again", again.messages - again.duplicates),
    ...owner.length === 0 ? [{ what: "owner inferred", ours: [...owners].join(", ") }] : [],
    { what: "people", ours: people.filter((row) => row.kind === "person").length },
    { what: "machines and lists", ours: people.filter((row) => row.kind !== "person").length },
    none("owner among the people", people.filter((row) => owners.has(row.person)).length),
    { what: "nudges", ours: draht.run("nudges", "--json", "--now", now).length },
    { what: "messages a second", ours: Math.round(first.messages / first.seconds) },
    { what: "bytes of database a unique message", ours: Math.round(draht.databaseBytes() / unique) },
  ];
}

/** @type {import("../sections.mjs").Section} */
export const archives = {
  name: "archives",
  title: "Mailboxes imported whole",
  needs: ARCHIVES.map(({ folder }) => folder),
  measure: ({ binary, shared }) => ({
    figures: ARCHIVES.flatMap((archive) => {
      const draht = new Draht(binary);
      try {
        return measureArchive(draht, path.join(shared, archive.folder), archive).map((figure) => ({ ...figure, what: `${archive.name}: ${figure.what}` }));
      } finally {
        draht.remove();
      }
    }),
  }),
};
