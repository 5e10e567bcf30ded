// node tests/bench/make_text_mail.mjs --out PATH --bytes N [--maildir] [--no-attachments]
// Writes about N bytes of mail as people get it, with text to read; the same choices give the same mail. PATH is an mbox, or a
// maildir with --maildir. What the mail is made of stands in tests/bench/text.md.
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { createRandom } from "../../packaging/sample/random.mjs";

/** @typedef {import("../../packaging/sample/random.mjs").Random} Random */
/** @typedef {{head: string, body: Buffer}} Text the fields that say what it is, and its bytes as sent */

const WORDS = ("Angebot Lieferung Termin Vertrag über für Prüfung nächste Woche Größe Rückfrage danke wir melden uns bis Freitag the offer is attached please "
  + "have a look and let me know whether it fits we could talk about it on Tuesday morning before the meeting with the customer").split(" ");
const TEXTS_OF_A_KIND = 400;
const FILE_BYTES = 3 << 20;
const ATTACHED_SHARE = 0.12;
const [SMALLEST_FILE, LARGEST_FILE] = [50e3, 2e6];
const LINE = 76;

/** @param {Random} random @param {number} bytes @returns {string} lines of prose */
function prose(random, bytes) {
  const lines = [];
  for (let length = 0, line = ""; length < bytes;) {
    line += `${line ? " " : ""}${random.pick(WORDS)}`;
    if (line.length < 68) continue;
    lines.push(random.chance(0.12) ? `${line}.\n` : line);
    length += line.length + 1;
    line = "";
  }
  return `${lines.join("\n")}\n\n-- \nRobin Vogt, Beispiel GmbH\n`;
}

/** @param {string} text @returns {string} what a mail program makes of it */
const html = (text) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style>p.MsoNormal {margin:0cm; font-size:11.0pt}</style></head>\n<body lang="DE">\n${
  text.split("\n").map((line) => `<p class="MsoNormal" style="margin-bottom:6.0pt"><span lang="DE" style="font-family:Calibri">${line.replace(/ü/g, "&uuml;") || "&nbsp;"}</span></p>`).join("\n")}\n</body></html>\n`;

/** @param {Buffer} bytes @returns {string} */
const base64 = (bytes) => `${bytes.toString("base64").replace(/.{76}/g, "$&\n")}\n`;

/** @param {Buffer} bytes @returns {string} */
function quotedPrintable(bytes) {
  const lines = bytes.toString("latin1").split("\n").map((line) =>
    line.replace(/[=\x7f-\xff]/g, (c) => `=${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`).replace(/(?:=..|[^=]){72}(?!$)/g, "$&=\n"));
  return lines.join("\n");
}

/** @param {string} type @param {string} encoding @param {string | Buffer} body @returns {Text} */
const part = (type, encoding, body) => ({ head: `Content-Type: ${type}\nContent-Transfer-Encoding: ${encoding}\n`, body: Buffer.from(body) });

/** @type {[number, (random: Random, text: string) => Text][]} share of the messages, and how they are written */
const KINDS = [
  [0.2, (_, text) => part("text/plain; charset=us-ascii", "7bit", text.replace(/[^\n -~]/g, "e"))],
  [0.2, (_, text) => part("text/plain; charset=UTF-8; format=flowed", "8bit", text)],
  [0.1, (_, text) => part("text/plain; charset=iso-8859-1", "quoted-printable", quotedPrintable(Buffer.from(text, "latin1")))],
  [0.05, (_, text) => part("text/plain; charset=utf-8", "base64", base64(Buffer.from(text)))],
  [0.1, (_, text) => part('text/html; charset="utf-8"', "quoted-printable", quotedPrintable(Buffer.from(html(text))))],
  [0.35, (_, text) => alternative(text)],
];

/** @param {string} text @returns {Text} as text and as HTML */
function alternative(text) {
  const boundary = "----=_NextPart_000_0042_01DB.5A3C";
  const plain = part('text/plain; charset="utf-8"', "quoted-printable", quotedPrintable(Buffer.from(text)));
  const pretty = part('text/html; charset="utf-8"', "quoted-printable", quotedPrintable(Buffer.from(html(text))));
  const parts = [plain, pretty].map((written) => `--${boundary}\n${written.head}\n${written.body.toString("latin1")}\n`);
  return { head: `Content-Type: multipart/alternative;\n boundary="${boundary}"\n`, body: Buffer.from(`This is a multi-part message in MIME format.\n\n${parts.join("")}--${boundary}--\n`, "latin1") };
}

/** @param {Random} random @param {Text} text @param {Buffer} file base64 in lines @returns {Text} with a file beside it */
function withFile(random, text, file) {
  const boundary = `=_mixed_${random.integer(1, 1e9)}`;
  const wanted = SMALLEST_FILE * (LARGEST_FILE / SMALLEST_FILE) ** random.next();
  const lines = Math.ceil(wanted / (LINE + 1));
  const begin = random.integer(0, Math.floor(file.length / (LINE + 1)) - lines) * (LINE + 1);
  const files = 'Content-Type: application/pdf; name="Angebot.pdf"\nContent-Disposition: attachment; filename="Angebot.pdf"\nContent-Transfer-Encoding: base64\n';
  return {
    head: `Content-Type: multipart/mixed; boundary="${boundary}"\n`,
    body: Buffer.concat([Buffer.from(`--${boundary}\n${text.head}\n`), text.body, Buffer.from(`\n--${boundary}\n${files}\n`),
      file.subarray(begin, begin + lines * (LINE + 1)), Buffer.from(`\n--${boundary}--\n`)]),
  };
}

/** @param {Random} random @param {number} index @param {string} date @returns {string} the head as servers and filters leave it, about 2 kB */
function head(random, index, date) {
  const person = random.integer(1, 4000);
  const token = () => Array.from({ length: 6 }, () => random.next().toString(36).slice(2)).join("");
  return [
    `Return-Path: <p${person}@firm${person % 97}.example>`, "Delivered-To: robin.vogt@bench.example",
    ...[1, 2, 3].map((hop) => `Received: from mx${hop}.firm${person % 97}.example (mx${hop}.firm${person % 97}.example [192.0.2.${hop}])\n\tby mail${hop}.bench.example (Postfix) with ESMTPS id ${token().slice(0, 12)}\n\tfor <robin.vogt@bench.example>; ${date}`),
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=firm${person % 97}.example; s=mail;\n\tbh=${token().slice(0, 43)}=;\n\tb=${token()}\n\t ${token()}\n\t ${token()}=`,
    `Authentication-Results: mail.bench.example; dkim=pass header.d=firm${person % 97}.example; spf=pass`,
    `Message-ID: <${index}.${token().slice(0, 16)}@firm${person % 97}.example>`, `Date: ${date}`,
    `From: ${random.chance(0.2) ? "=?UTF-8?Q?J=C3=B6rg_M=C3=BCller?=" : `Person ${person}`} <p${person}@firm${person % 97}.example>`,
    `To: Robin Vogt <robin.vogt@bench.example>, p${random.integer(1, 4000)}@firm${random.integer(1, 97)}.example`,
    `Subject: ${random.chance(0.2) ? "=?UTF-8?Q?R=C3=BCckfrage_zur_Pr=C3=BCfung?=" : "Re: the offer for next week"} ${index}`,
    `References: <${token().slice(0, 20)}@firm${person % 97}.example> <${token().slice(0, 20)}@bench.example>`, "MIME-Version: 1.0", "X-Mailer: Example 16.0", "",
  ].join("\n");
}

/** @param {string} file @param {number} bytes @param {{maildir: boolean, attachments: boolean}} choices */
function write(file, bytes, { maildir, attachments }) {
  const random = createRandom("text-1");
  const texts = KINDS.map(([, make]) => Array.from({ length: TEXTS_OF_A_KIND }, () => make(random, prose(random, random.integer(2000, 10000)))));
  const attached = Buffer.from(base64(Buffer.from(Uint8Array.from({ length: FILE_BYTES }, () => random.integer(0, 255)))));
  const folder = path.join(file, "cur");
  if (maildir) for (const name of ["cur", "new", "tmp"]) fs.mkdirSync(path.join(file, name), { recursive: true });
  const mbox = maildir ? -1 : fs.openSync(file, "w");
  for (let written = 0, index = 0; written < bytes; index += 1) {
    let share = random.next();
    const kind = Math.max(0, KINDS.findIndex(([ofAll]) => (share -= ofAll) < 0));
    let text = random.pick(/** @type {Text[]} */ (texts[kind]));
    if (attachments && random.chance(ATTACHED_SHARE)) text = withFile(random, text, attached);
    const date = new Date(Date.UTC(2020, 0, 1) + index * 600e3).toUTCString().replace("GMT", "+0000");
    const message = Buffer.concat([Buffer.from(`${head(random, index, date)}${text.head}\n`), text.body]);
    if (maildir) fs.writeFileSync(path.join(folder, `${index}.bench:2,S`), message);
    else fs.writeSync(mbox, Buffer.concat([Buffer.from("From - Mon Jun 25 13:48:13 2001\nX-Mozilla-Status: 0001\n"), message, Buffer.from("\n")]));
    written += message.length;
  }
  if (!maildir) fs.closeSync(mbox);
}

const { values } = parseArgs({ options: { out: { type: "string" }, bytes: { type: "string" }, maildir: { type: "boolean" }, "no-attachments": { type: "boolean" } } });
const bytes = Number(values.bytes);
if (!values.out || !(bytes > 0)) {
  process.stderr.write("usage: make_text_mail.mjs --out PATH --bytes N [--maildir] [--no-attachments]\n");
  process.exit(2);
}
write(values.out, bytes, { maildir: values.maildir ?? false, attachments: !values["no-attachments"] });
