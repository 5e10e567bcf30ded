// node packaging/lib/xpi.mjs OUT.xpi: packs the extension together with the contract that it shares with the host.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./project.mjs";
import { zip } from "./zip.mjs";

/** @param {string} folder @returns {string[]} paths of all files in it, relative to it */
function filesBelow(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [entry.name];
    return filesBelow(path.join(folder, entry.name)).map((name) => `${entry.name}/${name}`);
  });
}

/** @param {string} name @returns {boolean} false for what only the checks of the sources need */
const shipped = (name) => !name.endsWith(".d.ts") && !name.split("/").some((part) => part.startsWith("."));

/** @param {string} target the .xpi, replaced if it exists */
export function writeXpi(target) {
  const extension = path.join(ROOT, "extension");
  const files = new Map(filesBelow(extension).filter(shipped).map((name) => [name, fs.readFileSync(path.join(extension, name))]));
  files.set("host/protocol.json", fs.readFileSync(path.join(ROOT, "manifest/protocol.json")));
  files.set("LICENSE", fs.readFileSync(path.join(ROOT, "LICENSE")));
  if (!files.has("manifest.json")) throw new Error(`no manifest.json in ${extension}`);
  fs.mkdirSync(path.dirname(path.resolve(target)), { recursive: true });
  fs.writeFileSync(target, zip(files));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const target = process.argv[2];
  if (!target) {
    process.stderr.write("usage: packaging/xpi OUT.xpi\n");
    process.exitCode = 2;
  } else {
    writeXpi(target);
  }
}
