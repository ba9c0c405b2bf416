import type { Entry } from '../../model/entry';
import type { FiscalYear } from '../../model/fiscal-year';
import type { Indicator } from '../../model/item';
import type { EvaluatedItem } from '../../model/review';
import { readFiscalYears } from '../../text/fiscal-years';
import { fold, narrow } from '../../text/fold';
import { numberAt, type NumberMention } from '../../text/numbers';
import { convert } from '../../text/units';
import { isInScope, nameOf, textOf } from '../reading/entry-text';
import { narrativesOf, type NarrativeField } from '../reading/field-words';
import { figureText } from '../reading/figure-text';
import { writing } from '../reading/hits';
import type { Hits, ItemContext, Rule } from '../rule';

const share = { 指標: '点検した事業の割合', 単位: '％', 前年度実績: 90.4, 令和6年度目標: '92以上', 令和6年度実績: 93 };

/** 記述の内容: does the text say what the figures and the rating say? */
export const narrativeContentRules: readonly Rule[] = [
  {
    id: 'number-in-text-disagrees',
    severity: 'warning',
    title: { ja: '文中の数値と実績の不一致', en: 'Number in the text' },
    why: { ja: '公表資料の本文と表が食い違います。', en: 'Text and table would be published with different figures.' },
    fix: { ja: 'どちらが正しいか確認し、そろえてください。', en: 'Check which is right and correct the other.' },
    basis: 'reform-office practice',
    message: {
      ja: '「{item}」の文中の「{text}」が実績欄の{value}と違います。どちらが正しいか確認してください。',
      en: '"{text}" in the text of "{item}" differs from the actual {value}. Check which is right.',
    },
    scope: 'item',
    check: (item, context) =>
      isInScope(item, context) ? item.indicators.flatMap((indicator) => otherNumbers(indicator, item, context)) : [],
    examples: {
      ok: [
        { case: '実績と同じ数値', rows: [{ 主な取組実績: '対話を公募により行い、対話の開催回数は14回となった。' }] },
        { case: '前年度の数値', rows: [{ 主な取組実績: '前年度の対話の開催回数は10回であったが、今年度は公募により参加者を広げた。' }] },
        { case: '別のものの数値', rows: [{ 主な取組実績: '対話に参加した事業者は38者となり、結果を公表した。' }] },
        { case: '目標との比較', rows: [{ 主な取組実績: '対話の開催回数は12回を上回り、結果を公表した。' }] },
      ],
      ng: [
        { case: '指標の名称とともに別の数値', rows: [{ 主な取組実績: '対話を公募により行い、対話の開催回数は18回となった。' }] },
        { case: '指標の名称の実績として別の数値', rows: [{ 主な取組実績: '対話を公募により行い、対話の開催回数の実績は18回となった。' }] },
        { case: '「実績は」とともに別の数値', rows: [{ 主な取組実績: '公募により対話を行い、実績は18回であった。' }] },
      ],
    },
  },
  {
    id: 'wording-contradicts-rating',
    severity: 'warning',
    title: { ja: '評価と食い違う記述', en: 'Wording against the rating' },
    why: { ja: '読み手には、評価か文章のどちらかが誤りに見えます。', en: 'To a reader one of the two looks wrong.' },
    fix: { ja: '評価か文章のどちらかを直してください。', en: 'Correct the rating or the text.' },
    basis: 'reform-office practice',
    message: {
      ja: '「{item}」の評価は「{eval}」ですが、文中に「{phrase}」とあります。評価か文章のどちらかを直してください。',
      en: '"{item}" is rated "{eval}", but the text says "{phrase}". Correct one of them.',
    },
    scope: 'item',
    check: contradictingWords,
    examples: {
      ok: [
        { case: '前年度について書いている', rows: [{ 主な取組実績: '前年度は目標を下回ったが、今年度は公募により参加者を広げた。' }] },
        { case: '仮の話', rows: [{ 課題: '目標を達成できなかった場合の対応を定めておく必要がある。' }] },
        {
          case: '少ないほどよい目標を下回った',
          rows: [
            {
              指標: '待ち時間',
              単位: '分',
              前年度実績: 30,
              令和6年度目標: '20以下',
              令和6年度実績: 18,
              主な取組実績: '予約制により、待ち時間は目標を下回った。',
            },
          ],
        },
        { case: '他都市の状況', rows: [{ 課題: '他都市では目標を達成できなかった例がある。' }] },
      ],
      ng: [
        { case: '「達成」なのに目標を下回ったとある', rows: [{ 主な取組実績: '公募により対話を行ったが、開催回数は目標を下回った。' }] },
        {
          case: '「未達成」なのに目標を達成したとある',
          rows: [
            {
              令和6年度実績: 9,
              評価: '未達成',
              主な取組実績: '公募により対話を行い、目標を達成した。',
              課題: '参加者の分野が偏った。',
              改善策: '周知の方法を見直す。',
            },
          ],
        },
      ],
    },
  },
  {
    id: 'percent-for-point-difference',
    severity: 'warning',
    title: { ja: '割合の差の「％」', en: 'Per cent for points' },
    why: {
      ja: '44％から50％への増加は「6ポイント増」で、「6％増」ではありません。',
      en: 'From 44％ to 50％ is a rise of 6 points, not of 6％.',
    },
    fix: { ja: '「ポイント」と書いてください。', en: 'Write ポイント.' },
    basis: '佐野市 目標達成度評価の考え方',
    message: {
      ja: '「{raw}」は割合どうしの差なので、「％」ではなく「ポイント」と書いてください。',
      en: '"{raw}" is a difference of shares; write ポイント, not ％.',
    },
    scope: 'item',
    check: (item) => (isAboutShares(item) ? describedIn(item).flatMap(percentsForPoints) : []),
    examples: {
      ok: [
        { case: '「ポイント」と書いている', rows: [{ ...share, 主な取組実績: '点検した事業の割合は前年度比2.6ポイントの上昇となった。' }] },
        { case: '額の増減率', rows: [{ 主な取組実績: '参加した事業者の数は前年度比12％の増加となった。' }] },
      ],
      ng: [
        { case: '割合の差を「％」で書いている', rows: [{ ...share, 主な取組実績: '点検した事業の割合は前年度比2.6％の上昇となった。' }] },
      ],
    },
  },
];

const accounts: ReadonlySet<NarrativeField> = new Set(['activity', 'evidence', 'issue', 'issueAndCountermeasure'] as const);

/** The texts of this year: what was reached and done, and how it is explained. */
function describedIn(item: EvaluatedItem): readonly Entry[] {
  const actuals = item.indicators.flatMap(({ entries }) => (typeof entries.actual?.value === 'string' ? [entries.actual] : []));
  return [...actuals, ...accountsOf(item)];
}

function accountsOf(item: EvaluatedItem): readonly Entry[] {
  return narrativesOf(item).flatMap(({ field, entry }) => (accounts.has(field) ? [entry] : []));
}

function sentencesOf(text: string): readonly string[] {
  return text.split(/[。\n\r]/).filter((sentence) => sentence !== '');
}

/** Set between the indicator's name and its figure: は、令和6年度は約 … */
const TO_THE_FIGURE =
  /^(?:\([^)]*\))?(?:の実績値?)?(?:は|が|も)、?(?:(?:令和\d{1,2}|R\d{1,2}|\d{1,2}|今|本|当)年度?末?(?:は|に|で|の)?、?|年間で?|合計で?|累計で?|延べ|約|およそ)*/;
/** Behind a figure that is compared with, or that is a change. */
const NO_ACTUAL =
  /^(?:の?(?:増|減|上昇|低下|縮減|削減|改善|向上|目標)|ポイント|(?:を|に)(?:超|上回|下回|対し|向け)|以上|以下|未満|超|余|程度|の見込|を目)/;

function otherNumbers(indicator: Indicator, item: EvaluatedItem, { recognition }: ItemContext): Hits {
  const { actual } = indicator;
  const accounts = accountsOf(item).filter(({ text }) => /[\d０-９]/.test(text) && /[はがも]/.test(text));
  if (accounts.length === 0) return [];
  const name = fold(indicator.name).replace(/\([^)]*\)$/, '');
  if (!actual || (name.length < 3 && item.indicators.length > 1)) return [];
  const names = [...(name.length < 3 ? [] : [name]), ...(item.indicators.length === 1 ? ['実績', '実績値'] : [])];
  return accounts.flatMap((entry): Hits => {
    const stated = sentencesOf(entry.text).flatMap((sentence) => statedNumber(fold(sentence), names, recognition.evaluatedYear) ?? []);
    return stated
      .filter(({ number, decimals }) => differs(number, decimals, indicator))
      .slice(0, 1)
      .map(({ text }) => ({ at: entry.at, words: { item: nameOf(item), text, value: figureText(actual, indicator) } }));
  });
}

interface StatedNumber {
  readonly number: NumberMention;
  readonly decimals: number;
  readonly text: string;
}

/** The figure that a sentence gives for the indicator in this year; null when it gives none. */
function statedNumber(sentence: string, names: readonly string[], year: FiscalYear): StatedNumber | null {
  const name = names.find((each) => sentence.includes(each));
  if (name === undefined || /前年|昨年|うち|内訳/.test(sentence)) return null;
  if (readFiscalYears(sentence).some(({ kind, fiscalYear }) => kind !== 'date' && fiscalYear !== year)) return null;
  const from = sentence.indexOf(name) + name.length;
  const gap = TO_THE_FIGURE.exec(sentence.slice(from));
  const number = gap ? numberAt(sentence, from + gap[0].length) : null;
  if (!number || NO_ACTUAL.test(sentence.slice(number.end))) return null;
  const text = sentence.slice(number.at, number.end);
  return { number, decimals: /\.(\d+)/.exec(text)?.[1]?.length ?? 0, text };
}

/** More than rounding, in the unit of the text; a number in another unit speaks of something else. */
function differs({ value, unit }: NumberMention, decimals: number, { actual, unit: ofIndicator }: Indicator): boolean {
  const own = actual?.unit ?? ofIndicator;
  if (!actual || (unit === null) !== (own === null)) return false;
  const shown = unit === null || own === null ? actual.value : convert(actual.value, own, unit);
  return shown !== null && Math.abs(shown - value) > 0.5 * 10 ** -decimals + 1e-9;
}

const TARGET = '(?:目標|計画)(?:値|額|数|件数|人数|水準)?';
const BELOW = `${TARGET}(?:を|に)(?:[^、。]{0,6})?下回(?:った|りました|る結果|っている)`;
const ABOVE = `${TARGET}(?:を|に)(?:[^、。]{0,6})?(?:上回(?:った|りました|る結果|っている)|超えた|超過した)`;
const MISSED = [
  `${TARGET}(?:を|に|には|まで)(?:[^、。]{0,6})?(?:達し(?:なかった|ていない|ません)|届か(?:なかった|ず)|及ば(?:なかった|ず)|満たなかった)`,
  '(?:目標(?:を|は))?達成(?:でき(?:なかった|ていない|ず)|には?至らな(?:かった|い)|しなかった)',
  '未達成?(?:と|に)な(?:った|りました|っている)',
].join('|');
const REACHED = `${TARGET}(?:を|に)(?:[^、。]{0,6})?(?:達成(?:した|しました|できた|している)|達した|到達した)`;

interface ResultWords {
  readonly missed: RegExp;
  readonly reached: RegExp;
}

const ifMoreIsBetter: ResultWords = { missed: new RegExp(`${MISSED}|${BELOW}`), reached: new RegExp(`${REACHED}|${ABOVE}`) };
const ifLessIsBetter: ResultWords = { missed: new RegExp(`${MISSED}|${ABOVE}`), reached: new RegExp(`${REACHED}|${BELOW}`) };
const ifMixed: ResultWords = { missed: new RegExp(MISSED), reached: new RegExp(REACHED) };

/** Above the target is a miss where less is better. */
function resultWords({ indicators }: EvaluatedItem): ResultWords {
  const isLess = indicators.flatMap(({ kind, comparator }) => (kind === 'milestone' || !comparator ? [] : [comparator.startsWith('<')]));
  if (isLess.every((less) => !less)) return ifMoreIsBetter;
  return isLess.every((less) => less) ? ifLessIsBetter : ifMixed;
}

/** The sentence speaks of something else than this year's result. */
const ELSEWHERE =
  /前年|昨年|前回|以前|従来|他都市|他市|他の|全国|国の|場合|おそれ|可能性|とき|ように|ことはな|わけではな|もの(?:は|が)な|次年度|来年度|翌年度|今後|予定|向け|目指|一部|おおむね|概ね|ほぼ/;

function contradictingWords(item: EvaluatedItem, context: ItemContext): Hits {
  const { rating } = item.entries;
  if (!rating || !isInScope(item, context)) return [];
  const texts = describedIn(item);
  const year = context.recognition.evaluatedYear;
  const isSingle = item.indicators.length === 1;
  const words = resultWords(item);
  const missed = texts.flatMap((entry) => phraseIn(entry, words.missed, year));
  const reached = texts.flatMap((entry) => phraseIn(entry, words.reached, year));
  const speaksForAll = isSingle || context.settings.rollUp === 'all';
  const against =
    item.rating === 'achieved' && speaksForAll ? missed : item.rating === 'notAchieved' && isSingle && missed.length === 0 ? reached : [];
  return against.slice(0, 1).map(({ at, phrase }) => ({ at, words: { item: nameOf(item), eval: textOf(rating), phrase } }));
}

function phraseIn(entry: Entry, pattern: RegExp, year: FiscalYear): readonly { readonly at: Entry['at']; readonly phrase: string }[] {
  if (!/達|目標|計画/.test(entry.text)) return [];
  return sentencesOf(entry.text)
    .flatMap((sentence) => sentence.split(/(?<=[がし])、/))
    .flatMap((clause) => {
      const phrase = pattern.exec(clause)?.[0];
      if (phrase === undefined || ELSEWHERE.test(clause) || isAboutOtherYear(clause, year)) return [];
      return [{ at: entry.at, phrase }];
    });
}

function isAboutOtherYear(clause: string, year: FiscalYear): boolean {
  const years = readFiscalYears(clause).filter(({ kind }) => kind !== 'date');
  return years.length > 0 && years.every(({ fiscalYear }) => fiscalYear !== year);
}

/** Every figure of the item is a share, and none is a rate of growth, whose change is a share as well. */
function isAboutShares({ indicators }: EvaluatedItem): boolean {
  const measured = indicators.filter(({ kind }) => kind === 'numeric' || kind === 'relative');
  return measured.length > 0 && measured.every(({ unit, name }) => unit === '％' && !/増減率|伸び率|成長率|前年度?比/.test(name));
}

const DIFFERENCE =
  /(?:(?:対?前年度?|昨年度|基準値|目標値?|計画値?)(?:比|から|より|との差|に比べて?|と比べて?|と比較して)(?:は|が|で)?、?約?[+-]?\d+(?:\.\d+)?)%(?!ポイント)/g;

function percentsForPoints(entry: Entry): Hits {
  const plain = narrow(entry.text);
  if (!plain.includes('%')) return [];
  const found = Array.from(plain.matchAll(DIFFERENCE), ({ 0: part, index }) => ({ from: index, end: index + part.length }));
  const [first] = found;
  if (!first) return [];
  const corrected = found.reduceRight((text, { end }) => `${text.slice(0, end - 1)}ポイント${text.slice(end)}`, entry.text);
  return [{ at: entry.at, words: { raw: entry.text.slice(first.from, first.end) }, ...writing(corrected) }];
}
