// Writes zip archives without compression and without times: the same files give the same bytes, on every machine.

const VERSION_NEEDED = 20;
const UTF8_NAMES = 0x0800;
const DATE_1980_01_01 = 0x0021;

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** @param {Buffer} bytes @returns {number} */
function crc32(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ /** @type {number} */ (CRC_TABLE[(value ^ byte) & 0xff]);
  return (value ^ 0xffffffff) >>> 0;
}

/**
 * @param {Map<string, Buffer>} files by name inside the archive, with "/" between folders
 * @returns {Buffer} the archive, its entries ordered by name
 */
export function zip(files) {
  /** @type {Buffer[]} */
  const bodies = [];
  /** @type {Buffer[]} */
  const directory = [];
  let offset = 0;
  for (const name of [...files.keys()].sort()) {
    const content = /** @type {Buffer} */ (files.get(name));
    const entry = commonHeader(content, Buffer.byteLength(name));
    const signature = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
    const body = Buffer.concat([signature, entry, Buffer.from(name), content]);
    bodies.push(body);
    directory.push(directoryEntry(entry, name, offset));
    offset += body.length;
  }
  const list = Buffer.concat(directory);
  return Buffer.concat([...bodies, list, endRecord(files.size, list.length, offset)]);
}

/** @param {Buffer} content @param {number} nameLength @returns {Buffer} the fields that both kinds of header share */
function commonHeader(content, nameLength) {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(VERSION_NEEDED, 0);
  header.writeUInt16LE(UTF8_NAMES, 2);
  header.writeUInt16LE(DATE_1980_01_01, 8);
  header.writeUInt32LE(crc32(content), 10);
  header.writeUInt32LE(content.length, 14);
  header.writeUInt32LE(content.length, 18);
  header.writeUInt16LE(nameLength, 22);
  return header;
}

/** @param {Buffer} entry @param {string} name @param {number} offset of the file in the archive @returns {Buffer} */
function directoryEntry(entry, name, offset) {
  const start = Buffer.from([0x50, 0x4b, 0x01, 0x02, VERSION_NEEDED, 0]);
  const end = Buffer.alloc(14);
  end.writeUInt32LE(offset, 10);
  return Buffer.concat([start, entry, end, Buffer.from(name)]);
}

/** @param {number} count @param {number} size @param {number} offset @returns {Buffer} */
function endRecord(count, size, offset) {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
