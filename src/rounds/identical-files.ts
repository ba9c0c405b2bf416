import type { Recognition } from '../model/recognition';
import type { Round } from '../model/round';

/** What is known of a file: its bytes' hash ("" when unknown: an open workbook has no bytes) and what was read in it. */
interface KnownFile {
  readonly recognition: Recognition;
  readonly sha256: string;
}

/**
 * Files with the same bytes, or the same contents, as an earlier one of the list. Files are rebuilt on their way (cleaned of macros,
 * saved again by another program): the bytes differ, the submission is the same.
 */
export function identicalFiles(files: readonly KnownFile[]): Round['identical'] {
  const bytes = new Map<string, string>();
  const contents = new Map<string, string>();
  return files.flatMap(({ recognition, sha256 }) => {
    const { file } = recognition;
    const written = contentsOf(recognition);
    const sameAs = (sha256 === '' ? undefined : bytes.get(sha256)) ?? (written === null ? undefined : contents.get(written));
    if (sameAs !== undefined) return [{ file, sameAs }];
    bytes.set(sha256, file);
    if (written !== null) contents.set(written, file);
    return [];
  });
}

/** Everything that was read, without places and formats that another program may have changed; null where there is nothing to compare. */
function contentsOf({
  kind,
  departmentName,
  fiscalYear,
  evaluatedYear,
  items,
  leftovers,
  overrides,
  typedTotals,
}: Recognition): string | null {
  if (items.length === 0) return null;
  const written = items.map(({ id, name, department, entries, indicators, noteText, at }) => [
    at.sheet,
    id,
    name,
    department,
    noteText,
    entriesIn(entries),
    indicators.map(({ no, name: indicator, entries: own, years }) => [
      no,
      indicator,
      entriesIn(own),
      years.map(({ fiscalYear, target, actual }) => [fiscalYear, target?.text, actual?.text]),
    ]),
  ]);
  const totals = typedTotals.map((table) => JSON.stringify(table));
  return JSON.stringify([
    kind,
    departmentName,
    fiscalYear,
    evaluatedYear,
    written,
    leftovers.map(({ text }) => text),
    overrides ?? [],
    totals,
  ]);
}

function entriesIn(entries: Readonly<Record<string, { readonly text: string } | undefined>>): readonly string[] {
  return Object.keys(entries)
    .sort()
    .map((field) => `${field}\u0000${entries[field]?.text.trim() ?? ''}`);
}
