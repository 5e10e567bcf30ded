// Where a meeting takes place, written as people and their programs write it into an event.
import { hash } from "../random.mjs";

/**
 * @param {import("../office.mjs").Where} where
 * @param {{place?: string, phone?: string}} details
 * @param {string} key makes links differ from one another
 * @returns {{location?: string, url?: string, description?: string}}
 */
export function place(where, { place: where_exactly, phone }, key) {
  const number = hash(key);
  const link = {
    teams: `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${number.toString(16)}%40thread.v2/0`,
    zoom: `https://us02web.zoom.us/j/8${String(number).padStart(10, "0")}`,
    meet: `https://meet.google.com/${letters(number, 3)}-${letters(number >>> 5, 4)}-${letters(number >>> 9, 3)}`,
    jitsi: `https://meet.jit.si/werkhof-${number.toString(36)}`,
  };
  switch (where) {
    case "teams":
      return { location: "Microsoft Teams-Besprechung", description: `Agenda folgt.\n\nAn der Besprechung teilnehmen:\n${link.teams}` };
    case "zoom":
      return { location: link.zoom };
    case "meet":
      return { description: `Join with Google Meet: ${link.meet}` };
    case "jitsi":
      return { url: link.jitsi };
    case "phone":
      return phone ? { location: phone } : { location: "Telefon" };
    case "room":
      return { location: "Besprechungsraum 2" };
    case "canteen":
      return { location: "Kantine" };
    default:
      return where_exactly ? { location: where_exactly } : {};
  }
}

/** @param {number} number @param {number} count @returns {string} */
function letters(number, count) {
  return Array.from({ length: count }, (_, index) => String.fromCharCode(97 + ((number >>> (index * 4)) % 26))).join("");
}
