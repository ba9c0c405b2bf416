import type { Sized } from '../messages';

/** One thing to do on a sheet. */
export interface Stroke extends Sized {
  readonly paint: (sheet: Excel.Worksheet) => void;
}

/** Bytes of a call with the objects that it is made on. */
export const callBytes = 800;
