import type { Cell, Row, Workbook } from '../workbook/workbook';

/** A row of the published table as a line of text: 1 進捗状況を確認した取組項目数 24項目. */
const figureLine = /^\s*(?<no>\d+)\s+(?<label>\S.*?)\s+(?<figure>(?:約?\s*[\d,.]+\s*(?:項目|件|パーセント|％|%)|－).*)$/;

/** A press text as a workbook of one sheet, a line in each row, so that it is read and checked as a draft in Excel is. */
export function textAsWorkbook(sheet: string, text: string): Workbook {
  const rows = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, index): Row => ({ index, cells: cellsOf(line) }));
  return { sheets: [{ name: sheet, visibility: 'visible', rows: rows.filter(({ cells }) => cells.length > 0), tables: [] }], names: [] };
}

function cellsOf(line: string): readonly Cell[] {
  const { no, label, figure } = figureLine.exec(line)?.groups ?? {};
  const parts = no !== undefined && label !== undefined && figure !== undefined ? [no, label, figure] : line.trim() === '' ? [] : [line];
  return parts.map((value) => ({ value, formula: null, format: 'General' }));
}
