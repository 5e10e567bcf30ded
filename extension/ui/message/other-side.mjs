// Who the other one is in an open mail.

/**
 * @param {import("../../host/shapes.js").Message} message
 * @param {string[]} owner own addresses, lower case
 * @returns {string} the sender's address, for an own mail the first recipient's; "" when there is nobody else
 */
export function otherSide({ from, to, cc }, owner) {
  const others = [from, ...to, ...cc].map(addressOf).filter((address) => address !== "" && !owner.includes(address));
  return others[0] ?? "";
}

/** @param {string} header "Name <a@b>" or "a@b" @returns {string} lower case, "" when there is none */
export function addressOf(header) {
  const bracketed = /<([^<>]*@[^<>]*)>\s*$/.exec(header)?.[1];
  const address = (bracketed ?? header).trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(address) ? address : "";
}
