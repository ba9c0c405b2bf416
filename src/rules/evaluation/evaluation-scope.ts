import { waitsForItsYear, writtenReason } from '../../evaluation/exclusion-reason';
import { outReasonLabels } from '../../evaluation/labels';
import type { FiscalYear } from '../../model/fiscal-year';
import type { EvaluatedItem } from '../../model/review';
import { nameOf, textOf, yearWords } from '../reading/entry-text';
import { rateAs } from '../reading/rating-repair';
import type { Rule } from '../rule';

/** 評価対象外の扱い: who is out of scope, why, and until when. */
export const evaluationScopeRules: readonly Rule[] = [
  {
    id: 'rating-before-evaluation-year',
    severity: 'error',
    title: { ja: '評価年度より前の評価', en: 'Rated before its evaluation year' },
    why: { ja: 'まだ評価しない項目が達成率に入ってしまいます。', en: 'An item that is not evaluated yet enters the rate.' },
    fix: { ja: '「評価対象外(最終年度に評価)」に直してください。', en: 'Change it to 評価対象外 (evaluated in the final year).' },
    basis: 'ある市の報道発表資料(令和6年度末時点); ある市の第5次行財政改革プラン',
    message: {
      ja: '「{item}」は{year}末に評価する項目ですが、{fy}に「{eval}」と評価されています。「評価対象外(最終年度に評価)」に直してください。',
      en: '"{item}" is to be evaluated at the end of {year} but is rated "{eval}" in {fy}. Change it to 評価対象外 (final year).',
    },
    scope: 'item',
    check: (item, { recognition, settings }) => {
      const { rating } = item.entries;
      const due = laterYear(item, recognition.evaluatedYear);
      if (!item.counted || due === null || !rating || (item.rating !== 'achieved' && item.rating !== 'notAchieved')) return [];
      const words = { item: nameOf(item), year: yearWords(due), fy: yearWords(recognition.evaluatedYear), eval: textOf(rating) };
      return [{ at: rating.at, words, ...rateAs('outOfScope', settings) }];
    },
    examples: {
      ok: [
        { case: '毎年度評価する項目', rows: [{ 評価年度: '毎年度' }] },
        { case: '今年度が評価の年度', rows: [{ 評価年度: '令和6年度末' }] },
        {
          case: '評価の年度まで評価対象外としている',
          rows: [{ 評価年度: '令和9年度末', 令和6年度目標: '－', 令和6年度実績: '－', 評価: '評価対象外', 備考: '令和9年度末に評価' }],
        },
      ],
      ng: [
        { case: '評価年度の列が先の年度', rows: [{ 評価年度: '令和9年度末' }] },
        { case: '先の年度に評価すると備考にある', rows: [{ 備考: '令和9年度末に評価する。' }] },
      ],
    },
  },
  {
    id: 'out-of-scope-reason-missing',
    severity: 'error',
    title: { ja: '評価対象外の理由がない', en: 'Out of scope without a reason' },
    why: { ja: '公表する資料の(注)に理由を書く必要があります。', en: 'The published note has to give the reason.' },
    fix: { ja: '理由を選び、備考か理由の欄に書いてください。', en: 'Choose the reason and write it in the notes or the reason column.' },
    basis: 'ある市の報道発表資料(令和6年度末時点); 木津川市 第3次行財政改革行動計画',
    message: {
      ja: '「{item}」は評価対象外ですが、理由がありません。公表時の(注)に必要なので、理由を選んでください({reasons})。',
      en: '"{item}" is out of scope without a reason. The published note needs one; choose it ({reasons}).',
    },
    scope: 'item',
    check: (item, { recognition }) => {
      const { rating } = item.entries;
      if (!item.counted || item.rating !== 'outOfScope' || !rating || givesReason(item, recognition.evaluatedYear)) return [];
      return [{ at: rating.at, words: { item: nameOf(item), reasons } }];
    },
    examples: {
      ok: [
        {
          case: '理由が備考にある',
          rows: [{ 令和6年度実績: '－', 評価: '評価対象外', 備考: '令和9年度末時点で評価を実施するため、評価対象外' }],
        },
        { case: '理由が評価の欄の括弧の中にある', rows: [{ 令和6年度実績: '－', 評価: '評価対象外(災害対応のため中止)' }] },
        {
          case: '理由が欄外の注にある',
          rows: [{ 令和6年度実績: '－', 評価: '評価対象外(注1)' }],
          below: [['(注1) 他の取組項目に統合したため、評価対象外とした。']],
        },
        { case: '評価の年度が書かれている', rows: [{ 評価年度: '令和9年度', 令和6年度実績: '－', 評価: '評価対象外' }] },
        {
          case: '理由が主な取組実績の文にある',
          rows: [{ 令和6年度実績: '－', 評価: '評価対象外', 主な取組実績: '今年度に新たに始めた取組のため、評価の対象としない。' }],
        },
      ],
      ng: [
        { case: '理由がどこにもない', rows: [{ 令和6年度実績: '－', 評価: '評価対象外' }] },
        {
          case: '主な取組実績の「評価」は利用者の評判のことである',
          rows: [{ 令和6年度実績: '－', 評価: '評価対象外', 主な取組実績: '今年度から始めた講座は、利用者から高い評価を得た。' }],
        },
      ],
    },
  },
  {
    id: 'out-of-scope-in-evaluation-year',
    severity: 'error',
    title: { ja: '評価の年度なのに評価対象外', en: 'Out of scope in its evaluation year' },
    why: { ja: '評価すべき項目が、評価されないまま公表されます。', en: 'An item that is due would be published unrated.' },
    fix: {
      ja: '評価を入力するか、評価年度の見直しを備考に記録してください。',
      en: 'Rate it, or record the new evaluation year in the notes.',
    },
    basis: 'ある市の報道発表資料(令和6年度末時点)',
    message: {
      ja: '「{item}」は{fy}が評価の年度ですが、評価対象外のままです。評価を入力するか、評価年度の見直しを記録してください。',
      en: '"{item}" is due for evaluation in {fy} but is still out of scope. Rate it, or record the new evaluation year.',
    },
    scope: 'item',
    check: (item, { recognition, settings }) => {
      const { rating } = item.entries;
      const isDue = item.evaluateIn !== 'everyYear' && item.evaluateIn.includes(recognition.evaluatedYear);
      const otherReason = item.outReason !== null && item.outReason !== 'finalYearOnly';
      if (!item.counted || item.rating !== 'outOfScope' || !isDue || otherReason || !rating) return [];
      return [
        { at: rating.at, words: { item: nameOf(item), fy: yearWords(recognition.evaluatedYear) }, ...rateAs(item.proposed, settings) },
      ];
    },
    examples: {
      ok: [
        { case: '評価の年度が先である', rows: [{ 評価年度: '令和9年度', 令和6年度実績: '－', 評価: '評価対象外' }] },
        {
          case: '別の理由で評価対象外としている',
          rows: [{ 評価年度: '令和6年度', 令和6年度実績: '－', 評価: '評価対象外', 備考: '災害対応に伴い取組を中止したため、評価対象外' }],
        },
      ],
      ng: [{ case: '今年度が評価の年度', rows: [{ 評価年度: '令和6年度末', 評価: '評価対象外', 備考: '令和6年度末に評価' }] }],
    },
  },
  {
    id: 'nothing-in-scope',
    severity: 'warning',
    title: { ja: '評価の対象が0件', en: 'Nothing in scope' },
    why: { ja: '達成率を計算できません。', en: 'There is no rate to compute.' },
    fix: { ja: 'すべて評価対象外でよいか確認してください。', en: 'Check that all items are out of scope.' },
    basis: 'reform-office practice',
    message: {
      ja: '評価の対象となる項目が0件のため、達成率は「－」と表示します。すべて評価対象外でよいか確認してください。',
      en: 'No item is in scope, so the rate is shown as 「－」. Check that all items are out of scope.',
    },
    scope: 'workbook',
    check: (_, { items }) => {
      const counted = items.filter((item) => item.counted);
      return counted.length > 0 && counted.every(({ rating }) => rating === 'outOfScope') ? [{ at: null, words: {} }] : [];
    },
    examples: {
      ok: [
        { case: '評価した項目がある', rows: [{}] },
        { case: '評価が済んでいない項目がある', rows: [{ 評価: '' }] },
      ],
      ng: [
        { case: 'すべて評価対象外', rows: [{ 令和6年度実績: '－', 評価: '評価対象外', 備考: '他の取組項目に統合したため、評価対象外' }] },
      ],
    },
  },
];

const reasons = Object.values(outReasonLabels)
  .map(({ ja }) => ja)
  .join('、');

/** The first year of evaluation, when it lies after this one and this one is none. */
function laterYear({ evaluateIn }: EvaluatedItem, evaluated: FiscalYear): FiscalYear | null {
  if (evaluateIn === 'everyYear' || evaluateIn.includes(evaluated)) return null;
  return evaluateIn.find((year) => year > evaluated) ?? null;
}

/** Any of the places where offices write it, or a year of evaluation that is still to come. */
function givesReason(item: EvaluatedItem, evaluated: FiscalYear): boolean {
  // In its year another rule asks for the rating.
  const isDue = item.evaluateIn !== 'everyYear' && item.evaluateIn.includes(evaluated);
  return isDue || waitsForItsYear(item, evaluated) || writtenReason(item) !== '';
}
