import { Inflate as InflateStream } from 'fflate/browser';
import type { Inflate } from './inflate';

/** One byte of deflate gives at most 1,032 bytes, so a piece can overshoot `size` by 16 MB at most. */
const PIECE = 16 * 1024;

/** Works everywhere. Fed in pieces, because fflate itself does not stop at a size. */
export const fflateInflate: Inflate = (deflated, size) => {
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
