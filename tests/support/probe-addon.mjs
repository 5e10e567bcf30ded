// An add-on that is nothing but the Experiment and a page that passes calls on to it, so that the Experiment is tested
// as extensions meet it, and without the rest of Draht.
/// <reference path="./chrome-globals.d.ts" />
/* global content */
import fs from "node:fs";
import path from "node:path";
import { openSpace } from "./extension-page.mjs";

const EXPERIMENT = new URL("../../extension/experiment/", import.meta.url).pathname;
const TITLE = "Probe";

const MANIFEST = {
  manifest_version: 3,
  name: TITLE,
  version: "1.0",
  browser_specific_settings: { gecko: { id: "probe@draht.example" } },
  background: { scripts: ["background.mjs"], type: "module" },
  experiment_apis: {
    drahtCalendars: {
      schema: "experiment/calendars/schema.json",
      parent: { scopes: ["addon_parent"], paths: [["drahtCalendars"]], script: "experiment/calendars/implementation.js" },
    },
  },
};

// The background counts how often it was told, in a store that outlives its sleep.
const BACKGROUND = `
messenger.drahtCalendars.onChanged.addListener(({ uid }) => messenger.storage.session.set({ woken_by: uid }));
const own = await messenger.spaces.query({ isSelfOwned: true });
if (own.length === 0) await messenger.spaces.create("probe", "page.html", { title: ${JSON.stringify(TITLE)} });
`;

const PAGE_SCRIPT = `
const heard = { onChanged: [], onCalendars: [] };
for (const name of Object.keys(heard)) {
  messenger.drahtCalendars[name].addListener((what) => heard[name].push(what));
}
window.ask = async (name, args) => JSON.stringify((await messenger.drahtCalendars[name](...JSON.parse(args))) ?? null);
window.takeHeard = (name) => JSON.stringify(heard[name].splice(0));
window.wokenBy = async () => (await messenger.storage.session.get("woken_by")).woken_by ?? "";
document.body.textContent = "ready";
`;

/**
 * @param {import("./thunderbird.mjs").Thunderbird} thunderbird
 * @param {string} folder gets the add-on; must not exist
 * @returns {Promise<Probe>} installed, its page open
 */
export async function installProbe(thunderbird, folder) {
  fs.mkdirSync(folder);
  fs.cpSync(EXPERIMENT, path.join(folder, "experiment"), { recursive: true });
  fs.writeFileSync(path.join(folder, "manifest.json"), JSON.stringify({ ...MANIFEST, permissions: ["storage"] }));
  fs.writeFileSync(path.join(folder, "background.mjs"), BACKGROUND);
  fs.writeFileSync(path.join(folder, "page.mjs"), PAGE_SCRIPT);
  fs.writeFileSync(path.join(folder, "page.html"), '<!doctype html><meta charset="utf-8"><script type="module" src="page.mjs"></script><body></body>');
  await thunderbird.installTemporaryAddon(folder);
  const page = await openSpace(thunderbird, TITLE);
  await page.waitForText("ready");
  return new Probe(page);
}

/** Calls messenger.drahtCalendars from an extension's page. */
export class Probe {
  #page;

  /** @param {import("./extension-page.mjs").ExtensionPage} page */
  constructor(page) {
    this.#page = page;
  }

  /**
   * @param {string} name of a function of messenger.drahtCalendars
   * @param {unknown[]} args
   * @returns {Promise<any>} rejects with the text that an extension gets to see
   */
  async call(name, ...args) {
    const answer = await this.#page.evaluate((wanted, given) => content.wrappedJSObject.ask(wanted, given), name, JSON.stringify(args));
    return JSON.parse(answer);
  }

  /** @param {"onChanged" | "onCalendars"} event @returns {Promise<any[]>} what was told since the last time */
  async takeHeard(event) {
    return JSON.parse(await this.#page.evaluate((name) => content.wrappedJSObject.takeHeard(name), event));
  }

  /** @returns {Promise<string>} uid of the last change that the background was told of */
  wokenBy() {
    return this.#page.evaluate(() => content.wrappedJSObject.wokenBy());
  }
}
