import type { Cell, Row, Workbook } from '../workbook/workbook';

/** A row of the published table as a line of text: 1 進捗状況を確認した取組項目数 24項目. */
const figureLine = /^\s*(?<no>\d+)\s+(?<label>\S.*?)\s+(?<figure>(?:約?\s*[\d,.]+\s*(?:項目|件|パーセント|％|%)|－).*)$/;

/** A line of a document: one text, or the cells of a row of a table. */
export type DocumentLine = string | readonly string[];

/** A press text as a workbook of one sheet, a line in each row, so that it is read and checked as a draft in Excel is. */
export function textAsWorkbook(sheet: string, text: string): Workbook {
  return linesAsWorkbook(sheet, text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/));
}

/** The same of the paragraphs and table rows of a document. */
export function linesAsWorkbook(sheet: string, lines: readonly DocumentLine[]): Workbook {
  const rows = lines.map((line, index): Row => ({ index, cells: typeof line === 'string' ? cellsOf(line) : line.map(cellOf) }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== undefined));
  return { sheets: [{ name: sheet, visibility: 'visible', rows: filled, tables: [] }], names: [] };
}

function cellsOf(line: string): readonly (Cell | undefined)[] {
  const { no, label, figure } = figureLine.exec(line)?.groups ?? {};
  const parts = no !== undefined && label !== undefined && figure !== undefined ? [no, label, figure] : [line];
  return parts.map(cellOf);
}

function cellOf(text: string): Cell | undefined {
  return text.trim() === '' ? undefined : { value: text, formula: null, format: 'General' };
}
