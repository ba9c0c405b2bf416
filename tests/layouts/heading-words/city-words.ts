import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../../src/text/fold';
import { scaleFrom, type Scale } from '../texts/scales';
import type { DrawnField } from '../truth';
import type { Vocabulary } from './voice';

/** What one office writes over its columns, as published; the files lie beside a checkout of the team. */
export interface Office {
  readonly name: string;
  readonly words: Vocabulary;
}

const fields: ReadonlySet<string> = new Set<DrawnField>([
  'itemNo', 'policy', 'itemName', 'department', 'indicator', 'unit', 'baseline', 'previous', 'target', 'actual', 'achievementRate', 'rating',
  'selfRating', 'midRating', 'activity', 'issue', 'countermeasure', 'next', 'note', 'budget',
]); // prettier-ignore

/** Labels of ratings that say something else than what was achieved. */
const otherAxis =
  /必要性|民間|向上余地|存廃|協働|妥当性|有効性|効率性|公平性|優先度|整合性|影響|削減余地|適正化|収支|サービス|満足度|可否|視点|開始状況|施設利用|水準/;
/** Headings that hold two things, or are no heading of a column of a list. */
const unfit =
  /[／/＝－÷]|上段|下段|一覧$|新指針|①|②|【|十の位|ア：|カ：|サ：|\d+年\d+月|月\d+日|推移|排出量|職員数|純減|採用者|退職者|見込$|確保の内容|計画前|年割額|財源内訳/;
const yearInFront = /^(?:(?:平成|令和|H|R|Ｈ|Ｒ)\d{1,2}(?:[~～〜-]\d+)?(?:年度)?(?:末)?の?|\d{1,4}年度(?:末)?の?)/;
const yearInBracket = /[（(](?:H|R|平成|令和)?\d+(?:年度)?[)）]/g;

function linesOf(folder: string, file: string): readonly (readonly string[])[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

/** Offices with their words by field; years are taken off, as each drawn workbook has its own. Empty without the files. */
export function officesIn(folder: string): readonly Office[] {
  const offices = new Map<string, Map<DrawnField, string[]>>();
  for (const [heading = '', field = '', , source = ''] of linesOf(folder, 'headings.tsv')) {
    const word = heading
      .replace(yearInFront, '')
      .replace(yearInBracket, '')
      .replace(/^（(.*)）$/, '$1')
      .trim();
    if (!fields.has(field) || word.length < 2 || word.length > 20 || unfit.test(word)) continue;
    if (field === 'rating' && otherAxis.test(word)) continue;
    // 「20年度（実績）」 says with its year alone that it is last year's.
    if (field === 'previous' && !/前|昨/.test(word)) continue;
    const words = offices.get(source) ?? new Map<DrawnField, string[]>();
    words.set(field as DrawnField, [...(words.get(field as DrawnField) ?? []), word]);
    offices.set(source, words);
  }
  return [...offices].map(([name, words]) => ({ name, words: Object.fromEntries(words) }));
}

/** Scales of published plans that tell what was achieved from what was not; label and meaning as there. */
export function scalesIn(folder: string): readonly Scale[] {
  return linesOf(folder, 'ratings.tsv').flatMap(([, labels = '', counts = '']) => {
    const split = labels.split(' / ').map((label) => label.trim());
    const counted = counts.split(' ');
    const usable =
      counted.includes('a') && counted.includes('n') && split.length === counted.length && new Set(split.map(fold)).size === split.length;
    return usable ? [scaleFrom(split, counted)] : [];
  });
}

/**
 * Every office as a whole vocabulary: what it has no word for is lent by one other office, so that no heading of its
 * workbooks stands in the dictionary when the words of both are taken out.
 */
export function wholeVocabularies(offices: readonly Office[]): readonly Office[] {
  const named = offices.filter(({ words }) => (words.itemName ?? words.indicator) !== undefined);
  return named.map(({ name, words }, at) => {
    const filled: Partial<Record<DrawnField, readonly string[]>> = { ...words };
    for (const field of fields as ReadonlySet<DrawnField>) {
      if (filled[field]) continue;
      const others = offices.filter((other) => other.words[field] !== undefined);
      const lender = others[(at * 7 + field.length) % Math.max(1, others.length)];
      if (lender?.words[field]) filled[field] = lender.words[field];
    }
    return { name, words: filled };
  });
}
