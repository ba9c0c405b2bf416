import { excerpt } from '../../evaluation/working';
import type { Entry } from '../../model/entry';
import type { EvaluatedItem } from '../../model/review';
import { isPlaceholder } from '../../text/marks';
import { platformLettersIn, withOrdinaryLetters } from '../../text/platform-letters';
import { addressOf } from '../../workbook/reference';
import { isInScope, nameOf, textOf } from '../reading/entry-text';
import { fieldWords, narrativesOf } from '../reading/field-words';
import { isSharedWithAbove } from '../reading/merged-cells';
import type { Hits, Rule } from '../rule';

/** 記述の体裁: is the text there, complete and fit to be published? */
export const narrativeFormRules: readonly Rule[] = [
  {
    id: 'narrative-missing',
    severity: 'warning',
    title: { ja: '取組実績の空欄', en: 'Narrative missing' },
    why: { ja: '公表資料の本文に使います。', en: 'It is needed for the published text.' },
    fix: { ja: '取り組んだ内容を記入してください。', en: 'Write what was done.' },
    basis: 'ある市の市政改革プラン2.0 様式3',
    message: {
      ja: '「{item}」の「{field}」が空欄です。公表資料の本文に使うので記入してください。',
      en: '"{field}" of "{item}" is empty. It is needed for the published text.',
    },
    scope: 'item',
    check: (item, context) => {
      const { activity, policy } = item.entries;
      if (!activity || textOf(activity) !== '' || !isInScope(item, context)) return [];
      if (isSharedWithAbove(context.table, activity, policy)) return [];
      return [{ at: activity.at, words: { item: nameOf(item), field: fieldWords('activity', activity, context.table) } }];
    },
    examples: {
      ok: [
        { case: '記入がある', rows: [{}] },
        { case: '評価対象外の項目', rows: [{ 令和6年度実績: '－', 評価: '評価対象外', 主な取組実績: '', 備考: '令和9年度末に評価' }] },
        { case: '課題と備考だけが空欄', rows: [{ 課題: '', 備考: '' }] },
      ],
      ng: [{ case: '主な取組実績が空欄', rows: [{ 主な取組実績: '' }] }],
    },
  },
  {
    id: 'placeholder-left',
    severity: 'warning',
    title: { ja: '仮の文字・記入例の残り', en: 'Placeholder left' },
    why: { ja: 'そのまま公表されるおそれがあります。', en: 'It may be published as it stands.' },
    fix: { ja: '正しい内容に直すか、消してください。', en: 'Replace or delete it.' },
    basis: 'reform-office practice',
    message: {
      ja: '{cell} に「{raw}」が残っています。記入例や仮の文字であれば、正しい内容に直すか消してください。',
      en: '"{raw}" is left in {cell}. Replace or delete placeholders and examples.',
    },
    scope: 'table',
    check: ({ rows }, { tableItems }) => {
      const examples = rows.filter(({ kind }) => kind === 'example').flatMap(({ label }) => label ?? []);
      const written = tableItems.flatMap((item) =>
        publishedEntries(item).filter((entry) => typeof entry.value === 'string' && isPlaceholder(entry.text)),
      );
      return [...examples, ...written].map((entry) => ({ at: entry.at, words: { cell: addressOf(entry.at), raw: excerpt(entry.text) } }));
    },
    examples: {
      ok: [
        { case: '記入が済んでいる', rows: [{}] },
        { case: '評価の記号', rows: [{ 自己評価: '△' }], headings: { 評価: '最終評価' } },
      ],
      ng: [
        { case: '伏せ字', rows: [{ 主な取組実績: '○○について事業者との対話を行った。' }] },
        { case: '要確認', rows: [{ 備考: '実績は要確認' }] },
        { case: '記入例の行', rows: [{ 項目番号: '記入例', 取組項目: '民間提案の受付' }, {}] },
      ],
    },
  },
  {
    id: 'text-too-long',
    severity: 'info',
    title: { ja: '長い記述', en: 'Long text' },
    why: { ja: '公表する表に収まらないおそれがあります。', en: 'It may not fit the published table.' },
    fix: { ja: '要約を書いてください。', en: 'Write a summary.' },
    basis: 'reform-office practice',
    message: {
      ja: '「{field}」は{n}字です(目安は{max}字)。公表する表に収まらないおそれがあります。',
      en: '"{field}" has {n} characters (guide: {max}) and may not fit the published table.',
    },
    scope: 'item',
    check: (item, { table }) =>
      narrativesOf(item).flatMap(({ field, entry }): Hits => {
        const n = entry.text.length > LONGEST ? Array.from(textOf(entry)).length : 0;
        return n > LONGEST ? [{ at: entry.at, words: { field: fieldWords(field, entry, table), n, max: LONGEST } }] : [];
      }),
    examples: {
      ok: [{ case: '目安の字数', rows: [{ 主な取組実績: '対話を行った。'.repeat(50) }] }],
      ng: [{ case: '目安を超える字数', rows: [{ 主な取組実績: '対話を行った。'.repeat(60) }] }],
    },
  },
  {
    id: 'platform-dependent-characters',
    severity: 'info',
    title: { ja: '機種依存文字', en: 'Platform-dependent characters' },
    why: { ja: '読み上げや検索が正しくできないことがあります。', en: 'Screen readers and searches may fail on them.' },
    fix: { ja: '公表する文章では、普通の文字に書き換えてください。', en: 'Write ordinary letters in published texts.' },
    basis: '総務省 統一ルール 1-10',
    message: {
      ja: '機種依存文字({chars})があります。公表する文章では「{repl}」と書き換えることを勧めます。',
      en: 'Platform-dependent characters ({chars}): "{repl}" is recommended in published texts.',
    },
    scope: 'item',
    check: (item) =>
      namesAndNarratives(item).flatMap((entry): Hits => {
        const chars = platformLettersIn(entry.text);
        if (chars.length === 0) return [];
        return [{ at: entry.at, words: { chars: chars.join(''), repl: chars.map(withOrdinaryLetters).join('」「') } }];
      }),
    examples: {
      ok: [
        { case: '普通の文字', rows: [{ 主な取組実績: '(株)浪速商事との対話を行った。' }] },
        { case: '番号の欄の丸数字', rows: [{ 項目番号: '①' }] },
      ],
      ng: [{ case: '括弧付きの略号', rows: [{ 主な取組実績: '㈱浪速商事との対話を行った。' }] }],
    },
  },
  {
    id: 'spaces-for-layout',
    severity: 'info',
    title: { ja: '体裁のための空白・改行', en: 'White space for layout' },
    why: { ja: '検索できず、読み上げも途切れます。', en: 'Searches fail and screen readers stumble.' },
    fix: { ja: '公表する文章では取り除いてください。', en: 'Remove it in published texts.' },
    basis: '総務省 統一ルール 1-5',
    message: {
      ja: '体裁を整えるための空白や改行があります。公表する文章では取り除くことを勧めます。',
      en: 'White space or line breaks are used for layout. Removing them is recommended in published texts.',
    },
    scope: 'item',
    check: (item) => namesAndNarratives(item).flatMap((entry): Hits => (isLaidOut(entry.text) ? [{ at: entry.at, words: {} }] : [])),
    examples: {
      ok: [
        { case: '文の間の改行', rows: [{ 主な取組実績: '・対話を行った。\n・結果を公表した。' }] },
        { case: '段落の始めの空白', rows: [{ 主な取組実績: '　対話を行い、結果を公表した。' }] },
      ],
      ng: [
        { case: '文字の間の空白', rows: [{ 主な取組実績: '対 話 を 行 い、結果を公表した。' }] },
        { case: '続いた空白', rows: [{ 主な取組実績: '対話を行い、　　結果を公表した。' }] },
      ],
    },
  },
];

const LONGEST = 400;

function publishedEntries(item: EvaluatedItem): readonly Entry[] {
  const { itemName, outReason } = item.entries;
  const figures = item.indicators.flatMap(({ entries }) => [entries.indicator, entries.target, entries.actual]);
  return [itemName, outReason, ...figures, ...narrativesOf(item).map(({ entry }) => entry)].flatMap((entry) =>
    entry && !entry.inherited ? [entry] : [],
  );
}

function namesAndNarratives(item: EvaluatedItem): readonly Entry[] {
  const { itemName } = item.entries;
  return [...(itemName ? [itemName] : []), ...narrativesOf(item).map(({ entry }) => entry)];
}

const JAPANESE = '[\\u3005\\u3040-\\u30ff\\u3400-\\u9fff]';
const LAID_OUT = new RegExp(
  [
    `(?:(?<![^\\s\\u3000、。])${JAPANESE}[ \\u3000]){2,}${JAPANESE}(?![^\\s\\u3000、。])`,
    `\\S[ \\u3000]{2,}\\S`,
    `${JAPANESE}\\r?\\n(?:[をにへがはのでとも]|[りるれしたて][、。])`,
  ].join('|'),
);

/** Blanks between the letters of a word, runs of blanks, a break inside a phrase. */
function isLaidOut(text: string): boolean {
  return /[ \u3000\n]/.test(text) && LAID_OUT.test(text.trim());
}
