// Finds the profile that the user's Thunderbird opens by itself.
import fs from "node:fs";
import path from "node:path";

/** @param {string} text of an .ini file @returns {{name: string, values: Record<string, string>}[]} its sections */
export function parseIni(text) {
  /** @type {{name: string, values: Record<string, string>}[]} */
  const sections = [];
  for (const line of text.split(/\r?\n/)) {
    const header = /^\[(.+)\]$/.exec(line.trim());
    const entry = /^([^=;#]+)=(.*)$/.exec(line.trim());
    if (header) sections.push({ name: header[1] ?? "", values: {} });
    else if (entry) Object.assign(sections.at(-1)?.values ?? {}, { [(entry[1] ?? "").trim()]: (entry[2] ?? "").trim() });
  }
  return sections;
}

/** @param {string} profile @returns {number} when it was last used; 0 if it is no profile */
function lastUsed(profile) {
  return fs.statSync(path.join(profile, "prefs.js"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * Each installed Thunderbird (release, ESR) has an [Install...] section that names its own profile; older ones only
 * mark a profile as the default. With several, the one used last is meant.
 * @param {string} home
 * @returns {string | null} absolute path of a profile that exists
 */
export function defaultProfile(home) {
  const folder = path.join(home, ".thunderbird");
  const list = path.join(folder, "profiles.ini");
  if (!fs.existsSync(list)) return null;
  const sections = parseIni(fs.readFileSync(list, "utf8"));
  const absolute = (/** @type {string | undefined} */ name) => (name ? path.resolve(folder, name) : "");
  const ofInstallations = sections.filter(({ name }) => name.startsWith("Install")).map(({ values }) => absolute(values.Default));
  const marked = sections.filter(({ name, values }) => name.startsWith("Profile") && values.Default === "1").map(({ values }) => absolute(values.Path));
  for (const candidates of [ofInstallations, marked]) {
    const found = candidates.filter((profile) => profile && lastUsed(profile) > 0).sort((one, other) => lastUsed(other) - lastUsed(one));
    if (found[0]) return found[0];
  }
  return null;
}

/**
 * A sandboxed Thunderbird cannot start a program of the machine, so there is nothing to install into.
 * @param {string} home
 * @returns {string | null} its name
 */
export function sandboxedThunderbird(home) {
  if (fs.existsSync(path.join(home, ".var/app/org.mozilla.Thunderbird")) || fs.existsSync(path.join(home, ".var/app/eu.betterbird.Betterbird"))) return "Flatpak";
  return fs.existsSync(path.join(home, "snap/thunderbird")) ? "Snap" : null;
}
