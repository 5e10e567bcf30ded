// An add-on that does nothing but read the head of every message, page by page, as any add-on can.
/// <reference path="../../support/chrome-globals.d.ts" />
/* global content */
import fs from "node:fs";
import path from "node:path";
import { openSpace } from "../../support/extension-page.mjs";
import { waitFor } from "../../support/wait.mjs";

const TITLE = "List";
const PATIENCE_MS = 900_000;

const MANIFEST = {
  manifest_version: 3,
  name: TITLE,
  version: "1.0",
  browser_specific_settings: { gecko: { id: "list@draht.example" } },
  permissions: ["accountsRead", "messagesRead"],
  background: { scripts: ["background.mjs"], type: "module" },
};

const BACKGROUND = `await messenger.spaces.create("list", "page.html", { title: ${JSON.stringify(TITLE)} });`;

const PAGE_SCRIPT = `
const foldersBelow = (folder) => [folder, ...(folder.subFolders ?? []).flatMap(foldersBelow)];
window.begin = async () => {
  const since = performance.now();
  const accounts = await messenger.accounts.list(true);
  let messages = 0;
  for (const folder of accounts.flatMap(({ rootFolder }) => foldersBelow(rootFolder)).filter(({ isRoot }) => !isRoot)) {
    let page = await messenger.messages.list(folder.id);
    messages += page.messages.length;
    while (page.id) {
      page = await messenger.messages.continueList(page.id);
      messages += page.messages.length;
    }
  }
  document.body.dataset.result = JSON.stringify({ messages, seconds: (performance.now() - since) / 1000 });
};
document.body.textContent = "ready";
`;

/**
 * @param {import("../../support/thunderbird.mjs").Thunderbird} thunderbird
 * @param {string} folder gets the add-on; must not exist
 * @returns {Promise<{messages: number, seconds: number}>} all that it read, on the clock
 */
export async function listAllMessages(thunderbird, folder) {
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, "manifest.json"), JSON.stringify(MANIFEST));
  fs.writeFileSync(path.join(folder, "background.mjs"), BACKGROUND);
  fs.writeFileSync(path.join(folder, "page.mjs"), PAGE_SCRIPT);
  fs.writeFileSync(path.join(folder, "page.html"), '<!doctype html><meta charset="utf-8"><script type="module" src="page.mjs"></script><body></body>');
  await thunderbird.installTemporaryAddon(folder);
  const page = await openSpace(thunderbird, TITLE);
  await page.waitForText("ready");
  await page.evaluate(() => {
    content.wrappedJSObject.begin();
  });
  const result = () => page.evaluate(() => content.document.body.dataset.result ?? "");
  // Seldom asked, as each question takes a little of the time that is measured.
  return JSON.parse(await waitFor("all messages to be listed", result, { timeoutMs: PATIENCE_MS, everyMs: 2000 }));
}
