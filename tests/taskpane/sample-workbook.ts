import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPublication } from '../../src/publication-check';
import { gather } from '../../src/requests/gather';
import { inspectFiles } from '../../src/requests/inspect-files';
import { publish } from '../../src/requests/publish';
import { checkWithPrevious } from '../../src/requests/check-with-previous';
import { plan, planCheckSheets, type Reviewer } from '../../src/requests/reviewer';
import { readXlsx } from '../../src/xlsx/read-workbook';
import type { Cell, Sheet, Workbook } from '../../src/workbook/workbook';

const samples = join(__dirname, '../../assets/samples');

export function sampleWorkbook(file: string): Workbook {
  return readXlsx(new Uint8Array(readFileSync(join(samples, file))));
}

/** The review on the test's own thread. */
export const directReviewer: Reviewer = {
  check: checkWithPrevious,
  plan: (review) => Promise.resolve(plan(review)),
  planCheckSheets: (which, review) => Promise.resolve(planCheckSheets(which, review)),
  publish,
  inspect: ({ workbook, file, assumedYear }) => Promise.resolve(checkPublication(workbook, file, null, assumedYear)),
  inspectFiles,
  gather,
};

/** A sheet drawn as a grid of texts and numbers; "" is a blank cell. */
export function sheet(name: string, grid: readonly (readonly (string | number)[])[]): Sheet {
  const cell = (value: string | number): Cell | undefined => (value === '' ? undefined : { value, formula: null, format: 'General' });
  return { name, visibility: 'visible', tables: [], rows: grid.map((values, index) => ({ index, cells: values.map(cell) })) };
}

/** A sheet with a plain list of items that met their targets. */
export function listOf(name: string, ...ids: readonly string[]): Sheet {
  return sheet(name, [
    ['項目番号', '取組方針', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '評価'],
    ...ids.map((id) => [id, '業務改革の推進', `手続の見直し（${id}）`, '市政改革室', '10件以上', 12, '達成']),
  ]);
}

export function workbookOf(...sheets: readonly Sheet[]): Workbook {
  return { sheets, names: [] };
}
