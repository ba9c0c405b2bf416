import { defaultSettings } from '../../src/model/default-settings';
import type { Settings } from '../../src/model/settings';
import { review } from '../../src/review';
import { sheet, workbookOf } from '../taskpane/sample-workbook';

const head = ['項目番号', '取組項目', '所属', '令和6年度目標', '令和6年度実績', '評価'];
const bookOf = (department: string, ...ids: readonly string[]) => ({
  file: `${department}.xlsx`,
  sha256: department,
  workbook: workbookOf(sheet('進捗管理表', [head, ...ids.map((id) => [id, `手続の見直し${id}`, department, '10件以上', '12件', '達成'])])),
});
const openIn = (settings: Settings, ...books: readonly ReturnType<typeof bookOf>[]) =>
  review(books, { settings, assumedYear: 2024 }).results.open.map(({ ja }) => ja);

const registered = (department: string, id: string) => ({
  ...{ id, name: `手続の見直し${id}`, policy: '', department },
  evaluateIn: 'everyYear' as const,
  approvedTargets: [],
});

test('a department that sent its list without an item has sent nothing yet', () => {
  expect(openIn(defaultSettings, bookOf('総務局', '1-1', '1-2'), bookOf('環境局', '2-1'))).toEqual([]);
  expect(openIn(defaultSettings, bookOf('総務局', '1-1', '1-2'), bookOf('環境局'))).toEqual([
    '取組項目が1件も記入されていないブックが1件あります(「環境局.xlsx」)。',
  ]);
});

test('nothing is final while an item of the register is in no workbook', () => {
  const settings: Settings = {
    ...defaultSettings,
    items: [registered('総務局', '1-1'), registered('総務局', '1-2'), registered('環境局', '2-1')],
  };
  expect(openIn(settings, bookOf('総務局', '1-1', '1-2'), bookOf('環境局', '2-1'))).toEqual([]);
  expect(openIn(settings, bookOf('総務局', '1-1'), bookOf('環境局', '2-1'))).toEqual([
    '項目台帳にある取組項目のうち1件が、どのブックにもありません(「1-2」)。',
  ]);
});
