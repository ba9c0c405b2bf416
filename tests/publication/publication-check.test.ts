import { checkPublication } from '../../src/publication-check';
import { textAsWorkbook } from '../../src/recognition/text-as-workbook';
import { planPublication } from '../../src/report/publication/plan-publication';
import { planReport } from '../../src/report/plan-report';
import { planSummaries } from '../../src/report/summaries';
import { pressText } from '../../src/report/publication/press-text';
import { cellName } from '../../src/workbook/reference';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/writing/write-workbook';
import { fy2024Items, reviewOf } from '../report/fy2024-round';
import { rounds } from '../report/rounds';
import { draft } from '../../src/rules/publication/publication-example';
import { sourcesOf } from '../rules/example-workbook';
import { published } from './golden';

const review = reviewOf(fy2024Items);

function draftWorkbook(given: Parameters<typeof draft>[0] = {}): Workbook {
  const [source] = sourcesOf({ case: '', file: '公表資料案.xlsx', rows: [], sheets: draft(given) });
  if (!source || !('workbook' in source)) throw new Error('no draft');
  return source.workbook;
}

/** The draft with something changed on its sheet 評価結果. */
function changed(change: Partial<Sheet>, rest: Partial<Workbook> = {}): Workbook {
  const workbook = draftWorkbook();
  return { ...workbook, ...rest, sheets: workbook.sheets.map((sheet) => (sheet.name === '評価結果' ? { ...sheet, ...change } : sheet)) };
}

/** The draft with a text more. */
function withText(...cells: readonly string[]): Workbook {
  const row = { index: 30, cells: cells.map((value) => ({ value, formula: null, format: 'General' })) };
  const rows = draftWorkbook().sheets.find(({ name }) => name === '評価結果')!.rows;
  return changed({ rows: [...rows, row] });
}

const found = (workbook: Workbook, against = null as typeof review | null) =>
  checkPublication(workbook, '公表資料案.xlsx', against, 2024).findings.map(
    ({ rule, severity, at, message }) =>
      [rule, severity, at ? cellName(at) : null, message.ja.slice(0, message.ja.indexOf('。') + 1)] as const,
  );

test('a draft without anything unseen has no finding, alone and against its round', () => {
  expect(found(draftWorkbook())).toEqual([]);
  expect(found(draftWorkbook(), review)).toEqual([]);
});

describe('what goes along unseen is told at its place, with what to do', () => {
  const hidden = 'hidden-content-in-publication';
  test.each<[string, Workbook, readonly (readonly [string, string | null, string])[]]>([
    ['a hidden sheet', changed({ visibility: 'veryHidden' }), [['error', '評価結果!A1', 'シート「評価結果」が非表示のまま残っています。']]],
    [
      'hidden rows and columns',
      changed({ hiddenRows: [{ from: 19, to: 21 }], hiddenColumns: [{ from: 5, to: 5 }] }),
      [
        ['error', '評価結果!A20', 'シート「評価結果」の20～22行目が非表示です。'],
        ['error', '評価結果!F1', 'シート「評価結果」のF列が非表示です。'],
      ],
    ],
    ['a comment', changed({ comments: [{ row: 4, column: 2 }] }), [['error', '評価結果!C5', 'コメント(メモ)が残っています。']]],
    [
      'names of persons, each once',
      changed({}, { properties: { creator: '改革 花子', lastModifiedBy: '改革 花子', manager: '大阪 太郎', company: '大阪市' } }),
      [
        ['error', null, 'ファイルの情報に氏名「改革 花子」が残っています。'],
        ['error', null, 'ファイルの情報に氏名「大阪 太郎」が残っています。'],
      ],
    ],
    [
      'a property of the office',
      changed({}, { properties: { custom: ['文書番号'] } }),
      [['warning', null, 'ファイルの情報に独自のプロパティ「文書番号」が残っています。']],
    ],
    ['a link', changed({}, { externalLinks: ['集計.xlsx'] }), [['error', null, 'ほかのブック「集計.xlsx」への参照が残っています。']]],
    [
      'names, but for those of printing',
      changed(
        {},
        {
          names: [
            { name: '_xlnm.Print_Titles', sheet: '評価結果', formula: '評価結果!$1:$4', hidden: false },
            { name: '集計範囲', formula: '評価結果!$A$1', hidden: false },
            { name: '内訳', formula: '評価結果!$A$1', hidden: true },
          ],
        },
      ),
      [
        ['error', null, '表示されない名前が1個残っています(内訳)。'],
        ['warning', null, 'セル範囲などの名前が1個残っています(集計範囲)。'],
      ],
    ],
  ])('%s', (_, workbook, expected) => {
    expect(found(workbook)).toEqual(expected.map((each) => [hidden, ...each]));
  });

  test('many names are one finding that names a few', () => {
    const many = Array.from({ length: 111 }, (_, index) => ({ name: `範囲${index + 1}`, formula: '#REF!', hidden: false }));
    expect(found(changed({}, { names: many })).map(([, , , sentence]) => sentence)).toEqual([
      'セル範囲などの名前が111個残っています(範囲1、範囲2、範囲3、範囲4、範囲5など)。',
    ]);
  });

  test('an office as the author is none', () => {
    expect(found(changed({}, { properties: { creator: '市政改革室', lastModifiedBy: 'Microsoft Office User' } }))).toEqual([]);
  });
});

describe('personal information', () => {
  test.each([
    ['a mobile number', '担当の携帯 090-1234-5678'],
    ['a number of an office away from a contact', '資料は 06-6208-9885 に請求'],
    ['the same in brackets', '資料は 06(6208)9885 に請求'],
    ['a mail address', 'taro@city.example.jp に送ること'],
    ['an extension', '内線1234'],
    ['a name', '担当:山田'],
    ['an internal memo', '部外秘'],
    ['twelve digits with their check digit', '個人番号 1234 5678 9018'],
    ['the same in full width', '１２３４５６７８９０１８'],
  ])('is found: %s', (_, text) => {
    expect(found(withText(text)).map(([rule, severity, at]) => [rule, severity, at])).toEqual([
      ['personal-information-exposed', 'error', '評価結果!A31'],
    ]);
  });

  test.each([
    ['the contact that is published', ['問合せ先', '市政改革室改革プラン推進担当(06-6208-9885)']],
    ['the contact in one cell', ['問合せ先:市政改革室改革プラン推進担当(06-6208-9885)']],
    ['twelve digits that are no personal number', ['1234 5678 9012']],
    ['a date written with hyphens', ['01-04-2025']],
    ['thirteen digits: a corporate number', ['法人番号 6000020271004']],
    ['an amount', ['123,456,789,018円']],
  ])('is not: %s', (_, cells) => {
    expect(found(withText(...cells))).toEqual([]);
  });
});

describe('texts', () => {
  const rules = (workbook: Workbook, against = null as typeof review | null) => found(workbook, against).map(([rule, , at]) => [rule, at]);

  test('are held against the table of the draft', () => {
    expect(rules(draftWorkbook({ text: '評価の結果、「達成」が20項目でした。' }))).toEqual([['press-text-disagrees', '報道発表文!A3']]);
    expect(rules(draftWorkbook({ text: '達成率は82.6パーセントでした。' }))).toEqual([['approx-word-wrong', '報道発表文!A3']]);
    expect(rules(draftWorkbook({ note: '' }))).toEqual([['exclusion-note-missing', '評価結果!C4']]);
    expect(rules(draftWorkbook({ merges: ['A5:A6'] }))).toEqual([['table-not-accessible', '評価結果!A5']]);
  });

  test('and against the items of the round', () => {
    const other = reviewOf(fy2024Items.map((item) => (item.id === '2-1' ? { ...item, rating: 'notAchieved' } : item)));
    expect(new Set(rules(draftWorkbook(), other).map(([rule]) => rule))).toEqual(new Set(['press-text-disagrees']));
    expect(checkPublication(draftWorkbook(), '公表資料案.xlsx', other, 2024).comparedWith).toBe('round');
  });

  test('without a table were compared with nothing, and that is told', () => {
    const workbook: Workbook = { names: [], sheets: [{ ...draftWorkbook().sheets[0]! }] };
    expect(checkPublication(workbook, '発表文.xlsx', null, 2024).comparedWith).toBe('nothing');
  });
});

describe('what the program writes itself', () => {
  test('the clean workbook has no finding, alone and against its round', async () => {
    for (const each of [review, rounds['earlier years are known']!, rounds['a published figure was wrong']!]) {
      const workbook = await readWorkbook(await writeWorkbook(published(planPublication(each)), { title: '評価結果', marked: false }));
      expect(found(workbook)).toEqual([]);
      expect(found(workbook, each)).toEqual([]);
    }
  });

  test('the report of the office is not to be published: its working sheets are named', async () => {
    const plans = planReport(review);
    const toBePublished = new Set(planSummaries(review).map(({ name }) => name));
    const working = plans.map(({ name }) => name).filter((name) => !toBePublished.has(name));
    const workbook = await readWorkbook(await writeWorkbook(plans, { title: '評価結果' }));
    expect(working).toContain('一覧データ');
    expect(found(workbook, review).map(([, , at]) => at)).toEqual(working.map((name) => `${name}!A1`));
  });

  test('the press text has no finding; a figure changed by hand has', () => {
    const text = published(pressText(review));
    const check = (each: string) => found(textAsWorkbook('発表文.txt', each), review);
    expect(checkPublication(textAsWorkbook('発表文.txt', text), '発表文.txt', review, 2024)).toEqual({
      findings: [],
      comparedWith: 'round',
    });
    expect(check(text.replace(' 19項目', ' 20項目')).map(([rule]) => rule)).toEqual(['press-text-disagrees']);
    expect(check(text.replace('約82.6パーセント', '82.6パーセント')).map(([rule]) => rule)).toEqual(['approx-word-wrong']);
    expect(check(text.replace(/\(注\)取組項目.*/, '')).map(([rule]) => rule)).toEqual(['exclusion-note-missing']);
  });
});
