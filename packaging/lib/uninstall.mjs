// node packaging/lib/uninstall.mjs: see packaging/uninstall.
import fs from "node:fs";
import path from "node:path";
import readline from "node:readline/promises";
import { parseArgs } from "node:util";
import { dataHome, systemPlaces, uninstall, userPlaces } from "./installation.mjs";
import { say } from "./run.mjs";

/** @param {string} folder @returns {Promise<boolean>} asks only where there is somebody to answer */
async function confirmRemoval(folder) {
  if (!process.stdin.isTTY) return false;
  const dialog = readline.createInterface({ input: process.stdin, output: process.stdout });
  const answer = await dialog.question(`Remove what Draht remembers as well (${folder})? [y/N] `);
  dialog.close();
  return /^[yj]/i.test(answer.trim());
}

/** @param {boolean} asked with --data */
async function removeData(asked) {
  const folder = path.join(dataHome(process.env), "draht");
  if (!fs.existsSync(folder)) return;
  if (asked || (await confirmRemoval(folder))) {
    fs.rmSync(folder, { recursive: true });
    say(`Removed ${folder}`);
  } else {
    say(`What Draht remembers is still in ${folder}; packaging/uninstall --data removes it.`);
  }
}

async function main() {
  const { values } = parseArgs({ options: { system: { type: "boolean" }, data: { type: "boolean" } } });
  if (values.system && process.getuid?.() !== 0) throw new Error("--system needs root");
  const removed = uninstall(values.system ? systemPlaces() : userPlaces(process.env));
  for (const file of removed) say(`Removed ${file}`);
  if (removed.length === 0) say("Nothing was installed here.");
  else say("A Thunderbird that is running drops the add-on at its next start.");
  await removeData(values.data ?? false);
}

main().catch((error) => {
  process.stderr.write(`packaging/uninstall: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
