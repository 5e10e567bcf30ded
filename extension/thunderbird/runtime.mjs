// The add-on itself: its version, its pages and its pipe to the host.

const HOST_NAME = "draht";

/** @returns {string} */
export function extensionVersion() {
  return messenger.runtime.getManifest().version;
}

/** @returns {string} Thunderbird's language, such as "de" or "en-GB" */
export function uiLanguage() {
  return messenger.i18n.getUILanguage();
}

/** @returns {Promise<string>} */
export async function thunderbirdVersion() {
  return (await messenger.runtime.getBrowserInfo()).version;
}

/** @returns {string} the same in this profile for good, of use where the profile's name is not known */
export function ownHostname() {
  return new URL(messenger.runtime.getURL("")).hostname;
}

/** @returns {import("../host/client.mjs").Port} */
export function openHostPort() {
  const port = messenger.runtime.connectNative(HOST_NAME);
  return {
    post: (message) => port.postMessage(/** @type {object} */ (message)),
    onMessage: (listener) => port.onMessage.addListener(listener),
    onClosed: (listener) => port.onDisconnect.addListener((closed) => listener(closed.error?.message ?? "")),
    close: () => port.disconnect(),
  };
}

/** @param {() => void} wake makes Thunderbird load the background at its start and after installing */
export function onAwake(wake) {
  messenger.runtime.onStartup.addListener(wake);
  messenger.runtime.onInstalled.addListener(wake);
}

/** @param {() => void} leave called before the background is put to sleep */
export function onSuspend(leave) {
  messenger.runtime.onSuspend.addListener(leave);
}

/** @param {() => void} wake called when the background stays after all */
export function onSuspendCanceled(wake) {
  messenger.runtime.onSuspendCanceled.addListener(wake);
}

/** @param {(question: any) => Promise<any> | undefined} answer */
export function onQuestion(answer) {
  messenger.runtime.onMessage.addListener((message) => (message?.ask ? answer(message) : undefined));
}

/** @param {object} question @returns {Promise<any>} */
export function askBackground(question) {
  return messenger.runtime.sendMessage(question);
}

/** @param {object} news goes to every open page; nobody has to be there */
export function tellPages(news) {
  messenger.runtime.sendMessage(news).catch(() => {});
}

/** @param {(news: any) => void} hear */
export function onNews(hear) {
  messenger.runtime.onMessage.addListener((message) => {
    if (message?.news) hear(message);
    return undefined;
  });
}

/** @returns {Promise<void>} opens the Draht space in the main window */
export async function openSpace() {
  const [space] = await messenger.spaces.query({ isSelfOwned: true, name: "draht" });
  if (space) {
    await messenger.spaces.open(space.id);
  }
}

/** Puts the button into the spaces toolbar, once in the life of the add-on. */
export async function makeSpace() {
  const made = await messenger.spaces.query({ isSelfOwned: true, name: "draht" });
  if (made.length === 0) {
    await messenger.spaces.create("draht", messenger.runtime.getURL("ui/space/space.html"), {
      title: "Draht",
      // The pictures themselves follow light and dark; Thunderbird's theme icons would miss a dark system theme.
      defaultIcons: { 16: "icons/draht-16.svg", 32: "icons/draht.svg" },
    });
  }
}
