// The file by which Thunderbird finds the host: one template, filled in with where the binary lies.
import fs from "node:fs";
import path from "node:path";
import { HOST_NAME, ROOT } from "./project.mjs";

/**
 * @param {string} folder where Thunderbird looks, such as HOME/.mozilla/native-messaging-hosts; made if missing
 * @param {string} binary absolute path of the host
 * @returns {string} the file that was written
 */
export function writeNativeManifest(folder, binary) {
  const manifest = JSON.parse(fs.readFileSync(path.join(ROOT, "manifest/draht.json.in"), "utf8"));
  const file = path.join(folder, `${HOST_NAME}.json`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify({ ...manifest, path: binary }, null, 2)}\n`);
  return file;
}
