// One kind of error for everything that can go wrong between a click and its result, so that the pages need only one
// way to say it. Codes are those of protocol.json and the extension's own below.

/**
 * Codes of the extension itself, with the action to take. The words for both lie in _locales as `error_<code>`.
 * @type {Record<string, string>}
 */
export const OWN_ERRORS = {
  host_absent: "run_install",
  host_sandboxed: "run_install",
  host_crashed: "restart_host",
  host_silent: "restart_host",
  calendar_missing: "choose_calendar",
  calendar_read_only: "choose_calendar",
  calendar_disabled: "choose_calendar",
  calendar_refused: "choose_calendar",
  calendars_unavailable: "update_extension",
  event_foreign: "none",
  event_gone: "refresh",
  window_missing: "retry_later",
  mail_gone: "refresh",
  not_ready: "retry_later",
};

export class DrahtError extends Error {
  /**
   * @param {string} code of protocol.json or of OWN_ERRORS
   * @param {string} [message] for the console; the user reads the words of the code
   * @param {string} [action] what to do next; own codes know theirs
   */
  constructor(code, message = code, action = OWN_ERRORS[code] ?? "report_bug") {
    super(message);
    this.name = "DrahtError";
    this.code = code;
    this.action = action;
  }
}

/** @param {unknown} error @returns {DrahtError} the same, or the cause wrapped as `internal` */
export function asDrahtError(error) {
  if (error instanceof DrahtError) {
    return error;
  }
  return new DrahtError("internal", error instanceof Error ? error.message : String(error));
}
