import type { FiscalYear } from '../model/fiscal-year';
import type { Comparator, Quantity } from '../model/quantity';
import { readFiscalYears, type YearMention } from './fiscal-years';
import { fold } from './fold';

/** 前年度実績を上回る: a target that names another value instead of a number. */
export interface RelativeTarget {
  readonly kind: 'relative';
  readonly op: Comparator;
  readonly against: 'previous' | 'baseline';
  /** The other value, when it stands in brackets: 前年度実績(99.21％)を上回る. */
  readonly reference?: Quantity;
}

const PREVIOUS = '対?(?:前|昨)年(?:度|同期)?(?:末)?(?:の)?(?:実績|水準|数値|値|比|並み)?(?:値|の水準)?';
const BASELINE =
  '(?:基準値|基準年度?(?:の)?(?:実績|値)?|(?:計画)?策定時(?:の)?(?:実績|値|水準)?|現状値|現状(?=より|以上|から|を[上下]回)|現行水準|当初値)';
const JOINED = '(?:と比べて?|と比較して|に比べて?|に比し|より(?:も)?|から|を|の|で|に対し(?:て)?|と|、)?(?:さらに)?';

const operators: readonly (readonly [Comparator, string])[] = [
  ['>=', '下回らない|以上|維持(?!管理)|確保'],
  ['<=', '上回らない|超えない|以下|以内'],
  ['>', '上回[るりっ]?|超(?:える|過)?|増(?!加?[分幅要率]|減)|向上|改善|拡大|多い|多く|高い|高める|引き?上げ|上昇|アップ'],
  ['<', '下回[るりっ]?|未満|減(?!少?[分幅要率])|削減|縮減|短縮|少ない|少なく|低い|低減|抑制|抑える|引き?下げ|低下|圧縮'],
  ['keep', '同(?:水準|程度|等|じ|数|額)|並み?'],
];
const READERS = operators.map(([op, words]) => ({ op, pattern: new RegExp(`(${PREVIOUS}|${BASELINE})${JOINED}(?:${words})`) }));
const STATED_YEAR = new RegExp(`(?:実績|水準|値)?(?:値)?${JOINED}(?:${operators.map(([, words]) => words).join('|')})`, 'y');
const PAST = /(?:った|した|えた|ました|なった|られた)[。)]?$/;

/**
 * Reads a target that compares with last year or with the baseline; null when the text states a number of its own,
 * or what was reached (前年度実績を上回った). `fiscalYear`: the year the target is for.
 */
export function readRelativeTarget(text: string, fiscalYear?: FiscalYear): RelativeTarget | null {
  if (!/前年|昨年|基準|策定時|現状|現行|当初|実績/.test(text)) return null;
  const folded = fold(text).replace(/\([^()]*\)/g, '');
  if (PAST.test(folded)) return null;
  if (/現(?:状|行)(?:の|と同)?(?:水準|程度|値)?(?:を|の)?維持(?!管理)/.test(folded))
    return { kind: 'relative', op: 'keep', against: 'baseline' };
  const mentions = readFiscalYears(folded);
  if (/\d/.test(mentions.reduceRight((rest, { at, end }) => rest.slice(0, at) + rest.slice(end), folded))) return null;
  const named = withYearNamed(folded, mentions.at(-1), fiscalYear);
  for (const { op, pattern } of READERS) {
    const match = pattern.exec(named);
    if (match) return { kind: 'relative', op, against: /^対?[前昨]年/.test(match[1] ?? '') ? 'previous' : 'baseline' };
  }
  return null;
}

/** 令和5年度実績を上回る is 前年度実績を上回る in a target of 令和6年度; else the named year is the baseline. */
function withYearNamed(folded: string, mention: YearMention | undefined, fiscalYear: FiscalYear | undefined): string {
  if (!mention) return folded;
  STATED_YEAR.lastIndex = mention.end;
  const match = STATED_YEAR.exec(folded);
  if (!match || /^(?:に|から)/.test(match[0])) return folded;
  const name = fiscalYear !== undefined && mention.fiscalYear === fiscalYear - 1 ? '前年度' : '基準値';
  return folded.slice(0, mention.at) + name + folded.slice(mention.end).replace(/^実績(?:値)?/, '');
}
