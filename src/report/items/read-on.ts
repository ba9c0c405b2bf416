import type { Review } from '../../model/review';
import { japaneseDate } from '../../text/fiscal-years';

/** Looked up for every item, so the lists are made maps once. */
const hashes = new WeakMap<Review['workbooks'], ReadonlyMap<string, string>>();
const daysBefore = new WeakMap<NonNullable<Review['earlier']>, ReadonlyMap<string, string | null>>();

/** The hash of a file's bytes; "" when unknown. */
export function hashOf(file: string, { workbooks }: Pick<Review, 'workbooks'>): string {
  let known = hashes.get(workbooks);
  if (!known) hashes.set(workbooks, (known = new Map(workbooks.map((workbook) => [workbook.file, workbook.sha256]))));
  return known.get(file) ?? '';
}

/** The day on which a file with this content was read first; "" when no record is kept. */
export function readOn(sha256: string, { earlier, run }: Pick<Review, 'earlier' | 'run'>): string {
  const day = (earlier && sha256 !== '' ? dayBefore(earlier, sha256) : null) ?? run?.on;
  return day === undefined ? '' : japaneseDate(day);
}

function dayBefore(earlier: NonNullable<Review['earlier']>, sha256: string): string | null {
  let known = daysBefore.get(earlier);
  if (!known) daysBefore.set(earlier, (known = new Map(earlier.files.map((file) => [file.sha256, file.readOn]))));
  return known.get(sha256) ?? null;
}
