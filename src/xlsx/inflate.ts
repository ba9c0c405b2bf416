import { Inflate as InflateStream } from 'fflate';

/**
 * Unpacks one raw deflate stream whose unpacked size is known.
 * Throws when the stream is broken or gives more bytes than `size`; fewer bytes are the caller's to notice.
 */
export type Inflate = (deflated: Uint8Array, size: number) => Uint8Array;

/** One byte of deflate gives at most 1,032 bytes, so a piece can overshoot `size` by 16 MB at most. */
const PIECE = 16 * 1024;

/** Works everywhere. Fed in pieces, because fflate itself does not stop at a size. */
export const inflateWithFflate: Inflate = (deflated, size) => {
  const whole = new Uint8Array(size);
  let filled = 0;
  const stream = new InflateStream((unpacked) => {
    whole.set(unpacked, filled);
    filled += unpacked.length;
  });
  for (let from = 0; from < deflated.length; from += PIECE) {
    stream.push(deflated.subarray(from, from + PIECE), from + PIECE >= deflated.length);
  }
  return filled === size ? whole : whole.subarray(0, filled);
};
