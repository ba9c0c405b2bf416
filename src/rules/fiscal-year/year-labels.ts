import type { Heading, TableReading } from '../../model/recognition';
import { readFiscalYears, type YearMention } from '../../text/fiscal-years';
import { cellName, type CellRef } from '../../workbook/reference';

/** A year written in the head of a sheet or in a heading. */
export interface YearLabel {
  readonly mention: YearMention;
  /** The whole text of the cell. */
  readonly text: string;
  readonly at: CellRef;
  /** False for a true date and for a formula: those are not to be written over with a text. */
  readonly isPlainText: boolean;
  readonly isAsOf: boolean;
  /** The headings at or under the cell; empty in the head of the sheet. */
  readonly headings: readonly Heading[];
}

const remembered = new WeakMap<TableReading, readonly YearLabel[]>();

/** The years of a table's labels, the head of the sheet first. Read once a table: several rules ask for them. */
export function yearLabels(table: TableReading): readonly YearLabel[] {
  const known = remembered.get(table);
  if (known) return known;
  const labels = [...headLabels(table), ...headingLabels(table)];
  remembered.set(table, labels);
  return labels;
}

function headLabels({ head }: TableReading): readonly YearLabel[] {
  const asOf = head.asOf ? cellName(head.asOf.at) : '';
  const texts = head.asOf && !head.texts.some(({ at }) => cellName(at) === asOf) ? [...head.texts, head.asOf] : head.texts;
  return texts.flatMap(({ text, at, value, formula }) =>
    readFiscalYears(text).map((mention) => ({
      mention,
      text,
      at,
      isPlainText: typeof value === 'string' && formula === undefined,
      isAsOf: cellName(at) === asOf,
      headings: [],
    })),
  );
}

function headingLabels({ headings }: TableReading): readonly YearLabel[] {
  const cells = new Map<string, { readonly text: string; readonly at: CellRef; readonly headings: Heading[] }>();
  for (const heading of headings) {
    heading.path.forEach((text, depth) => {
      const at = heading.pathAt?.[depth] ?? heading.at;
      const cell = cells.get(cellName(at));
      if (cell) cell.headings.push(heading);
      else cells.set(cellName(at), { text, at, headings: [heading] });
    });
  }
  return [...cells.values()].flatMap((cell) =>
    readFiscalYears(cell.text).map((mention) => ({ mention, ...cell, isPlainText: true, isAsOf: false })),
  );
}
