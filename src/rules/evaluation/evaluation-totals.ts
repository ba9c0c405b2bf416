import type { Repair, Sentence } from '../../model/finding';
import type { Recognition } from '../../model/recognition';
import type { Results } from '../../model/review';
import type { CountTable, TypedFigure } from '../../model/typed-totals';
import { addressOf } from '../../workbook/reference';
import { countsOutOfScope, percent, wrongFigures, type WrongFigure } from './counted-items';
import type { ExampleSheet } from '../example';
import type { Hit, Hits, Rule } from '../rule';

const missed = {
  項目番号: '2-2',
  取組項目: '民間提案の受付',
  令和6年度実績: 9,
  評価: '未達成',
  課題: '参加者が少なかった。',
  改善策: '時期を見直す。',
};
const excluded = { 項目番号: '2-3', 取組項目: '民間活力の導入', 令和6年度実績: '－', 評価: '評価対象外', 備考: '令和9年度末に評価' };
const met = { 項目番号: '2-4', 取組項目: '民間との協定の締結', 令和6年度実績: 15 };

/** Both items achieved last year, and the counts below them. */
function lastYearsSheet(achieved: number, notAchieved: number): ExampleSheet {
  return {
    name: '令和5年度',
    rows: [
      ['進捗管理表（令和5年度）'],
      ['所属：企画室'],
      ['令和5年度末（令和6年3月31日）現在'],
      [],
      ['項目番号', '取組方針', '取組項目', '所管', '指標', '単位', '令和5年度目標', '令和5年度実績', '評価', '主な取組実績'],
      ['2-1', '官民連携の推進', '民間との対話の充実', '企画室', '対話の開催回数(年間)', '回', '9以上', 10, '達成', '事業者と対話した。'],
      ['2-2', '官民連携の推進', '民間提案の受付', '企画室', '提案の受付件数', '件', '9以上', 10, '達成', '提案を受け付けた。'],
      [],
      ['項目数', '達成', '未達成'],
      [2, achieved, notAchieved],
    ],
  };
}

/** 集計: the counts and rates written on the sheets against the items themselves. */
export const totalRules: readonly Rule[] = [
  {
    id: 'typed-total-wrong',
    severity: 'error',
    title: { ja: '一覧と合わない集計', en: 'Count or rate that is wrong' },
    why: { ja: 'このまま公表すると誤りになります。', en: 'It would be published wrongly.' },
    fix: {
      ja: '数え直した値と比べ、入力した値か数式の範囲を直してください。',
      en: 'Compare it with the count from the list, and correct the value or the range of the formula.',
    },
    basis: '中央市(山梨県) 訂正のお詫び; 市長マニフェスト2019 最終総括の端数処理',
    message: {
      ja: 'シートに書かれた「{label}」の{typed}は、一覧から数え直すと{calc}です。{remedy}',
      en: '"{label}" on the sheet is {typed}; counted from the list it is {calc}. {remedy}',
    },
    scope: 'workbook',
    check: (recognition, context) =>
      wrongFigures(recognition, context)
        .filter(({ figure, results }) => !countsOutOfScope(figure, results))
        .map((wrong) => hit(wrong, recognition)),
    examples: {
      ok: [
        {
          case: '数え直した値と同じ',
          rows: [{}, missed],
          below: [
            ['項目数', '達成', '未達成', '達成率'],
            [2, 1, 1, { value: 0.5, format: '0.0%' }],
          ],
        },
        { case: '丸めた達成率', rows: [{}, met, missed], below: [['達成率', { value: 0.667, format: '0.0%' }]] },
        { case: '前年度のシートの集計は、前年度の項目を数えている', rows: [{}, missed], sheets: [lastYearsSheet(2, 0)] },
        { case: '前年度の達成率に触れた文', rows: [{}], below: [['※前年度の達成率は82.6％であった。']] },
      ],
      ng: [
        {
          case: '項目数が多い',
          rows: [{}, missed],
          below: [
            ['項目数', '達成', '未達成'],
            [3, 1, 1],
          ],
        },
        { case: '達成率が違う', rows: [{}, missed], below: [['達成率', { value: 0.6, format: '0.0%' }]] },
        {
          case: '絞り込みで隠れた行を数えない数式',
          rows: [{}, missed],
          hidden: { rows: [2] },
          below: [['項目数', { formula: 'SUBTOTAL(103,C6:C7)', result: 1 }]],
        },
        { case: '前年度のシートの集計が、前年度の項目と違う', rows: [{}, missed], sheets: [lastYearsSheet(1, 1)] },
        { case: '文の中の項目数が違う', rows: [{}, missed], below: [['「達成」は2項目、「未達成」は1項目である。']] },
        {
          case: '取組方針別の集計が違う',
          rows: [{}, missed],
          sheets: [
            {
              name: '集計',
              rows: [
                ['取組方針', '項目数', '達成', '未達成'],
                ['官民連携の推進', 3, 2, 1],
                ['合計', 3, 2, 1],
              ],
            },
          ],
        },
      ],
    },
  },
  {
    id: 'out-of-scope-in-denominator',
    severity: 'error',
    title: { ja: '評価対象外を含む達成率', en: 'Out-of-scope items in the rate' },
    why: { ja: '達成率が実際より低くなります。', en: 'The rate comes out too low.' },
    fix: { ja: '母数から評価対象外の項目を除いてください。', en: 'Leave the out-of-scope items out of the denominator.' },
    basis: 'ある市の報道発表資料(令和6年度末時点); 横浜市中期計画18年度の進ちょく状況(二つの母数)',
    message: {
      ja: '達成率の母数に評価対象外の{n}項目が入っています。母数を{wrong}から{right}に直してください(達成率は{calc}になります)。',
      en: 'The denominator includes {n} out-of-scope items. With {right} instead of {wrong} the rate is {calc}.',
    },
    scope: 'workbook',
    check: (recognition, context) =>
      wrongFigures(recognition, context)
        .filter(({ figure, results }) => countsOutOfScope(figure, results))
        .map((wrong) => hit(wrong, recognition)),
    examples: {
      ok: [
        { case: '評価対象外を除いた達成率', rows: [{}, missed, excluded], below: [['達成率', { value: 0.5, format: '0.0%' }]] },
        { case: '評価対象外の項目がない', rows: [{}, missed], below: [['達成率', { value: 0.5, format: '0.0%' }]] },
      ],
      ng: [
        { case: '評価対象外を含めて割っている', rows: [{}, missed, excluded], below: [['達成率', { value: 0.333, format: '0.0%' }]] },
        { case: '評価対象外を含めた達成率を文に書いている', rows: [{}, missed, excluded], below: [['達成率は33.3％である。']] },
      ],
    },
  },
  {
    id: 'shares-not-100',
    severity: 'info',
    title: { ja: '合計が100にならない割合', en: 'Shares that do not add up to 100' },
    why: { ja: '読み手が計算の誤りと思うことがあります。', en: 'Readers may take it for an error.' },
    fix: {
      ja: '数値は調整せず、端数処理による旨の注記を付けてください。',
      en: 'Do not adjust the figures; add a note on rounding.',
    },
    basis: '木津川市 第3次行財政改革行動計画; 市長マニフェスト2019 最終総括の端数処理',
    message: {
      ja: '端数処理のため、割合の合計が{sum}％になります。数値は調整せず、その旨の注記を付けます。',
      en: 'Rounded shares add up to {sum}％. The figures are not adjusted; a note is added.',
    },
    scope: 'workbook',
    check: ({ kind, typedTotals }) => (kind === 'publication' ? [] : typedTotals.flatMap(sharesNot100)),
    examples: {
      ok: [
        {
          case: '合計が100になる',
          rows: [{}, missed],
          below: [
            ['区分', '項目数', '割合'],
            ['達成', 1, '50.0％'],
            ['未達成', 1, '50.0％'],
            ['合計', 2, '100.0％'],
          ],
        },
      ],
      ng: [
        {
          case: '3分の1ずつの割合',
          rows: [{}, missed, excluded],
          below: [
            ['区分', '項目数', '割合'],
            ['達成', 1, '33.3％'],
            ['未達成', 1, '33.3％'],
            ['評価対象外', 1, '33.3％'],
            ['合計', 3, '100.0％'],
          ],
        },
      ],
    },
  },
];

/** A filter hides rows, and what counts visible rows only counts fewer then: the formula is right and the filter is to be cleared. */
const countsVisible = /\b(?:SUBTOTAL|AGGREGATE)\(/i;

function remedyFor({ entry: { formula, at } }: TypedFigure, { tables }: Recognition): Sentence {
  if (formula === undefined)
    return {
      ja: 'このまま公表すると誤りになるので、数え直した値に直してください。',
      en: 'Correct it before it is published.',
    };
  if (countsVisible.test(formula) && tables.some(({ hiddenRows = [] }) => hiddenRows.length > 0))
    return {
      ja: `${addressOf(at)}の数式は、見えている行だけを数えます。絞り込み(フィルター)を解除し、非表示の行を再表示してから確かめてください。`,
      en: `The formula in ${addressOf(at)} counts visible rows only. Clear the filter, show the hidden rows and check again.`,
    };
  return {
    ja: `${addressOf(at)}は数式なので、数える範囲と条件を確かめて直してください。`,
    en: `${addressOf(at)} is a formula: check the range and the condition that it counts.`,
  };
}

function hit({ figure, results }: WrongFigure, recognition: Recognition): Hit {
  const { label, entry, kind, value, decimals } = figure;
  const { outOfScope: n, confirmed, inScope } = results;
  const [typed, calc] = [value, recounted(figure, results)].map((number) => figureWords(kind, number, decimals));
  const remedy = remedyFor(figure, recognition);
  const words = { label, typed: typed ?? '', calc: calc ?? '', n, wrong: confirmed, right: inScope, remedy };
  const repair = correction(figure, results);
  return { at: entry.at, words, ...(repair && { repair }) };
}

function recounted({ kind, decimals }: TypedFigure, results: Results): number | null {
  if (kind === 'rate') return percent(results.achieved, results.achieved + results.notAchieved, decimals);
  return kind === 'share' ? null : results[kind];
}

function figureWords(kind: TypedFigure['kind'], value: number | null, decimals: number): string {
  if (kind !== 'rate') return `${value ?? '－'}項目`;
  return value === null ? '－' : `${value.toFixed(decimals)}％`;
}

/** A number typed into a cell is replaced; a formula and a sentence are for a person to correct. */
function correction(figure: TypedFigure, results: Results): Repair | null {
  const { entry, kind, decimals } = figure;
  const calc = recounted(figure, results);
  if (typeof entry.value !== 'number' || entry.formula !== undefined || calc === null) return null;
  const isFraction = kind === 'rate' && (entry.format.includes('%') || (entry.value <= 1 && figure.value > 1));
  const value = isFraction ? results.achieved / (results.achieved + results.notAchieved) : calc;
  const words = figureWords(kind, calc, decimals);
  return { kind: 'confirm', label: { ja: `「${words}」に直す`, en: `Change to "${words}"` }, value };
}

function sharesNot100({ rows }: CountTable): Hits {
  const parts = rows.filter(({ isTotal }) => !isTotal).flatMap(({ figures }) => figures.filter(({ kind }) => kind === 'share'));
  const last = parts.at(-1);
  if (!last || parts.length < 2) return [];
  const decimals = Math.max(...parts.map((part) => part.decimals));
  const sum = Number(parts.reduce((total, { value }) => total + value, 0).toFixed(decimals));
  const mostByRounding = (parts.length * 0.5) / 10 ** decimals;
  if (sum === 100 || Math.abs(sum - 100) > mostByRounding) return [];
  const total = rows.find(({ isTotal }) => isTotal)?.figures.find(({ kind }) => kind === 'share');
  return [{ at: (total ?? last).entry.at, words: { sum: sum.toFixed(decimals) } }];
}
