import type { CellChange } from '../host';
import type { Finding } from '../model/finding';
import { displayedText } from '../workbook/displayed-text';
import type { CellRef } from '../workbook/reference';
import type { Cell, Row, Workbook } from '../workbook/workbook';

/** A repair with all that a person has to see before it is made. */
export interface Offer {
  readonly change: CellChange;
  /** What the cell shows now; "" when it is blank. */
  readonly before: string;
  /** What it will show. */
  readonly after: string;
  /** Without its "="; it will be replaced by the value. Null: the cell holds none. */
  readonly formula: string | null;
}

/** The offers of those findings whose repair is known and would change the cell. */
export function offersFor(findings: readonly Finding[], workbook: Workbook): ReadonlyMap<Finding, Offer> {
  const cellAt = cellFinder(workbook);
  return new Map(
    findings.flatMap((finding): readonly (readonly [Finding, Offer])[] => {
      const { at, repair } = finding;
      if (!at || repair?.value === undefined) return [];
      const cell = cellAt(at);
      const change = { at, before: cell?.value ?? null, after: repair.value };
      if (change.before === change.after && !cell?.formula) return [];
      const shown = { before: cell ? displayedText(cell) : '', after: displayedText(cellAfter(repair.value, cell)) };
      return [[finding, { change, ...shown, formula: cell?.formula ?? null }]];
    }),
  );
}

function cellFinder({ sheets }: Workbook): (at: CellRef) => Cell | undefined {
  const rows = new Map(sheets.map((sheet) => [sheet.name, new Map(sheet.rows.map((row): [number, Row] => [row.index, row]))]));
  return ({ sheet, row, column }) => rows.get(sheet)?.get(row)?.cells[column];
}

/** A number does not stay in the format of text. */
function cellAfter(value: string | number, cell: Cell | undefined): Cell {
  const format = cell?.format ?? 'General';
  return { value, formula: null, format: typeof value === 'number' && format === '@' ? 'General' : format };
}
