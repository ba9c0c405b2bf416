import { deserialize, serialize } from 'node:v8';
import type { Recognition } from '../../model/recognition';
import type { Sentence } from '../../model/finding';
import { recogniseSource, type ReviewOptions, type Source } from '../../review';
import type { Workbook } from '../../workbook/workbook';
import { readPaths } from '../files/read-paths';
import { openBytes, parseOrRefuse } from '../source-files';
import { findKept, keep, placeOf, type KeptReadings } from './kept-readings';

/** One workbook to be read. */
export interface ReadingRequest {
  readonly path: string;
  /** Its name in the review. */
  readonly file: string;
}

/** What all readings of a run have in common; plain data, for it crosses to other threads. */
export interface ReadingOptions extends Pick<ReviewOptions, 'settings' | 'assumedYear'> {
  /** Where readings are kept for a later run. */
  readonly kept: KeptReadings | null;
}

/** What is left of a file once its items are recognised: far less than its cells. */
export type Reading = Extract<Source, { readonly recognition: Recognition } | { readonly refused: Sentence }>;

/** A reading as bytes: what another thread answers and what is kept are the same, so nothing depends on where it was read. */
export interface PackedReading {
  readonly packed: Uint8Array;
  /** Why it was not kept for a later run, where that was asked for. */
  readonly notKept: Sentence | null;
}

export function unpack({ packed }: PackedReading): Reading {
  return deserialize(packed) as Reading;
}

/** Reads one workbook and recognises its items, unless a former run kept the reading. */
export async function read(
  { path, file }: ReadingRequest,
  options: ReadingOptions,
  parse?: (bytes: Uint8Array) => Workbook | Promise<Workbook>,
): Promise<PackedReading> {
  const opened = await openBytes(path, readPaths());
  if ('refused' in opened) return { packed: pack({ file, sha256: '', ...opened }), notKept: null };
  const { sha256, bytes } = opened;
  // Items are recognised by the settings, and the name of a file can tell its department.
  const place = options.kept && placeOf(options.kept, sha256, file, options.settings, options.assumedYear);
  const found = place && (await findKept(place));
  if (found) return { packed: found, notKept: null };
  const packed = pack(recogniseSource({ file, sha256, ...(await parseOrRefuse(bytes, parse)) }, options));
  return { packed, notKept: place === null ? null : await keep(place, packed) };
}

function pack(reading: Reading): Uint8Array {
  return serialize(reading);
}
