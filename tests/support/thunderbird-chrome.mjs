// What thunderbird.mjs has done inside Thunderbird's main window. These functions travel as text, so each stands for
// itself.
/// <reference path="./chrome-globals.d.ts" />
/* global ChromeUtils, Services */

/** @returns {Promise<boolean>} whether the window is there and add-ons and calendars are loaded */
export async function mainWindowIsReady() {
  const main = Services.wm.getMostRecentWindow("mail:3pane");
  if (main?.document.readyState !== "complete" || !main.document.getElementById("tabmail")?.tabInfo?.length) {
    return false;
  }
  const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  return AddonManager.isReady && cal.manager.getCalendars().length > 0;
}

/** @param {string} xpi full path @returns {Promise<string>} the add-on's id */
export async function installFromFile(xpi) {
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  const { FileUtils } = ChromeUtils.importESModule("resource://gre/modules/FileUtils.sys.mjs");
  const install = await AddonManager.getInstallForFile(new FileUtils.File(xpi));
  if (!install.addon) {
    throw new Error(`not an add-on that can be installed: ${xpi} (error ${install.error})`);
  }
  await install.install();
  return install.addon.id;
}

/** @param {string} folder full path @returns {Promise<string>} the add-on's id */
export async function installFromFolder(folder) {
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  const { FileUtils } = ChromeUtils.importESModule("resource://gre/modules/FileUtils.sys.mjs");
  const addon = await AddonManager.installTemporaryAddon(new FileUtils.File(folder));
  return addon.id;
}
