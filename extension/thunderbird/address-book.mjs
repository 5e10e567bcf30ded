// Thunderbird's address books.

/** @returns {Promise<string[]>} the vCards of all books that can be listed; a directory that is only searched has none */
export async function listCards() {
  const cards = [];
  for (const { id } of await messenger.addressBooks.list()) {
    const contacts = /** @type {any[]} */ (await /** @type {any} */ (messenger.addressBooks).contacts.list(id).catch(() => []));
    cards.push(...contacts.map(({ vCard }) => String(vCard ?? "")));
  }
  return cards;
}

/** @param {() => void} tell called when a card or a book was added, changed or removed */
export function onCardsChanged(tell) {
  const books = /** @type {any} */ (messenger.addressBooks);
  for (const event of [books.onCreated, books.onDeleted, books.contacts.onCreated, books.contacts.onUpdated, books.contacts.onDeleted]) {
    event.addListener(() => tell());
  }
}
