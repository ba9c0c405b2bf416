import { crc32, inflateRawSync } from 'node:zlib';
import type { Inflate } from '../xlsx/package/inflate';

/** Node's own inflate: two to three times faster than the one that also runs in a browser. */
export const nodeInflate: Inflate = Object.assign(inflate, { crc32: (bytes: Uint8Array) => crc32(bytes) });

function inflate(deflated: Uint8Array, size: number): Uint8Array {
  // One byte more than needed, so that one chunk holds everything and nothing is copied.
  const unpacked = inflateRawSync(deflated, { chunkSize: Math.max(64, size + 1), maxOutputLength: Math.max(1, size) });
  return new Uint8Array(unpacked.buffer, unpacked.byteOffset, unpacked.length);
}
