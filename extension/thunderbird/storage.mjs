// What the extension itself remembers, in Thunderbird's storage for add-ons. Facts about people are the host's alone.

/**
 * @param {string} key
 * @returns {Promise<any>} undefined when never stored
 */
export async function recall(key) {
  return (await messenger.storage.local.get(key))[key];
}

/** @param {string} kept the only key that stays */
export async function forgetAllBut(kept) {
  const keys = Object.keys(await messenger.storage.local.get());
  await messenger.storage.local.remove(keys.filter((key) => key !== kept));
}

/** @param {string} key @param {unknown} value undefined forgets */
export async function remember(key, value) {
  if (value === undefined) {
    await messenger.storage.local.remove(key);
  } else {
    await messenger.storage.local.set({ [key]: value });
  }
}
