// What the headers of a new mail tell about its sender: a mailing list, a newsletter, a machine. (The message list of
// Thunderbird does not have these headers, so old mail comes without.)

/**
 * @param {Record<string, string[]>} headers names in lower case
 * @returns {{listed: boolean, automatic: boolean}}
 */
export function headerFacts(headers) {
  const first = (/** @type {string} */ name) => (headers[name]?.[0] ?? "").trim().toLowerCase();
  const precedence = first("precedence");
  const listed =
    ["list-id", "list-unsubscribe", "list-post"].some((name) => first(name) !== "") || ["list", "bulk", "junk"].includes(precedence);
  const submitted = first("auto-submitted");
  const automatic =
    (submitted !== "" && submitted !== "no") ||
    first("return-path") === "<>" ||
    first("x-autoreply") !== "" ||
    first("x-autorespond") !== "" ||
    precedence === "auto_reply";
  return { listed, automatic };
}
