// The half of extension-page.mjs that runs inside Thunderbird's main window. These functions travel as text, so each
// stands for itself.
/// <reference path="./chrome-globals.d.ts" />
/* global Services */

/**
 * @param {string} title of a space
 * @returns {{x: number, y: number} | null} the middle of its button in the main window; null while there is none
 */
export function spaceButtonCenter(title) {
  const buttons = Array.from(window.document.querySelectorAll("#spacesToolbar button.spaces-addon-button"));
  const box = buttons.find((button) => button.getAttribute("title") === title)?.getBoundingClientRect();
  return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/**
 * @param {string} title of a message display action
 * @returns {{x: number, y: number} | null} the middle of its button above the message in front, in the main window
 */
export function messageActionCenter(title) {
  const tabmail = /** @type {any} */ (window.document.getElementById("tabmail"));
  const buttons = Array.from(tabmail.currentAboutMessage?.document.querySelectorAll("[id$=messageDisplayAction-toolbarbutton]") ?? []);
  const button = /** @type {any} */ (buttons.find((candidate) => candidate.getAttribute("label") === title));
  if (!button) {
    return null;
  }
  const box = button.getBoundingClientRect();
  const center = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  // The message lies in a page within the page of the three panes within the window.
  const frameAround = (/** @type {any} */ element) => element.ownerDocument.defaultView.browsingContext.embedderElement;
  for (let frame = frameAround(button); frame; frame = frameAround(frame)) {
    const outer = frame.getBoundingClientRect();
    center.x += outer.x;
    center.y += outer.y;
  }
  return box.width > 0 ? center : null;
}

/**
 * Does one thing with an extension's page: the popup that is open, or else the tab in front.
 * @param {boolean} popup
 * @param {"address" | "box" | "focus" | "picture" | "run"} action
 * @param {string} code for "run": a call, whose result (or that of its promise) comes back from the page's process
 * @returns {Promise<unknown>} for "address" null where no such page is open; everything else rejects then
 */
export async function askPage(popup, action, code) {
  /** @returns {any} */
  const findBrowser = () => {
    if (popup) {
      return window.document.querySelector("panel[panelopen] browser[webextension-view-type=popup], panel browser[webextension-view-type=popup]");
    }
    const tabmail = /** @type {any} */ (window.document.getElementById("tabmail"));
    const browser = tabmail.currentTabInfo.browser;
    return browser?.currentURI?.schemeIs("moz-extension") ? browser : null;
  };

  /** @param {any} manager @returns {Promise<unknown>} */
  const runInFrameScript = (manager) => new Promise((resolve, reject) => {
    const reply = `draht-test:${Services.uuid.generateUUID()}`;
    const name = JSON.stringify(reply);
    const ended = () => finish(() => reject(new Error("the page was closed or replaced")));
    const giveUp = window.setTimeout(ended, 10_000);
    /** @param {any} message */
    const received = ({ data }) => finish(() => ("error" in data ? reject(new Error(data.error)) : resolve(data.value)));
    /** @param {() => void} settle */
    const finish = (settle) => {
      window.clearTimeout(giveUp);
      manager.removeMessageListener(reply, received);
      settle();
    };
    manager.addMessageListener(reply, received);
    // The page's security policy forbids eval, so the code itself is the frame script.
    const script = `(async () => ${code})().then(
      (value) => sendAsyncMessage(${name}, { value: value === undefined ? null : value }),
      (error) => sendAsyncMessage(${name}, { error: String(error) }));`;
    manager.loadFrameScript(`data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`, false);
  });

  /** @returns {Promise<string>} base64 of a PNG */
  const draw = async () => {
    const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, "white");
    const canvas = window.document.createElementNS("http://www.w3.org/1999/xhtml", "canvas");
    Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
    /** @type {any} */ (canvas).getContext("2d").drawImage(bitmap, 0, 0);
    return /** @type {any} */ (canvas).toDataURL("image/png").split(",")[1];
  };

  const browser = findBrowser();
  if (action === "address") {
    return browser?.currentURI.spec ?? null;
  }
  if (!browser) {
    throw new Error(popup ? "no popup of an extension is open" : "the tab in front is no page of an extension");
  }
  if (action === "run") {
    return runInFrameScript(browser.messageManager);
  }
  if (action === "focus") {
    browser.focus();
    return true;
  }
  if (action === "picture") {
    return draw();
  }
  const { x, y, width, height } = browser.getBoundingClientRect();
  return { x, y, width, height };
}
