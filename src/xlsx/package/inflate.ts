/**
 * Unpacks one raw deflate stream whose unpacked size is known.
 * Throws when the stream is broken or gives more bytes than `size`; fewer bytes are the caller's to notice.
 */
export interface Inflate {
  (deflated: Uint8Array, size: number): Uint8Array;
  /** The platform's own CRC-32, where it has one. */
  readonly crc32?: (bytes: Uint8Array) => number;
}
