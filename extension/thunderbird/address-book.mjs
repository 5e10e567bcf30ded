// Phone numbers of the address book.

/** Which of several numbers is the one to call. */
const PREFERRED = ["cell", "work", "voice", "home"];

/**
 * @param {string[]} addresses of one person
 * @returns {Promise<string>} as the user wrote it; "" when there is none
 */
export async function phoneOf(addresses) {
  for (const address of addresses) {
    const contacts = /** @type {any[]} */ (
      await /** @type {any} */ (messenger.addressBooks).contacts.query({ searchString: address, includeLocal: true, includeReadOnly: true })
    );
    for (const { vCard } of contacts) {
      const card = unfold(vCard ?? "");
      // The search also finds parts of words and other fields.
      if (valuesOf(card, "EMAIL").some(({ value }) => value.toLowerCase() === address.toLowerCase())) {
        const number = bestNumber(card);
        if (number) return number;
      }
    }
  }
  return "";
}

/** @param {string} vCard @returns {string[]} its lines, continued ones joined (RFC 6350, 3.2) */
function unfold(vCard) {
  return vCard.replace(/\r?\n[ \t]/g, "").split(/\r?\n/);
}

/**
 * @param {string[]} lines
 * @param {string} name
 * @returns {{value: string, parameters: string}[]}
 */
function valuesOf(lines, name) {
  return lines.flatMap((line) => {
    const match = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/.exec(line);
    return match && match[1]?.toUpperCase() === name
      ? [{ value: unescape(match[3] ?? "").trim(), parameters: (match[2] ?? "").toLowerCase() }]
      : [];
  });
}

/** @param {string} value @returns {string} without the backslashes of RFC 6350, 3.4 */
function unescape(value) {
  return value.replace(/\\([\\,;])/g, "$1");
}

/** @param {string[]} lines @returns {string} */
function bestNumber(lines) {
  const numbers = valuesOf(lines, "TEL").filter(({ parameters }) => !/\b(fax|pager)\b/.test(parameters));
  const rank = (/** @type {string} */ parameters) => {
    const found = PREFERRED.findIndex((type) => parameters.includes(type));
    return found < 0 ? PREFERRED.length : found;
  };
  numbers.sort((a, b) => rank(a.parameters) - rank(b.parameters));
  return (numbers[0]?.value ?? "").replace(/^tel:/i, "");
}
