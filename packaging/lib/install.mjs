// node packaging/lib/install.mjs: see packaging/install.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { install, systemPlaces, userPlaces } from "./installation.mjs";
import { BUILT_HOST, BUILT_XPI } from "./project.mjs";
import { build, say } from "./run.mjs";
import { defaultProfile, sandboxedThunderbird } from "./thunderbird-profiles.mjs";
import { writeXpi } from "./xpi.mjs";

/** @param {string | undefined} wanted by the user @returns {string | null} */
function chosenProfile(wanted) {
  if (!wanted) return defaultProfile(process.env.HOME ?? "");
  if (!fs.existsSync(path.join(wanted, "prefs.js"))) throw new Error(`${wanted} is not a Thunderbird profile: there is no prefs.js in it`);
  return path.resolve(wanted);
}

/** @param {string} addon the .xpi */
function explainByHand(addon) {
  say("No Thunderbird profile was found (none in ~/.thunderbird/profiles.ini). In Thunderbird:");
  say("  1. menu > Add-ons and Themes   2. the cog wheel > Install Add-on From File...   3. choose");
  say(`  ${addon}`);
}

/** @param {string} profile */
function explainProfile(profile) {
  say(`The add-on is in your profile ${profile}.`);
  say("Start Thunderbird anew, open menu > Add-ons and Themes > Extensions, and switch Draht on:");
  say("Thunderbird leaves it off until you do, because it did not come through its own window.");
}

/**
 * @param {import("./installation.mjs").Places} places
 * @param {{system: boolean, profile: string | null}} chosen
 */
function explain(places, { system, profile }) {
  const sandbox = sandboxedThunderbird(process.env.HOME ?? "");
  if (sandbox) say(`There is also a Thunderbird from ${sandbox}. It may not start programs of this machine, so Draht works only in Debian's own.`);
  if (system) say("Every Thunderbird on this machine has Draht from its next start on.");
  else if (profile) explainProfile(profile);
  else explainByHand(places.addon);
  const folder = path.dirname(places.command);
  if (!(process.env.PATH ?? "").split(":").includes(folder)) {
    say(`The command draht is in ${folder}, which is not in your PATH yet; Debian adds it at the next login.`);
  }
}

async function main() {
  const { values } = parseArgs({ options: { system: { type: "boolean" }, profile: { type: "string" } } });
  const { system = false } = values;
  if (system && process.getuid?.() !== 0) throw new Error("--system installs for everybody and needs root");
  const places = system ? systemPlaces() : userPlaces(process.env);
  const profile = system ? null : chosenProfile(values.profile);
  await build("release");
  writeXpi(BUILT_XPI);
  for (const file of install(places, { binary: BUILT_HOST, xpi: BUILT_XPI, profile })) say(`Installed ${file}`);
  explain(places, { system, profile });
  say("\nThe chain from Thunderbird to the host, link by link (draht doctor):");
  spawnSync(places.binary, ["doctor"], { stdio: "inherit" });
}

main().catch((error) => {
  process.stderr.write(`packaging/install: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
