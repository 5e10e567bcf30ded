// Fits what strangers wrote into the fields of protocol.json. One header that is too long must not make the host refuse
// the whole batch that it travels in.

/** Bytes of one header as it is sent. The host keeps less; protocol.json would allow more. */
const HEADER_BYTES = 1_000;
/** Recipients of one field that are sent. A mail to more people than this is a mailing, whoever else got it. */
const RECIPIENTS = 400;
const ID_BYTES = 2_000;
const ATTENDEES = 500;
const NAME_BYTES = 1_000;
const CARD_BYTES = 60_000;
/** The first second of year 1 and the last of 9999: an event of a stranger may claim to begin or end beyond. */
const FIRST_SECOND = -62_135_596_800;
const LAST_SECOND = 253_402_300_799;
/** Characters of JSON in one request; even if each took six bytes the frame would stay below limits.frame_in_bytes. */
const BATCH_CHARACTERS = 500_000;

const encoder = new TextEncoder();

/**
 * @param {string} text may hold halves of surrogate pairs, which have no UTF-8
 * @param {number} bytes
 * @returns {string} at most that many bytes of UTF-8, cut between characters
 */
export function clip(text, bytes) {
  const whole = text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
  const buffer = new Uint8Array(bytes);
  const { read } = encoder.encodeInto(whole, buffer);
  return whole.slice(0, read);
}

/** @param {import("../host/shapes.js").Message} message @returns {import("../host/shapes.js").Message} */
export function fitMessage(message) {
  const recipients = (/** @type {string[]} */ list) => list.slice(0, RECIPIENTS).map((header) => clip(header, HEADER_BYTES));
  return {
    ...message,
    message_id: clip(message.message_id, ID_BYTES),
    from: clip(message.from, HEADER_BYTES),
    to: recipients(message.to),
    cc: recipients(message.cc),
    bcc: recipients(message.bcc),
    subject: clip(message.subject, HEADER_BYTES),
  };
}

/** @param {string} vCard @returns {string} without pictures, sounds and keys, which take most of its room */
export function fitCard(vCard) {
  return clip(vCard.replace(/^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:].*(?:\r?\n[ \t].*)*(?:\r?\n|$)/gim, ""), CARD_BYTES);
}

/** @param {number} at UTC seconds @returns {number} */
function fitMoment(at) {
  return Math.min(Math.max(at, FIRST_SECOND), LAST_SECOND);
}

/** @param {{id: string, name: string}} calendar @returns {{id: string, name: string}} */
export function fitCalendar({ id, name }) {
  return { id, name: clip(name, NAME_BYTES) };
}

/** @param {string} uid @returns {string} as fitEvent writes it */
export function fitUid(uid) {
  return clip(uid, ID_BYTES);
}

/** @param {import("../host/shapes.js").Event} event @returns {import("../host/shapes.js").Event} */
export function fitEvent(event) {
  const mailbox = (/** @type {import("../host/shapes.js").Mailbox} */ { address, name }) => ({
    address: clip(address, HEADER_BYTES),
    name: clip(name, HEADER_BYTES),
  });
  return {
    ...event,
    uid: fitUid(event.uid),
    recurrence_id: clip(event.recurrence_id, 200),
    start: fitMoment(event.start),
    end: fitMoment(event.end),
    title: clip(event.title, 4_000),
    location: clip(event.location, 4_000),
    url: clip(event.url, 4_000),
    description: clip(event.description, 16_000),
    organizer: event.organizer && mailbox(event.organizer),
    attendees: event.attendees.slice(0, ATTENDEES).map((attendee) => ({ ...attendee, ...mailbox(attendee) })),
  };
}

/**
 * @template T
 * @param {T[]} items
 * @param {number} count at most so many in a batch
 * @returns {T[][]} at least one batch, which may be empty
 */
export function batches(items, count) {
  /** @type {T[][]} */
  const result = [[]];
  let characters = 0;
  for (const item of items) {
    const size = JSON.stringify(item).length;
    const last = /** @type {T[]} */ (result.at(-1));
    if (last.length > 0 && (last.length >= count || characters + size > BATCH_CHARACTERS)) {
      result.push([item]);
      characters = size;
    } else {
      last.push(item);
      characters += size;
    }
  }
  return result;
}
