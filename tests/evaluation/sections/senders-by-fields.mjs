// The obvious simple rule for the kind of a message: what standard fields of its head say, and nothing else.

/**
 * @param {string} message
 * @returns {Map<string, string>} the fields of the head, names in lower case; of several, the first
 */
function fieldsOf(message) {
  const head = message.replace(/\r/g, "").split("\n\n", 1)[0].replace(/\n[ \t]+/g, " ");
  /** @type {Map<string, string>} */
  const fields = new Map();
  for (const line of head.split("\n")) {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== "" && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim().toLowerCase());
  }
  return fields;
}

/**
 * @param {string} message with its head, in any 8-bit encoding
 * @returns {string} one of the five kinds
 */
export function kindByFields(message) {
  const fields = fieldsOf(message);
  /** @param {string} name */
  const value = (name) => fields.get(name) ?? "";
  if (value("auto-submitted").startsWith("auto-replied") || value("return-path") === "<>" || value("content-type").startsWith("multipart/report")) {
    return "auto_reply";
  }
  if (value("auto-submitted").startsWith("auto-")) return "transactional";
  if (fields.has("list-post")) return "person_list";
  if (fields.has("list-id") || fields.has("list-unsubscribe") || /^(bulk|list|junk)/.test(value("precedence"))) return "bulk";
  return "person_direct";
}
