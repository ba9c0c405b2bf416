import { planReport } from '../../src/report/plan-report';
import type { SheetPlan } from '../../src/sheet-plan/sheet-plan';
import { displayedText } from '../../src/workbook/displayed-text';
import { addressOf } from '../../src/workbook/reference';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/writing/write-workbook';
import { sampleReview } from '../publication/sample-review';
import { fy2024Findings, fy2024Items, fy2024Review, reviewOf } from '../report/fy2024-round';
import { rounds } from '../report/rounds';
import { convert } from './libreoffice';
import { textsOf } from './printed-text';
import { describeWith } from './programs';
import { heightsNeeded, type RowHeights } from './row-heights';

function pagesOf(pdf: Uint8Array): readonly string[] {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b[^s][\s\S]*?endobj/g) ?? []
  );
}

const isLandscape = (page: string) => {
  const [width = 0, height = 0] = (/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(page) ?? []).slice(1).map(Number);
  return width > height;
};

describeWith('LibreOffice', 'printed by LibreOffice', () => {
  let pdfs: Readonly<Record<string, Uint8Array>>;

  beforeAll(async () => {
    const manyFindings = Array.from({ length: 30 }, () => fy2024Findings).flat();
    pdfs = convert(
      {
        published: await writeWorkbook(planReport(fy2024Review), { title: '評価結果' }),
        long: await writeWorkbook(planReport(reviewOf(fy2024Items, manyFindings)), { title: '評価結果' }),
      },
      'pdf',
    );
  }, 120_000);

  test('every sheet of the published round has the pages of its plan, so no column stands alone on another', () => {
    const landscape = planReport(fy2024Review).flatMap(({ print, pageBreaks }) =>
      [null, ...pageBreaks].map(() => print.orientation === 'landscape'),
    );
    expect(pagesOf(pdfs.published!).map(isLandscape)).toEqual(landscape);
  });

  test('a long list runs on downwards only', () => {
    const pages = pagesOf(pdfs.long!).length;
    expect(pages).toBeGreaterThan(10);
    expect(pages).toBeLessThan(30);
  });
});

/** Reports whose texts are long, short, many and strange. */
const reports: readonly (readonly [string, () => Promise<readonly SheetPlan[]>])[] = [
  ['the samples', async () => planReport(await sampleReview())],
  ['earlier years are known', () => Promise.resolve(planReport(rounds['earlier years are known']!))],
  ['a published figure was wrong', () => Promise.resolve(planReport(rounds['a published figure was wrong']!))],
];

describeWith('LibreOffice', 'no text is cut', () => {
  let needed: Readonly<Record<string, RowHeights>>;
  const plans: Record<string, readonly SheetPlan[]> = {};
  const books: Record<string, Uint8Array> = {};

  beforeAll(async () => {
    for (const [name, plan] of reports) {
      plans[name] = await plan();
      books[name] = await writeWorkbook(plans[name], { title: name });
    }
    needed = heightsNeeded(books);
  }, 300_000);

  test('the measure notices a text that needs three lines', () => {
    const list = plans['the samples']!.findIndex(({ mark }) => mark === 'not-achieved');
    expect(Math.max(...needed['the samples']![list]!.values())).toBeGreaterThan(40);
  });

  test.each(reports.map(([name]) => name))('in a row that is too low: %s', (name) => {
    const low = plans[name]!.flatMap(({ name: sheet, rowHeights }, index) =>
      rowHeights.filter(({ row, points }) => points < (needed[name]![index]!.get(row) ?? 0)).map(({ row }) => `${sheet}!${row + 1}`),
    );
    expect(needed[name]).toHaveLength(plans[name]!.length);
    expect(low).toEqual([]);
  });

  describeWith('poppler', 'on paper', () => {
    let printed: Readonly<Record<string, string>>;

    beforeAll(() => {
      printed = textsOf(convert(books, 'pdf'));
    }, 300_000);

    test.each(reports.map(([name]) => name))('what every cell shows stands there whole: %s', async (name) => {
      const { sheets } = await readWorkbook(books[name]!);
      const missing = sheets.flatMap((sheet) =>
        sheet.rows.flatMap(({ index, cells }) =>
          cells.flatMap((cell, column) => {
            const text = cell ? displayedText(cell).replace(/\s/g, '') : '';
            return printed[name]!.includes(text) ? [] : [`${sheet.name}!${addressOf({ row: index, column })} ${text}`];
          }),
        ),
      );
      expect(missing).toEqual([]);
      expect(printed[name]).not.toContain('###');
    });
  });
});
