import { strToU8, zipSync } from 'fflate';
import { link, text } from '../../../src/sheet-plan/cells';
import { planReport } from '../../../src/report/plan-report';
import { planSheet, type SheetParts } from '../../../src/sheet-plan/plan-sheet';
import { readWorkbook } from '../../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/xlsx/writing/write-workbook';
import { finishPackage } from '../../../src/xlsx/writing/finish-package';
import { fy2024Review } from '../../report/fy2024-round';
import { describeRenderer } from '../../report/renderer-contract';
import { rounds } from '../../report/rounds';
import { faultsOfPackage, partsOf } from './package-facts';

const info = { title: '評価結果', written: new Date(Date.UTC(2025, 8, 16)) };

describeRenderer('the file writer', async (plans) => readWorkbook(await writeWorkbook(plans, info)));

function sheet(given: Partial<SheetParts>) {
  return planSheet({
    name: '試し',
    mark: 'items',
    purpose: '試し',
    columnWidths: [20],
    blocks: [{ at: { row: 0, column: 0 }, rows: [[text('あ')]] }],
    freeze: { rows: 0, columns: 0 },
    gridLines: true,
    print: { paper: 'A4', orientation: 'portrait', repeatRows: null, footer: '' },
    ...given,
  });
}

describe('the package', () => {
  test.each(Object.entries(rounds))('has nothing that Excel would repair: %s', async (_, review) => {
    expect(faultsOfPackage(await writeWorkbook(planReport(review), info))).toEqual([]);
  });

  test('is the same, byte for byte, for the same plans and time', async () => {
    const [once, again] = await Promise.all([1, 2].map(() => writeWorkbook(planReport(fy2024Review), info)));
    expect(Buffer.compare(once!, again!)).toBe(0);
  });

  test('opens without a calculation, because every result is stored', async () => {
    const { 'xl/workbook.xml': workbook } = partsOf(await writeWorkbook(planReport(fy2024Review), info));
    expect(workbook).toContain('<calcPr calcId="191029"/>');
    expect(workbook).not.toContain('fullCalcOnLoad');
  });

  test('names a title and no person', async () => {
    const { properties } = await readWorkbook(await writeWorkbook(planReport(fy2024Review), info));
    expect(properties).toEqual({ created: '2025-09-16T00:00:00Z', modified: '2025-09-16T00:00:00Z' });
    const { 'docProps/core.xml': core } = partsOf(await writeWorkbook(planReport(fy2024Review), info));
    expect(core).toContain('<dc:title>評価結果</dc:title>');
    expect(core).not.toMatch(/creator|lastModifiedBy/);
  });

  test('a part that is not as the library used to write it is refused, not passed on', () => {
    expect(() => finishPackage(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), { marked: true })).toThrow('xl/workbook.xml');
  });
});

describe('a sheet', () => {
  test('carries our mark as a hidden name and its repeated rows as a quoted name', async () => {
    const { names } = await readWorkbook(await writeWorkbook(planReport(fy2024Review), info));
    expect(names.filter((name) => name.sheet === '一覧データ')).toEqual([
      { name: '_xlnm.Print_Titles', sheet: '一覧データ', formula: "'一覧データ'!$1:$1", hidden: false },
      { name: 'shinchoku_sheet', sheet: '一覧データ', formula: '"items"', hidden: true },
    ]);
  });

  test('may have a name with blanks, digits and quotes', async () => {
    const name = "2024 年度'集計 1";
    const bytes = await writeWorkbook(
      [
        sheet({
          name,
          blocks: [{ at: { row: 0, column: 0 }, rows: [[link('先頭', { sheet: name, row: 4, column: 1 })]] }],
          print: { paper: 'A4', orientation: 'portrait', repeatRows: { from: 2, to: 3 }, footer: 'A&B' },
        }),
      ],
      info,
    );
    expect((await readWorkbook(bytes)).names[0]).toMatchObject({ name: '_xlnm.Print_Titles', formula: "'2024 年度''集計 1'!$3:$4" });
    const { 'xl/worksheets/sheet1.xml': xml } = partsOf(bytes);
    expect(xml).toContain('location="&apos;2024 年度&apos;&apos;集計 1&apos;!B5"');
    expect(xml).toContain('<oddFooter>&amp;LA&amp;&amp;B&amp;R&amp;P / &amp;N ページ</oddFooter>');
  });

  test('prints one page wide on its paper', async () => {
    const bytes = await writeWorkbook([sheet({ print: { paper: 'A3', orientation: 'landscape', repeatRows: null, footer: '' } })], info);
    const { 'xl/worksheets/sheet1.xml': xml } = partsOf(bytes);
    expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(xml).toContain('<pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
  });

  test('has its charts over cells, with words for those who do not see them', async () => {
    const parts = partsOf(await writeWorkbook(planReport(fy2024Review), info));
    const charts = Object.entries(parts).filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(2);
    for (const [, xml] of charts) expect(xml).not.toMatch(/<c:tx><c:v>|<c:strLit>|<c:numLit>/);
    const drawings = Object.entries(parts).filter(([name]) => /^xl\/drawings\/drawing\d+\.xml$/.test(name));
    expect(drawings.map(([, xml]) => /descr="([^"]*)"/.exec(xml)?.[1])).toEqual([
      expect.stringContaining('官民連携の推進：達成 7、未達成 1、評価対象外 0。'),
      '所属別の評価結果（項目数）の横棒グラフ。数値は上の表のとおり。',
    ]);
  });

  test('begins new pages where its plan says', async () => {
    const { 'xl/worksheets/sheet3.xml': xml } = partsOf(await writeWorkbook(planReport(fy2024Review), info));
    const [first] = planReport(fy2024Review)[2]!.pageBreaks;
    expect(xml).toContain(`<rowBreaks count="1" manualBreakCount="1"><brk id="${first!}" max="16383" man="1"/></rowBreaks>`);
  });

  test('shares no name with another, nor does its table', async () => {
    await expect(writeWorkbook([sheet({}), sheet({})], info)).rejects.toThrow('試し');
  });

  test('text comes back the same, but for letters that a workbook cannot hold', async () => {
    const texts = ['_x000D_', '_x0041_x', 'タブ\tと\n改行', '#N/A', "'=1", ' 空白 '];
    const unholdable = ['行\r\n末', '\uFFFE', '\uD842', '鈴\u0007'];
    const rows = [...texts, ...unholdable].map((each) => [text(each)]);
    const book = await readWorkbook(await writeWorkbook([sheet({ blocks: [{ at: { row: 0, column: 0 }, rows }] })], info));
    expect(book.sheets[0]!.rows.map(({ cells }) => cells[0]?.value)).toEqual([...texts, '行\n末', '\uFFFD', '\uFFFD', '鈴\u0007']);
  });
});
