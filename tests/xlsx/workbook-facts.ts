import { addressOf, rangeOf } from '../../src/workbook/reference';
import type { CellValue, Span, Workbook } from '../../src/workbook/workbook';

/** What a workbook holds as one line for each fact, so that two readers can be compared line by line. */
export type Facts = ReadonlySet<string>;

export function factsOf(workbook: Workbook): Facts {
  const facts = new Set<string>();
  for (const { name, visibility, rows, merges = [], hiddenRows = [], hiddenColumns = [] } of workbook.sheets) {
    facts.add(`${name} is ${visibility}`);
    for (const row of rows) {
      row.cells.forEach((cell, column) => {
        if (!cell) return;
        const place = `${name}!${addressOf({ row: row.index, column })}`;
        if (cell.value !== null) facts.add(`${place} holds ${valueText(cell.value)}`);
        if (cell.formula !== null) facts.add(`${place} computes ${formulaText(cell.formula)}`);
      });
    }
    for (const area of merges) facts.add(`${name} merges ${rangeOf(area)}`);
    for (const row of numbersIn(hiddenRows)) facts.add(`${name} hides row ${row + 1}`);
    for (const column of numbersIn(hiddenColumns)) facts.add(`${name} hides column ${column + 1}`);
  }
  return facts;
}

/** Numbers to twelve digits: readers convert dates by different arithmetic. */
export function numberText(value: number): string {
  return String(Number(value.toPrecision(12)));
}

export function formulaText(formula: string): string {
  return formula.replace(/^=/, '').replace(/\s+/g, '');
}

function valueText(value: Exclude<CellValue, null>): string {
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'object') return JSON.stringify(value);
  return value.kind === 'date' ? numberText(value.serial) : value.code;
}

function numbersIn(spans: readonly Span[]): readonly number[] {
  return spans.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}
