// Why there is no host to talk to, as the user has to hear it. Each of these is a screen with what to do.

/**
 * @typedef {"absent" | "sandboxed" | "host_too_old" | "extension_too_old" | "store_newer" | "store_failed" | "crashed"} Trouble
 */

/** @type {Record<string, Trouble>} */
const BY_CODE = {
  host_too_old: "host_too_old",
  unknown_type: "host_too_old",
  extension_too_old: "extension_too_old",
  store_newer: "store_newer",
  store_failed: "store_failed",
  host_sandboxed: "sandboxed",
};

/**
 * Thunderbird says the same "No such native application" when there is no manifest, when it does not allow this add-on,
 * and when it is broken: it hides from an add-on what is installed. Only `draht doctor` can tell these apart.
 * @param {import("./error.mjs").DrahtError} error that ended the connection
 * @param {boolean} sandboxed whether Thunderbird itself is locked in
 * @returns {Trouble}
 */
export function troubleOf(error, sandboxed) {
  const known = BY_CODE[error.code];
  if (known) {
    return known;
  }
  const missing = isMissing(error);
  if ((missing && sandboxed) || /portal/i.test(error.message)) {
    return "sandboxed";
  }
  return missing ? "absent" : "crashed";
}

/** @param {import("./error.mjs").DrahtError} error @returns {boolean} whether Thunderbird found no host that it may start */
export function isMissing({ code, message }) {
  return code === "host_crashed" && /no such native application/i.test(message);
}
