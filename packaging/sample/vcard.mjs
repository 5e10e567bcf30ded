// Writes the owner's address book as vCards (RFC 6350).

/** @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&");

/**
 * @param {import("./office.mjs").Person[]} people those without a phone number are not in the book
 * @returns {string}
 */
export function renderAddressBook(people) {
  const cards = people.filter((person) => person.phone).map((person) => {
    const plain = person.name.replace(/^Dr\. /, "");
    const names = plain.split(" ");
    return [
      "BEGIN:VCARD", "VERSION:4.0", `UID:${person.address}`, `FN:${escaped(person.name)}`,
      `N:${escaped(names.at(-1) ?? "")};${escaped(names.slice(0, -1).join(" "))};;${person.name === plain ? "" : "Dr."};`,
      `EMAIL;PREF=1:${person.address}`, `TEL;TYPE="work,voice";VALUE=TEXT:${person.phone}`, `ORG:${escaped(person.organisation)}`,
      ...(person.birthday ? [`BDAY;VALUE=DATE:${person.birthday.replace(/-/g, "")}`] : []),
      "END:VCARD",
    ].join("\r\n");
  });
  return `${cards.join("\r\n")}\r\n`;
}
