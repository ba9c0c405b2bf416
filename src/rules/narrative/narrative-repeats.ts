import type { EvaluatedItem } from '../../model/review';
import { fold } from '../../text/fold';
import { isInScope, nameOf } from '../reading/entry-text';
import { fieldWords, narrativesOf, type Narrative } from '../reading/field-words';
import type { Hit, Hits, Rule } from '../rule';

const other = { 項目番号: '2-2', 取組項目: '民間提案の受付' };

/** 同じ記述: texts left from last year, or pasted twice. */
export const narrativeRepeatRules: readonly Rule[] = [
  {
    id: 'narrative-same-as-last-year',
    severity: 'warning',
    title: { ja: '前年度と同じ記述', en: 'Last year’s text' },
    why: { ja: '前年度の文章が更新されずに残っていることがあります。', en: 'Last year’s text may have been left standing.' },
    fix: { ja: '今年度の内容に更新してください。', en: 'Update it to this year.' },
    basis: '盛岡タイムス 2012年(前年の写しが多い); 毎日新聞 2020年(行政事業レビューの誤記)',
    lastYear: 'previousActivity',
    message: {
      ja: '「{item}」の「{field}」が前年度と同じ文章です(一致率{p}％)。今年度の内容に更新されているか確認してください。',
      en: '"{field}" of "{item}" is last year’s text ({p}％ alike). Check that it was updated.',
    },
    scope: 'item',
    check: (item, context) => {
      const { activity, previousActivity = item.lastYear?.entries.activity } = item.entries;
      if (!activity || !previousActivity || !isInScope(item, context)) return [];
      const [now, before] = [fold(activity.text), fold(previousActivity.text)];
      if (now.length < SHORTEST || before.length < SHORTEST) return [];
      const p = Math.floor(repeated(now, before) * 100);
      if (p < ALIKE) return [];
      return [{ at: activity.at, words: { item: nameOf(item), field: fieldWords('activity', activity, context.table), p } }];
    },
    examples: {
      ok: [
        { case: '今年度の内容に更新している', rows: [{ '主な取組実績(令和5年度)': '事業者との対話の進め方を検討し、参加者を公募した。' }] },
        { case: '短い決まり文句', rows: [{ 主な取組実績: '継続して実施した。', '主な取組実績(令和5年度)': '継続して実施した。' }] },
        { case: '前年度の欄がない', rows: [{}] },
      ],
      ng: [{ case: '前年度の文章のまま', rows: [{ '主な取組実績(令和5年度)': '事業者との対話を公募により行い、結果を公表した。' }] }],
    },
  },
  {
    id: 'narrative-same-in-two-items',
    severity: 'warning',
    title: { ja: '2つの項目に同じ記述', en: 'Same text in two items' },
    why: { ja: '別の項目の文章を貼り間違えていることがあります。', en: 'A text may have been pasted into the wrong row.' },
    fix: { ja: '貼り間違いでないか確認してください。', en: 'Check for a wrong paste.' },
    basis: '盛岡タイムス 2012年(前年の写しが多い)',
    message: {
      ja: '「{a}」と「{b}」の「{field}」が同じ文章です。貼り間違いでないか確認してください。',
      en: '"{a}" and "{b}" share the same "{field}". Check for a wrong paste.',
    },
    scope: 'workbook',
    check: ({ tables }, { items }) => {
      const first = new Map<string, EvaluatedItem>();
      return items
        .filter(({ notCountedBecause }) => notCountedBecause !== 'relisted')
        .flatMap((item) =>
          narrativesOf(item).flatMap((narrative): Hits => {
            if (narrative.field === 'next' || narrative.field === 'note' || narrative.field === 'evidence') return [];
            const text = narrative.entry.text.trim();
            if (text.length < SHORTEST || SET_PHRASE.test(text)) return [];
            const key = `${narrative.field} ${text}`;
            const earlier = first.get(key);
            if (!earlier) first.set(key, item);
            if (!earlier || fold(earlier.name) === fold(item.name)) return [];
            return [pasted(earlier, item, narrative, fieldWords(narrative.field, narrative.entry, tables[item.table]))];
          }),
        );
    },
    examples: {
      ok: [
        { case: '項目ごとに違う', rows: [{}, { ...other, 主な取組実績: '民間からの提案を受け付け、審査した。' }] },
        {
          case: '決まり文句',
          rows: [
            { 課題: '引き続き、計画的に取組を進める必要がある。' },
            { ...other, 主な取組実績: '民間からの提案を受け付け、審査した。', 課題: '引き続き、計画的に取組を進める必要がある。' },
          ],
        },
      ],
      ng: [{ case: '2つの項目の取組実績が同じ', rows: [{}, other] }],
    },
  },
];

const SHORTEST = 15;
/** Per cent of this year's text that stands in last year's. */
const ALIKE = 95;
const SET_PHRASE = /^・?(?:引き続き|今後も|継続して|計画どおり|計画に基づき).{0,30}$/;

/** The part of a text's pairs of letters that the other text has as well, 0 to 1. */
function repeated(text: string, other: string): number {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < other.length; at += 1) {
    const pair = other.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) common += 1;
    pairs.set(pair, left - 1);
  }
  return common / (text.length - 1);
}

function pasted(a: EvaluatedItem, b: EvaluatedItem, { entry }: Narrative, field: Hit['words'][string]): Hit {
  return { at: entry.at, words: { a: nameOf(a), b: nameOf(b), field }, item: b.id || b.name };
}
