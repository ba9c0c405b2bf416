import { planReport } from '../../src/report/plan-report';
import { writeWorkbook } from '../../src/xlsx/write-workbook';
import { fy2024Findings, fy2024Items, fy2024Review, reviewOf } from '../report/fy2024-round';
import { convert } from './libreoffice';
import { describeWith } from './programs';

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
