import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { excelHost } from '../../src/excel/excel-host';
import { defaultSettings } from '../../src/model/default-settings';
import type { Settings } from '../../src/model/settings';
import { readSettings } from '../../src/model/read-settings';
import { planReport, review } from '../../src/review';
import type { Cell, Workbook } from '../../src/workbook/workbook';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/writing/write-workbook';
import { expectedOf, pathIn, settingsOf, zooFolders } from '../acceptance/zoo';
import { readJson, samplesFolder } from '../samples/sample-files';
import { fromWorkbook } from '../simulated-excel/model/from-workbook';
import { openExcel } from '../simulated-excel/open-excel';

interface Case {
  readonly name: string;
  readonly path: string;
  readonly settings: Settings;
}

const zooCases = zooFolders.flatMap((folder) => {
  const { workbooks, folder: whole } = expectedOf(folder);
  return Object.entries(workbooks).map(([file, { settings }]): Case => ({
    name: `${folder}/${file}`,
    path: pathIn(folder, file),
    settings: settingsOf(folder, settings === undefined ? whole.settings : settings),
  }));
});

const sampleSettings = readSettings(readJson('plan.json'));
const sampleCases = ['', 'consolidated'].flatMap((folder) =>
  readdirSync(join(samplesFolder, folder))
    .filter((file) => file.endsWith('.xlsx'))
    .map((file): Case => ({
      name: `samples/${file}`,
      path: join(samplesFolder, folder, file),
      settings: 'settings' in sampleSettings ? sampleSettings.settings : defaultSettings,
    })),
);

const cases = [...sampleCases, ...zooCases];

async function bothReadings(path: string): Promise<{ readonly file: Workbook; readonly excel: Workbook }> {
  const file = await readWorkbook(new Uint8Array(readFileSync(path)));
  openExcel(fromWorkbook(file));
  return { file: asExcelHasIt(file), excel: (await excelHost().read()).workbook };
}

/** What the file says, in as far as Excel knows it too: of other formats than xlsx it knows more. */
function asExcelHasIt({ names, properties, externalLinks = [], ...file }: Workbook): Workbook {
  const { created: _created, modified: _modified, ...people } = properties ?? {};
  return {
    ...file,
    externalLinks,
    // Print areas, print titles and filters are names in a file; Excel has them as settings of the sheet.
    names: names.filter(({ name }) => !name.startsWith('_xlnm.')),
    ...(Object.keys(people).length > 0 && { properties: people }),
    sheets: file.sheets.map(({ merges: _merges, comments = [], ...sheet }) => ({
      ...{ drawings: 0, struckCells: [], hiddenRows: [], hiddenColumns: [] },
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(filled) })).filter(({ cells }) => cells.some(Boolean)),
      ...(comments.length > 0 && { comments }),
    })),
  };
}

/** A text without letters is a blank cell to Excel. */
function filled(cell: Cell | undefined): Cell | undefined {
  return cell?.value === '' && cell.formula === null ? undefined : cell;
}

describe('a workbook read through Excel is the one read from the file', () => {
  test.each(cases)('$name', async ({ path }) => {
    const { file, excel } = await bothReadings(path);
    expect(excel).toEqual(file);
  });
});

/** Rules that look at merged cells, which Excel is not asked for. */
const needMerges = ['merged-cells-in-data', 'merge-spans-items', 'table-not-accessible'];

describe('and so are its items, results, findings and sheets', () => {
  test.each(cases)('$name', async ({ path, settings }) => {
    const { file, excel } = await bothReadings(path);
    const name = basename(path);
    const reviewed = (workbook: Workbook) => {
      const result = review([{ file: name, sha256: '', workbook }], { settings: { ...settings, fiscalYear: 2024 }, assumedYear: 2024 });
      const findings = result.findings.filter(({ rule }) => !needMerges.includes(rule));
      return { ...result, findings, plans: planReport({ ...result, findings }, { workbook: name }) };
    };
    expect(reviewed(excel)).toEqual(reviewed(file));
  });
});

test('the report of the sample round is the same through Excel and in a file', async () => {
  const sources = await Promise.all(
    sampleCases
      .filter(({ path }) => !path.includes('consolidated'))
      .map(async ({ path }) => ({
        file: basename(path),
        sha256: '',
        workbook: await readWorkbook(new Uint8Array(readFileSync(path))),
      })),
  );
  const result = review(sources, { settings: sampleCases[0]!.settings, assumedYear: 2024 });
  expect(result.results).toMatchObject({ confirmed: 24, inScope: 23, achieved: 19, notAchieved: 4 });
  const plans = planReport(result);
  const file = await readWorkbook(await writeWorkbook(plans, { title: '評価結果' }));
  const { workbook } = openExcel();
  await excelHost().write(plans);
  for (const sheet of file.sheets) {
    for (const { index, cells } of sheet.rows)
      cells.forEach((cell, column) => {
        // Excel calculates by itself; the simulated one is given the results.
        if (typeof cell?.formula === 'string') workbook.sheet(sheet.name).setComputed(index, column, cell.value as string | number);
      });
  }
  const excel = (await excelHost().read()).workbook;
  expect({ ...excel, sheets: excel.sheets.slice(1), properties: undefined }).toEqual({ ...asExcelHasIt(file), properties: undefined });
});
