// Tells a Thunderbird where the host is: the native-messaging manifest in a home directory.
import fs from "node:fs";
import path from "node:path";
import { HOST_NAME, ROOT } from "./project.mjs";

/**
 * @param {string} home whose ~/.mozilla gets the manifest
 * @param {string} binary the host
 * @returns {string} the manifest's file
 */
export function registerHost(home, binary) {
  const folder = path.join(home, ".mozilla", "native-messaging-hosts");
  const template = fs.readFileSync(path.join(ROOT, "manifest", `${HOST_NAME}.json.in`), "utf8");
  const manifest = { ...JSON.parse(template), path: path.resolve(binary) };
  const file = path.join(folder, `${HOST_NAME}.json`);
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
  return file;
}
