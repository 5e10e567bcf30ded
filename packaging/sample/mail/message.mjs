// Writes one mail as the bytes that a mail program would have stored (RFC 5322, 2045, 2047).
import { calendarDay, dayAt, offsetMinutes } from "../office-time.mjs";

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const BOUNDARY = "----=_werkhof_part";

/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");

/** @param {number} moment @returns {string} as in a Date header, in the office's zone */
export function mailDate(moment) {
  const { weekday, date, month, year } = calendarDay(dayAt(moment));
  const offset = offsetMinutes(moment);
  const local = new Date(moment + offset * 60_000).toISOString().slice(11, 19);
  return `${WEEKDAYS[weekday]}, ${two(date)} ${MONTHS[month - 1]} ${year} ${local} +${two(Math.floor(offset / 60))}${two(offset % 60)}`;
}

/** @param {string} text */
const isAscii = (text) => /^[\x20-\x7e]*$/.test(text);

/**
 * @param {string} text
 * @param {"utf-8" | "iso-8859-1"} charset
 * @returns {string} unchanged if ASCII, else encoded words of at most 75 characters each
 */
export function encodeWords(text, charset = "utf-8") {
  if (isAscii(text)) return text;
  const encoding = charset === "utf-8" ? "utf8" : "latin1";
  /** @type {string[]} */
  const words = [];
  let part = "";
  for (const character of text) {
    // 45 bytes become 60 in base64; a character is never split between two words.
    if (Buffer.byteLength(part + character, encoding) > 45) {
      words.push(part);
      part = "";
    }
    part += character;
  }
  words.push(part);
  return words.map((word) => `=?${charset.toUpperCase()}?B?${Buffer.from(word, encoding).toString("base64")}?=`).join("\r\n ");
}

/** @param {import("../office.mjs").Mailbox} mailbox @param {"utf-8" | "iso-8859-1"} charset */
export function encodeMailbox({ name, address }, charset = "utf-8") {
  if (!name) return address;
  if (!isAscii(name)) return `${encodeWords(name, charset)} <${address}>`;
  return /^[\w .-]+$/.test(name) ? `${name} <${address}>` : `"${name.replace(/["\\]/g, "\\$&")}" <${address}>`;
}

/**
 * @param {import("./correspondence.mjs").Mail} mail
 * @returns {Buffer} with CRLF line ends, without the mbox line in front
 */
export function renderMessage(mail) {
  const charset = mail.charset ?? "utf-8";
  const list = (/** @type {import("../office.mjs").Mailbox[]} */ boxes) => boxes.map((box) => encodeMailbox(box, charset)).join(",\r\n ");
  const headers = [
    ...Object.entries(mail.headers ?? {}).filter(([name]) => name === "Return-Path" || name === "Received"),
    ["Message-ID", `<${mail.id}>`],
    ...(mail.date === null ? [] : [["Date", mailDate(mail.date)]]),
    ["MIME-Version", "1.0"],
    ["User-Agent", mail.mailer],
    ["Subject", encodeWords(mail.subject, charset)],
    ...(mail.to.length > 0 ? [["To", list(mail.to)]] : []),
    ...(mail.cc.length > 0 ? [["Cc", list(mail.cc)]] : []),
    ["From", encodeMailbox(mail.from, charset)],
    ...(mail.references.length > 0
      ? [["In-Reply-To", `<${mail.references.at(-1)}>`], ["References", mail.references.map((id) => `<${id}>`).join("\r\n ")]]
      : []),
    ...Object.entries(mail.headers ?? {}).filter(([name]) => name !== "Return-Path" && name !== "Received"),
  ];
  const { type, encoding, text } = renderBody(mail, charset);
  headers.push(["Content-Type", type]);
  if (encoding) headers.push(["Content-Transfer-Encoding", encoding]);
  const head = headers.map(([name, value]) => `${name}: ${value}\r\n`).join("");
  return Buffer.concat([Buffer.from(`${head}\r\n`), text]);
}

/**
 * @param {import("./correspondence.mjs").Mail} mail
 * @param {"utf-8" | "iso-8859-1"} charset
 * @returns {{type: string, encoding: string | null, text: Buffer}}
 */
function renderBody(mail, charset) {
  const plain = mail.body.replace(/\r?\n/g, "\r\n");
  if (!mail.html) {
    const text = Buffer.from(plain, charset === "utf-8" ? "utf8" : "latin1");
    return { type: `text/plain; charset=${charset}; format=flowed`, encoding: isAscii(plain.replace(/\r\n/g, "")) ? "7bit" : "8bit", text };
  }
  const part = (/** @type {string} */ type, /** @type {string} */ content) =>
    `--${BOUNDARY}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${content}\r\n`;
  const text = Buffer.from(`${part("text/plain", plain)}${part("text/html", mail.html)}--${BOUNDARY}--\r\n`);
  return { type: `multipart/alternative; boundary="${BOUNDARY}"`, encoding: null, text };
}
