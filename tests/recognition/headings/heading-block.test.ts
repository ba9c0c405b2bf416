import { findHeadingBlocks } from '../../../src/recognition/headings/heading-block';
import { viewOf } from '../../../src/recognition/sheet-view';
import { sheet } from '../../taskpane/sample-workbook';

const heading = ['番号', '取組項目', '担当課', '令和6年度目標', '令和6年度実績', '評価'];

test.each([
  ['remarks', () => ['', '', '', '', '', 'なお、引き続き取り組むこととしている。']],
  ['names', (index: number) => ['', `手続${index}の見直し`, '', '', '', '']],
])('headings are looked for a fixed number of times in each row: %s', (_, line) => {
  const looksAt = (rows: number): number => {
    const view = viewOf(sheet('表', [heading, ...Array.from({ length: rows }, (__, index) => line(index))]));
    let looks = 0;
    const blocks = findHeadingBlocks({ ...view, filled: (row) => ((looks += 1), view.filled(row)) });
    expect(blocks.map(({ top }) => top)).toEqual([0]);
    return looks;
  };
  expect(looksAt(1000)).toBeLessThanOrEqual(looksAt(100) * 11);
});
