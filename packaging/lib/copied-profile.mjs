// A copy of the user's own profile, in which Draht can be tried without touching the original or any mail server.
import fs from "node:fs";
import path from "node:path";

// Left behind: locks of a running Thunderbird and what it can make again.
const NOT_COPIED = new Set(["lock", ".parentlock", "parent.lock", "MarionetteActivePort", "cache2", "startupCache", "crashes", "minidumps"]);

/**
 * Offline from start to end: a copy that fetched POP3 mail would take it away from the original.
 * @type {Record<string, string | number | boolean>}
 */
export const OFFLINE_PREFERENCES = {
  "offline.startup_state": 3,
  "offline.autoDetect": false,
  "offline.send.unsent_messages": 2,
  "offline.download.download_messages": 2,
};

/** @param {string} lock a symbolic link to "address:+process" @returns {boolean} */
function isHeld(lock) {
  try {
    const owner = Number(/\+?(\d+)$/.exec(fs.readlinkSync(lock))?.[1]);
    process.kill(owner, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} source the user's profile
 * @throws {Error} with a sentence for the user when it is no profile or is in use
 */
export function checkProfile(source) {
  if (!fs.existsSync(path.join(source, "prefs.js"))) {
    throw new Error(`${source} is not a Thunderbird profile: there is no prefs.js in it. In Thunderbird, Help > Troubleshooting Information shows where yours lies.`);
  }
  if (isHeld(path.join(source, "lock"))) {
    throw new Error(`A Thunderbird is running with ${source}. Close it first: files copied while they change may not fit together.`);
  }
}

/**
 * @param {string} source the user's profile, checked
 * @param {string} target must not exist
 */
export function copyProfile(source, target) {
  fs.cpSync(source, target, { recursive: true, mode: fs.constants.COPYFILE_FICLONE, filter: (file) => !NOT_COPIED.has(path.basename(file)) });
  redirect(source, target);
}

/**
 * Preferences name mail folders by absolute paths, which lead to the original, and relative to the profile. Only what
 * lies inside the profile was copied; an account whose mail lies elsewhere is empty in the copy.
 * @param {string} source
 * @param {string} target
 */
function redirect(source, target) {
  const file = path.join(target, "prefs.js");
  const leadsAway = (/** @type {string} */ line) =>
    /"mail\.(server\.\w+\.directory|root\.[\w-]+)"/.test(line) ||
    (/"mail\.(server\.\w+\.directory-rel|root\.[\w-]+-rel)"/.test(line) && (!line.includes("[ProfD]") || line.includes("..")));
  const kept = fs.readFileSync(file, "utf8").split("\n").filter((line) => !leadsAway(line));
  fs.writeFileSync(file, kept.join("\n").replaceAll(path.resolve(source), path.resolve(target)));
}
