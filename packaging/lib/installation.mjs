// Puts Draht where Thunderbird finds it, writes down every file it put there, and takes exactly those away again.
import fs from "node:fs";
import path from "node:path";
import { hostManifests, writeHostManifest } from "./native-host.mjs";
import { ADDON_ID, HOST_NAME } from "./project.mjs";

// Thunderbird's own id: below a folder of this name it looks for add-ons that were installed for everybody.
const THUNDERBIRD_ID = "{3550f703-e582-4d05-9a08-453d09bdfdc6}";

/**
 * @typedef {object} Places
 * @property {string} binary
 * @property {string} command symbolic link to the binary, in a folder of PATH
 * @property {string} manifests folder
 * @property {string} addon the .xpi, kept for installing it by hand and for the next profile
 * @property {string} record list of what was installed
 * @property {string} [data] folder of the user's mail data, which nobody else may enter
 */

/** @param {Record<string, string | undefined>} env @returns {string} the user's data folder */
export function dataHome({ HOME = "", XDG_DATA_HOME }) {
  return XDG_DATA_HOME && path.isAbsolute(XDG_DATA_HOME) ? XDG_DATA_HOME : path.join(HOME, ".local/share");
}

/** @param {Record<string, string | undefined>} env with HOME @returns {Places} for one user */
export function userPlaces(env) {
  const home = env.HOME ?? "";
  const library = path.join(home, ".local/lib/draht");
  return {
    binary: path.join(library, "draht"),
    command: path.join(home, ".local/bin/draht"),
    manifests: hostManifests(home),
    addon: path.join(dataHome(env), "draht/draht.xpi"),
    record: path.join(library, "installed.txt"),
    data: path.join(dataHome(env), "draht"),
  };
}

/** @param {string} root "/" except in a test @returns {Places} for everybody on the machine */
export function systemPlaces(root = "/") {
  return {
    binary: path.join(root, "usr/local/lib/draht/draht"),
    command: path.join(root, "usr/local/bin/draht"),
    manifests: path.join(root, "usr/lib/mozilla/native-messaging-hosts"),
    addon: path.join(root, "usr/share/mozilla/extensions", THUNDERBIRD_ID, `${ADDON_ID}.xpi`),
    record: path.join(root, "usr/local/lib/draht/installed.txt"),
  };
}

/**
 * A host or Thunderbird that runs keeps its old file open; the new one takes the name in one step.
 * @param {string} source
 * @param {string} target
 * @param {number} mode
 */
function put(source, target, mode) {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const beside = `${target}.new`;
  fs.copyFileSync(source, beside);
  fs.chmodSync(beside, mode);
  fs.renameSync(beside, target);
}

/** @param {string} folder made if it is not there */
function closeToOthers(folder) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  fs.chmodSync(folder, 0o700);
}

/** @param {Places} places makes `draht` a command, unless another program has that name already @returns {string[]} */
function link({ binary, command }) {
  const there = fs.lstatSync(command, { throwIfNoEntry: false });
  if (there && !(there.isSymbolicLink() && fs.readlinkSync(command) === binary)) return [];
  fs.mkdirSync(path.dirname(command), { recursive: true });
  fs.rmSync(command, { force: true });
  fs.symlinkSync(binary, command);
  return [command];
}

/**
 * @param {Places} places
 * @param {{binary: string, xpi: string, profile?: string | null}} parts what was built; the profile that gets the add-on
 * @returns {string[]} all files that were put somewhere
 */
export function install(places, { binary, xpi, profile }) {
  const before = installedFiles(places);
  if (places.data) closeToOthers(places.data);
  put(binary, places.binary, 0o755);
  put(xpi, places.addon, 0o644);
  const files = [places.binary, ...link(places), places.addon, writeHostManifest(places.manifests, places.binary)];
  if (profile) {
    const inProfile = path.join(profile, "extensions", `${ADDON_ID}.xpi`);
    put(xpi, inProfile, 0o644);
    files.push(inProfile);
  }
  // What an earlier installation left in another profile still belongs to this one.
  const all = [...new Set([...files, ...before])];
  fs.writeFileSync(places.record, `${all.join("\n")}\n`);
  return all;
}

/** @param {Places} places @returns {string[]} */
export function installedFiles(places) {
  return fs.existsSync(places.record) ? fs.readFileSync(places.record, "utf8").split("\n").filter((line) => line !== "") : [];
}

/**
 * @param {Places} places
 * @returns {string[]} the files that were removed; folders that are empty afterwards are removed with them
 */
export function uninstall(places) {
  const listed = installedFiles(places).filter((file) => isOurs(file, places));
  // A link is there even when what it leads to is not.
  const removed = listed.filter((file) => fs.lstatSync(file, { throwIfNoEntry: false }));
  for (const file of [...removed, places.record]) fs.rmSync(file, { force: true });
  for (const folder of [path.dirname(places.binary), path.dirname(places.addon)]) {
    if (fs.existsSync(folder) && fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
  }
  return removed;
}

/**
 * The list is a plain file: a line that does not look like ours is not followed.
 * @param {string} file
 * @param {Places} places
 */
function isOurs(file, { binary, command, addon, manifests }) {
  if (file === command) return fs.lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true && fs.readlinkSync(file) === binary;
  const known = [binary, addon, path.join(manifests, `${HOST_NAME}.json`)];
  return known.includes(file) || (path.isAbsolute(file) && path.basename(file) === `${ADDON_ID}.xpi` && path.basename(path.dirname(file)) === "extensions");
}
