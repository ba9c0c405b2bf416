import { defaultSettings } from '../../src/model/default-settings';
import { planReport, review } from '../../src/review';
import { joinPieces, piecesOf } from '../../src/requests/plan-pieces';
import { makeList } from '../bench/make-list';

const source = { file: '進捗管理表.xlsx', sha256: '', workbook: makeList(2000, 20) };
const plans = planReport(review([source], { settings: defaultSettings, assumedYear: 2024 }));

test('pieces put together are the plans they were cut from', () => {
  const { take, plans: joined } = joinPieces();
  for (const plan of plans) for (const piece of piecesOf(plan)) take(structuredClone(piece));
  expect(joined()).toEqual(plans);
});

test('no piece has more than 4,000 cells, however long the list is', () => {
  const sizes = plans
    .flatMap((plan) => [...piecesOf(plan)])
    .map((piece) => (piece.kind === 'rows' ? piece.rows.reduce((sum, row) => sum + row.length, 0) : 0));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(4000);
  expect(sizes.filter((size) => size > 3000).length).toBeGreaterThan(5);
});
