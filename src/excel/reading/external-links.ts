import type { Cell, Workbook } from '../../workbook/workbook';

/** '…\[予算.xlsx]表 1'! and [予算.xlsx]表! in front of a reference: path, file, sheet. */
const quoted = /'([^'[\]]*)\[([^[\]]+\.xl\w*)\]((?:[^']|'')*)'!/gi;
const bare = /\[([^[\]']+\.xl\w*)\](?=[^\s'[\]()]+!)/gi;

/**
 * Excel shows references to other workbooks with their file names; a file holds a number and a list of names, and so does
 * every other reader. File names are listed in the order of their first use.
 */
export function withIndexedLinks(workbook: Workbook): Workbook {
  const files: string[] = [];
  const indexOf = (file: string): number => {
    if (!files.includes(file)) files.push(file);
    return files.indexOf(file) + 1;
  };
  const indexed = (formula: string): string =>
    formula
      .replace(quoted, (_, _path: string, file: string, sheet: string) => sheetReference(`[${indexOf(file)}]${sheet}`, sheet))
      .replace(bare, (_, file: string) => `[${indexOf(file)}]`);
  const indexedCell = (cell: Cell | undefined): Cell | undefined =>
    cell?.formula?.includes('[') ? { ...cell, formula: indexed(cell.formula) } : cell;
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(indexedCell) })),
  }));
  const names = workbook.names.map((name) => ({ ...name, formula: indexed(name.formula) }));
  return { ...workbook, sheets, names, externalLinks: files };
}

/** A file has quotes only around what is no plain name, whatever the path in front of it needed. */
function sheetReference(reference: string, sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? `${reference}!` : `'${reference}'!`;
}
