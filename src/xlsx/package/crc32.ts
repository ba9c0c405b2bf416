/** Eight tables, so that eight bytes are folded at a time. */
let tables: Int32Array | null = null;

function buildTables(): Int32Array {
  const all = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    all[byte] = value;
  }
  for (let at = 256; at < all.length; at++) {
    const previous = all[at - 256] ?? 0;
    all[at] = (previous >>> 8) ^ (all[previous & 0xff] ?? 0);
  }
  return all;
}

/** CRC-32 as zip archives store it (ISO 3309), as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  const t = (tables ??= buildTables());
  const wholeWords = bytes.length - (bytes.length % 8);
  let crc = -1;
  let at = 0;
  for (; at < wholeWords; at += 8) {
    const first = crc ^ ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24));
    crc =
      (t[1792 + (first & 0xff)] ?? 0) ^
      (t[1536 + ((first >>> 8) & 0xff)] ?? 0) ^
      (t[1280 + ((first >>> 16) & 0xff)] ?? 0) ^
      (t[1024 + (first >>> 24)] ?? 0) ^
      (t[768 + (bytes[at + 4] ?? 0)] ?? 0) ^
      (t[512 + (bytes[at + 5] ?? 0)] ?? 0) ^
      (t[256 + (bytes[at + 6] ?? 0)] ?? 0) ^
      (t[bytes[at + 7] ?? 0] ?? 0);
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ (t[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  return ~crc >>> 0;
}
