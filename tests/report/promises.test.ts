import { defaultSettings } from '../../src/model/default-settings';
import type { Review } from '../../src/model/review';
import { promisesOf, type PromiseState } from '../../src/report/round/promises';
import { planPromises } from '../../src/report/round/promises-sheet';
import { planReport } from '../../src/report/plan-report';
import { review, type Source } from '../../src/review';
import { diceOf, type Dice } from '../layouts/dice';
import { sheet, workbookOf } from '../taskpane/sample-workbook';

/** An item through two years; what becomes of it in the second. */
interface Followed {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly isMissed: boolean;
  readonly countermeasure: string;
  readonly activity: string;
  readonly fate: 'kept' | 'renumbered' | 'renamed' | 'moved' | 'gone';
  readonly answer: Exclude<PromiseState, '項目が見つからない'>;
}

const departments = ['総務局', '財政局', '環境局', '福祉局', '水道局'];
const subjects = [
  '窓口の待ち時間の短縮',
  '様式の統合',
  '未収金の縮減',
  '広告料収入の確保',
  '資源回収の拡大',
  '職員研修の充実',
  '施設の長寿命化',
  '口座振替の促進',
];

function drawYears(dice: Dice): readonly Followed[] {
  return Array.from({ length: 30 }, (_, index) => {
    const isMissed = dice.chance(60);
    return {
      key: `項目${index}`,
      id: `${1 + (index % 3)}-${1 + Math.floor(index / 3)}`,
      name: `${subjects[index % subjects.length] ?? ''}（第${index + 1}期）`,
      department: departments[index % departments.length] ?? '',
      isMissed,
      countermeasure:
        isMissed && dice.chance(85) ? `${subjects[dice.below(subjects.length)] ?? ''}の手順を${index + 1}月までに見直す。` : '',
      activity: `昨年度は${index + 1}回の説明会を開催した。`,
      fate: dice.pick(['kept', 'kept', 'kept', 'renumbered', 'renamed', 'moved', 'gone'] as const),
      answer: dice.pick(['記入あり', '記入なし', '前年度と同じ文'] as const),
    };
  });
}

const headingsOf = (year: string) => [
  ...['項目番号', '取組方針', '取組項目', '所属', '指標', `${year}目標`, `${year}実績`, '評価'],
  ...['主な取組実績', '課題', '改善策'],
];

function books(rows: readonly (readonly [department: string, row: readonly (string | number)[]])[], year: string): readonly Source[] {
  return departments.flatMap((department): readonly Source[] => {
    const own = rows.flatMap(([of, row]) => (of === department ? [row] : []));
    if (own.length === 0) return [];
    const workbook = workbookOf(sheet('進捗管理表', [[`進捗管理表（${year}）`], [], headingsOf(year), ...own]));
    return [{ file: `${department}.xlsx`, sha256: `${department}${year}`, workbook }];
  });
}

const firstYear = (items: readonly Followed[]): readonly Source[] =>
  books(
    items.map(({ id, name, department, isMissed, countermeasure, activity }) => [
      department,
      [
        id,
        '業務改革の推進',
        name,
        department,
        '実施した回数',
        '10回以上',
        isMissed ? 5 : 12,
        isMissed ? '未達成' : '達成',
        activity,
        isMissed ? '人手が足りない。' : '',
        countermeasure,
      ],
    ]),
    '令和6年度',
  );

/** Where the item stands in the second year; null: nowhere. */
function nextPlace({ id, name, department, fate }: Followed, index: number) {
  const other = departments[(departments.indexOf(department) + 1) % departments.length] ?? '';
  switch (fate) {
    case 'kept':
      return { id, name, department };
    case 'renumbered':
      return { id: `8-${index + 1}`, name, department };
    case 'renamed':
      return { id, name: `新たな取組その${index + 1}`, department };
    case 'moved':
      return { id: `9-${index + 1}`, name, department: other };
    case 'gone':
      return null;
  }
}

const doneOf = ({ answer, activity }: Followed, index: number): string =>
  ({ 記入あり: `今年度は${index + 1}か所で手順を改めた。`, 記入なし: '', 前年度と同じ文: activity })[answer];

const secondYear = (items: readonly Followed[]): readonly Source[] =>
  books(
    items.flatMap((item, index) => {
      const place = nextPlace(item, index);
      if (!place) return [];
      const { id, name, department } = place;
      return [
        [
          department,
          [id, '業務改革の推進', name, department, '実施した回数', '10回以上', 11, '達成', doneOf(item, index), '', ''],
        ] as const,
      ];
    }),
    '令和7年度',
  );

const lived = (items: readonly Followed[]): Review =>
  review(secondYear(items), { settings: defaultSettings, assumedYear: 2025, previous: firstYear(items) });

test.each(Array.from({ length: 15 }, (_, index) => index + 1))(
  'over two years every promise is answered or listed open, and none is matched to a wrong item (seed %i)',
  (seed) => {
    const items = drawYears(diceOf(seed));
    const promises = promisesOf(lived(items));
    const expected = items.flatMap((followed, index) => {
      if (followed.countermeasure === '') return [];
      // A number moves from year to year: with another name nobody can say that it is the same item, so the promise stays open.
      const place = followed.fate === 'renamed' ? null : nextPlace(followed, index);
      return [
        {
          before: followed.name,
          promised: followed.countermeasure,
          now: place?.name ?? null,
          state: place ? followed.answer : '項目が見つからない',
        },
      ];
    });
    const found = promises.map(({ before, promised, item, state }) => ({ before: before.name, promised, now: item?.name ?? null, state }));
    const inOrder = (list: readonly { readonly before: string }[]) => [...list].sort((a, b) => a.before.localeCompare(b.before));
    expect(inOrder(found)).toEqual(inOrder(expected));
  },
);

test('the sheet names the cells of both years and counts what is open; it stands in the report of the round', () => {
  const items = drawYears(diceOf(3));
  const made = lived(items);
  const plan = planPromises(made)!;
  const rows = plan.blocks.flatMap(({ rows: own }) => own.map((row) => row.map((cell) => (cell.kind === 'text' ? cell.text : ''))));
  const promises = promisesOf(made);
  const open = promises.filter(({ state }) => state !== '記入あり').length;
  expect(rows.flat().find((words) => words.startsWith('令和6年度に未達成'))).toContain(`${promises.length}件のうち、${open}件`);
  const [first] = promises;
  expect(rows).toContainEqual(expect.arrayContaining([first!.promised, expect.stringMatching(/^.+\.xlsx 進捗管理表!K\d+$/), first!.state]));
  expect(planReport(made).map(({ name }) => name)).toContain('約束の台帳');
});

test('without last year there is no such sheet, for nobody knows what was promised', () => {
  expect(planPromises(review(secondYear(drawYears(diceOf(1))), { settings: defaultSettings, assumedYear: 2025 }))).toBeNull();
});
