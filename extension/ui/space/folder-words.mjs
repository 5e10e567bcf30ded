// How folders and the ways to read them are named.

/** Longer names would hide what is said of the folder. */
const NAME_CHARACTERS = 120;

/** @param {string} path @returns {string} as the folder tree shows it */
export function folderName(path) {
  const name = path.replace(/^\//, "");
  return name.length > NAME_CHARACTERS ? `${name.slice(0, NAME_CHARACTERS)}…` : name;
}

/**
 * @param {import("../shared/words.mjs").Words} words
 * @param {{disk: number, asked: number}} folders
 * @returns {string[]} which way how many folders were read
 */
export function waysOf({ sayCount }, { disk, asked }) {
  return [...(disk > 0 ? [sayCount("folders_disk", disk)] : []), ...(asked > 0 ? [sayCount("folders_asked", asked)] : [])];
}
