import type { Sentence } from '../../../model/finding';
import type { SlipAnswer } from '../../../model/slips/slip-answer';
import type { SlipReading } from '../../../model/slips/slip-reading';
import { slipChoices, slipKeyPattern, slipLabels, slipWords } from '../../../model/slips/slip-words';
import { readDate } from '../../../text/fiscal-years';
import { fold } from '../../../text/fold';
import type { Sheet, Workbook } from '../../../workbook/workbook';
import { readOfficeTable, type OfficeRow, type RowProblem } from '../office-table';
import { viewOf, type SheetView } from '../../sheet-view';

type Row = OfficeRow<(typeof slipWords.headings)[number]>;

/** The columns without which a sheet is no slip. */
const essential = ['指摘の内容', '回答', '照合番号'] as const;

/** Below so many rows no slip has its headings. */
const headRows = 30;

/** Whether a sheet is a 差し戻し票, with its mark or without, as a copy has none. */
export function isSlip({ name, rows }: Sheet): boolean {
  const head = rows.slice(0, headRows);
  if (!head.some(({ cells }) => cells.some((cell) => cell?.value === '照合番号'))) return false;
  return headingRowOf(viewOf({ name, rows: head, visibility: 'visible', tables: [] })) !== undefined;
}

function headingRowOf(view: SheetView): number | undefined {
  return view.usedRows.find((row) => {
    const words = new Set(view.filled(row).map((column) => view.text(row, column).replace(/\s/g, '')));
    return essential.every((word) => words.has(word));
  });
}

/** Reads the answers on every 差し戻し票 of a workbook; null when it has none. Rows without an answer say nothing. */
export function readSlips(workbook: Workbook): SlipReading | null {
  const visible = workbook.sheets.filter(({ visibility }) => visibility === 'visible');
  const slips = visible.filter(isSlip);
  if (slips.length === 0) return null;
  const savedOn = workbook.properties?.modified?.slice(0, 10) ?? null;
  const readings = slips.map((sheet) => readSlip(workbook, sheet, savedOn));
  return {
    answers: readings.flatMap(({ answers }) => answers),
    problems: readings.flatMap(({ problems }) => problems),
    alone: visible.every((sheet) => slips.includes(sheet) || sheet.rows.length === 0),
  };
}

function readSlip(workbook: Workbook, sheet: Sheet, savedOn: string | null): Pick<SlipReading, 'answers' | 'problems'> {
  const view = viewOf(sheet);
  const { name } = sheet;
  const table = readOfficeTable(workbook, { ...slipWords, name });
  if (!table || 'problem' in table) return { answers: [], problems: table ? [table.problem] : [] };
  const heading = headingRowOf(view) ?? 0;
  const department = departmentAbove(view, heading);
  const by = besideLabel(view, heading, slipLabels.by) || department;
  const on = readDate(besideLabel(view, heading, slipLabels.on)) ?? savedOn;
  const problems: RowProblem[] = [];
  const answers = table.rows.flatMap((row): readonly SlipAnswer[] => {
    const [text, reason, key] = [
      row.text('回答'),
      row.text('このままで正しい理由'),
      row.text('照合番号').replace(/[\s-]/g, '').toUpperCase(),
    ];
    if ((text === '' && reason === '') || row.text('指摘の内容') === '') return [];
    if (!slipKeyPattern.test(key)) {
      problems.push({ at: row.entry('照合番号').at, message: lostKey(row.text('番号')) });
      return [];
    }
    return [{ key, department, item: row.text('取組項目'), message: messageOf(row), choice: choiceOf(text), text, reason, by, on }];
  });
  return { answers, problems };
}

/** Without what a later slip says of the answer before. */
function messageOf(row: Row): string {
  return row.text('指摘の内容').split('\n')[0] ?? '';
}

function choiceOf(text: string): SlipAnswer['choice'] {
  const said = fold(text);
  if (said === fold(slipChoices.corrected)) return 'corrected';
  return said === fold(slipChoices.asIs) ? 'asIs' : 'unclear';
}

/** 差し戻し票（総務局）. */
function departmentAbove(view: SheetView, heading: number): string {
  for (const row of view.usedRows.filter((each) => each < heading)) {
    for (const column of view.filled(row)) {
      const found = new RegExp(`^${slipWords.name}[（(](.+)[）)]$`).exec(view.text(row, column).trim())?.[1];
      if (found !== undefined) return found.trim();
    }
  }
  return '';
}

/** What stands in the next filled cell to the right of a label. */
function besideLabel(view: SheetView, heading: number, label: string): string {
  for (const row of view.usedRows.filter((each) => each < heading)) {
    const columns = view.filled(row);
    const at = columns.findIndex((column) => view.text(row, column).trim() === label);
    const next = at < 0 ? undefined : columns[at + 1];
    if (next !== undefined)
      return Object.values<string>(slipLabels).includes(view.text(row, next).trim()) ? '' : view.text(row, next).trim();
  }
  return '';
}

function lostKey(no: string): Sentence {
  return {
    ja: `差し戻し票の番号${no}の行は、照合番号が書き換えられているため、回答をどの指摘のものか決められません。送った票の照合番号に戻してください。`,
    en: `Row ${no} of the slip has lost its key, so nobody can say which finding it answers. Restore the key of the slip that was sent.`,
  };
}
