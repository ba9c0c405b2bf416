import type { CellObject, WorkSheet } from '@e965/xlsx';
import { isDateFormat } from '../../workbook/number-format';
import type { Cell, CellValue, Position, Row, Sheet, Span } from '../../workbook/workbook';
import type { Limits } from '../limits';
import { DAYS_1900_TO_1904 } from '../reading/serial-date';
import { appendSpan } from '../reading/spans';
import { shownFormat } from './shown-format';
import { UnreadableWorkbook } from '../unreadable-workbook';

export interface LegacySheetContext {
  readonly name: string;
  /** 0 visible, 1 hidden, 2 very hidden. */
  readonly hidden: number;
  readonly from1904: boolean;
  /** False when the library does not tell which rows and columns are hidden. */
  readonly hidesKnown: boolean;
  /** True when every cell comes with the text that its program showed. */
  readonly showsText: boolean;
  readonly limits: Limits;
  /** Cells read so far, of all sheets. */
  readonly used: { cells: number };
}

/** Error values by their number in the file (MS-XLS 2.5.10). */
const errorCodes: ReadonlyMap<unknown, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA'],
]);

/** The library's English spelling of built-in formats that Excel in Japanese shows otherwise. */
const japaneseSpelling: ReadonlyMap<string, string> = new Map([
  ['m/d/yy', 'yyyy/m/d'],
  ['m/d/yy h:mm', 'yyyy/m/d h:mm'],
]);
/** What the library shows of a date whose format it knows by number only. */
const SHOWN_DATE = /^\d{1,2}\/\d{1,2}\/\d{2}$/;

/** One sheet as @e965/xlsx read it ("dense"), as a sheet of ours. */
export function legacySheet(sheet: WorkSheet, context: LegacySheetContext): Sheet {
  const rows: Row[] = [];
  const comments: Position[] = [];
  (sheet['!data'] ?? []).forEach((line: readonly (CellObject | undefined)[] | undefined, row) => {
    const cells: (Cell | undefined)[] = [];
    line?.forEach((object, column) => {
      if (object?.c !== undefined) comments.push({ row, column });
      const cell = object && toCell(object, context);
      if (!cell) return;
      if (typeof cell.value === 'string' && cell.value.length > context.limits.text) throw new UnreadableWorkbook('long-text');
      if (++context.used.cells > context.limits.cells) throw new UnreadableWorkbook('too-large');
      cells[column] = cell;
    });
    if (cells.length > 0) rows.push({ index: row, cells });
  });
  return {
    name: context.name,
    visibility: context.hidden === 0 ? 'visible' : context.hidden === 1 ? 'hidden' : 'veryHidden',
    rows,
    tables: [],
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    comments,
    ...(context.hidesKnown && { hiddenRows: hiddenSpans(sheet['!rows']), hiddenColumns: hiddenSpans(sheet['!cols']) }),
  };
}

function hiddenSpans(lines: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): readonly Span[] {
  const spans: Span[] = [];
  lines?.forEach((line, index) => {
    if (line?.hidden === true) appendSpan(spans, index, index);
  });
  return spans;
}

function toCell(object: CellObject, { from1904, showsText }: LegacySheetContext): Cell | null {
  const format = showsText ? shownFormat(formatOf(object), object.v, object.w) : formatOf(object);
  const value = valueOf(object, format, from1904);
  const formula = object.f ?? null;
  return value === null && formula === null ? null : { value, formula, format };
}

function formatOf({ z, w, t }: CellObject): string {
  if (z !== undefined) return japaneseSpelling.get(String(z)) ?? String(z);
  return t === 'n' && w !== undefined && SHOWN_DATE.test(w) ? 'yyyy/m/d' : 'General';
}

function valueOf({ t, v, w }: CellObject, format: string, from1904: boolean): CellValue {
  if (v === undefined || t === 'z') return null;
  if (t === 'e') return { kind: 'error', code: errorCodes.get(v) ?? w ?? '#VALUE!' };
  // What no double can hold is kept as a text, and one cell holds no more text than Excel takes.
  if (typeof v === 'boolean') return v;
  if (typeof v !== 'number' || !Number.isFinite(v)) return String(v);
  return isDateFormat(format) ? { kind: 'date', serial: v + (from1904 ? DAYS_1900_TO_1904 : 0) } : v;
}
