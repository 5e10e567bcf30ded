// Tells a Thunderbird where the host is: one template, filled in with the path of the binary.
import fs from "node:fs";
import path from "node:path";
import { HOST_NAME, ROOT } from "./project.mjs";

/**
 * @param {string} folder in which Thunderbird looks; made if missing
 * @param {string} binary the host
 * @returns {string} the manifest's file
 */
export function writeHostManifest(folder, binary) {
  const template = fs.readFileSync(path.join(ROOT, "manifest", `${HOST_NAME}.json.in`), "utf8");
  const manifest = { ...JSON.parse(template), path: path.resolve(binary) };
  const file = path.join(folder, `${HOST_NAME}.json`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
  return file;
}

/** @param {string} home @returns {string} where Thunderbird looks for one user's hosts */
export function hostManifests(home) {
  return path.join(home, ".mozilla", "native-messaging-hosts");
}

/**
 * @param {string} home whose ~/.mozilla gets the manifest
 * @param {string} binary the host
 * @returns {string} the manifest's file
 */
export function registerHost(home, binary) {
  return writeHostManifest(hostManifests(home), binary);
}
