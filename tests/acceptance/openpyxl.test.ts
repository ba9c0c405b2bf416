import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatOf } from '../../src/sheet-plan/cells';
import { fontName } from '../../src/sheet-plan/looks';
import { planPublication } from '../../src/report/publication/plan-publication';
import { planReport } from '../../src/report/plan-report';
import type { ChartPlan, SheetPlan } from '../../src/sheet-plan/sheet-plan';
import { addressOf, columnLetters, rangeOf } from '../../src/workbook/reference';
import type { Area } from '../../src/workbook/workbook';
import { writeWorkbook } from '../../src/xlsx/writing/write-workbook';
import { fy2024Items, fy2024Review, reviewOf } from '../report/fy2024-round';
import { plannedCells } from '../report/planned-cells';
import { rounds } from '../report/rounds';
import { describeWith } from './programs';

interface FoundSheet {
  readonly name: string;
  readonly tables: Readonly<Record<string, string>>;
  readonly headings: Readonly<Record<string, readonly string[]>>;
  readonly freeze: string | null;
  readonly repeatRows: string | null;
  readonly paper: number;
  readonly orientation: string;
  readonly fitToWidth: readonly unknown[];
  readonly widths: Readonly<Record<string, number>>;
  readonly charts: readonly FoundChart[];
  readonly cells: readonly FoundCell[];
}

interface FoundChart {
  readonly type: string;
  readonly direction: string;
  readonly grouping: string;
  readonly title: string;
  readonly place: readonly number[];
  /** The cells of name, categories and values. */
  readonly series: readonly (readonly string[])[];
}

interface FoundCell {
  readonly address: string;
  readonly content: unknown;
  readonly isFormula: boolean;
  readonly format: string;
  readonly font: string;
  readonly link: string | null;
}

/** @throws Error with openpyxl's words when it warns or cannot open the file */
function openWithOpenpyxl(bytes: Uint8Array): readonly FoundSheet[] {
  const folder = mkdtempSync(join(tmpdir(), 'shinchoku-openpyxl-'));
  try {
    const path = join(folder, 'report.xlsx');
    writeFileSync(path, bytes);
    const script = join(__dirname, 'describe-with-openpyxl.py');
    return JSON.parse(execFileSync('/usr/bin/python3', [script, path], { encoding: 'utf8', maxBuffer: 1e8 })) as FoundSheet[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function asFound([address, cell]: ReturnType<typeof plannedCells>[number]): FoundCell {
  const found = { address, isFormula: false, format: formatOf(cell), font: fontName, link: null };
  switch (cell.kind) {
    case 'text':
      return { ...found, content: cell.text };
    case 'link':
      return { ...found, content: cell.text, link: `'${cell.to.sheet}'!${addressOf(cell.to)}` };
    case 'number':
      return { ...found, content: cell.value };
    case 'formula':
      return { ...found, content: `=${cell.formula}`, isFormula: true };
  }
}

function chartAsFound({ title, categories, series, place }: ChartPlan, sheet: string): FoundChart {
  const fixed = (area: Area) => `'${sheet}'!${rangeOf(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
  return {
    type: 'BarChart',
    direction: 'bar',
    grouping: 'stacked',
    title,
    place: [place.top, place.left, place.bottom + 1, place.right + 1],
    series: series.map(({ name: { row, column }, values }) => [
      fixed({ top: row, left: column, bottom: row, right: column }),
      fixed(categories),
      fixed(values),
    ]),
  };
}

const byAddress = (cells: readonly FoundCell[]) => [...cells].sort((a, b) => (a.address < b.address ? -1 : 1));

/** Print titles as openpyxl gives them. */
function repeatedRows({ print: { repeatRows } }: SheetPlan): string | null {
  return repeatRows === null ? null : `$${repeatRows.from + 1}:$${repeatRows.to + 1}`;
}

describeWith('openpyxl', 'openpyxl', () => {
  const plans = planReport(fy2024Review, { workbook: '財政局.xlsx' });
  let sheets: readonly FoundSheet[];

  beforeAll(async () => {
    sheets = openWithOpenpyxl(await writeWorkbook(plans, { title: '評価結果' }));
  });

  test.each(plans.map((plan, index) => [plan.name, plan, index] as const))(
    'finds the cells of %s with formulas, formats, font and links',
    (name, plan, index) => {
      expect(sheets[index]!.name).toBe(name);
      expect(byAddress(sheets[index]!.cells)).toEqual(byAddress(plannedCells(plan).map(asFound)));
    },
  );

  test('finds links to the cells of the workbook that receives the sheets', () => {
    expect(sheets.flatMap(({ cells }) => cells.flatMap(({ link }) => link ?? []))).toContain("'進捗管理表'!K28");
  });

  test.each(plans.map((plan, index) => [plan.name, plan, index] as const))(
    'finds the tables, widths, frozen rows and print set-up of %s',
    (_name, plan, index) => {
      const { tables, columnWidths, freeze, print } = plan;
      expect(sheets[index]).toMatchObject({
        tables: Object.fromEntries(tables.map((table) => [table.name, rangeOf(table.area)])),
        headings: Object.fromEntries(tables.map((table) => [table.name, table.columns])),
        freeze: freeze.rows + freeze.columns > 0 ? addressOf({ row: freeze.rows, column: freeze.columns }) : null,
        repeatRows: repeatedRows(plan),
        paper: print.paper === 'A4' ? 9 : 8,
        orientation: print.orientation,
        fitToWidth: [true, 1, 0],
        widths: Object.fromEntries(columnWidths.map((width, column) => [columnLetters(column), width])),
      });
    },
  );

  test('finds the charts, over the cells that the plans say', () => {
    expect(sheets.map(({ charts }) => charts)).toEqual(plans.map(({ name, charts }) => charts.map((chart) => chartAsFound(chart, name))));
    expect(sheets.flatMap(({ charts }) => charts.map(({ title }) => title))).toEqual([
      '取組方針別の評価結果（項目数）',
      '所属別の評価結果（項目数）',
    ]);
  });

  test.each(Object.entries(rounds))('opens without a warning: %s', async (_, review) => {
    const plans = planReport(review);
    expect(openWithOpenpyxl(await writeWorkbook(plans, { title: '評価結果' }))).toHaveLength(plans.length);
  });

  test('opens the clean workbook without a warning and finds values only', async () => {
    const clean = planPublication(reviewOf(fy2024Items));
    if ('refused' in clean) throw new Error(clean.refused.ja);
    const found = openWithOpenpyxl(await writeWorkbook(clean.published, { title: '評価結果', marked: false }));
    expect(found.map(({ name }) => name)).toEqual(clean.published.map(({ name }) => name));
    expect(found.flatMap(({ cells }) => cells.filter(({ isFormula, link }) => isFormula || link !== null))).toEqual([]);
    expect(found.map(({ tables }) => Object.keys(tables).length)).toEqual(found.map(() => 0));
    expect(found.map(({ repeatRows }) => repeatRows)).toEqual(clean.published.map(repeatedRows));
  });
});
