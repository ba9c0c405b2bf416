import type { Sentence } from '../model/finding';
import type { Indicator } from '../model/item';
import type { Comparator } from '../model/quantity';
import { decimal } from './compare';

/** 465 + 億円 → "465億円", 5200 → "5,200"; a blank unit adds nothing. */
export function amount(value: number, unit: string | null): string {
  const [whole = '', fraction] = String(decimal(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return grouped + (fraction === undefined ? '' : `.${fraction}`) + (unit ?? '');
}

/** A difference of two shares is counted in points: 57.9％ misses 75％ by 17.1ポイント, not by 17.1％. */
export function unitOfDifference(unit: string | null): string | null {
  return unit === '％' ? 'ポイント' : unit;
}

const comparatorWords: Readonly<Record<Comparator, (figure: string) => Sentence>> = {
  '>=': (figure) => ({ ja: `${figure}以上`, en: `at least ${figure}` }),
  '>': (figure) => ({ ja: `${figure}を上回る目標`, en: `above ${figure}` }),
  '<=': (figure) => ({ ja: `${figure}以下`, en: `at most ${figure}` }),
  '<': (figure) => ({ ja: `${figure}を下回る目標`, en: `below ${figure}` }),
  '=': (figure) => ({ ja: `${figure}の目標`, en: `exactly ${figure}` }),
  keep: (figure) => ({ ja: `${figure}の維持`, en: `keeping ${figure}` }),
  range: (figure) => ({ ja: figure, en: figure }),
};

/** ("465億円", "<=") → 465億円以下 / at most 465億円. */
export function barWords(figure: string, comparator: Comparator): Sentence {
  return comparatorWords[comparator](figure);
}

/** What an indicator is called beside others of its item: its own number, else (1), (2) …. */
export function indicatorMark({ no }: Pick<Indicator, 'no'>, index: number): string {
  return no ?? `(${index + 1})`;
}

/** Line breaks and runs of blanks become one blank; more than 60 characters are cut with an ellipsis. */
export function excerpt(text: string): string {
  const letters = Array.from(text.trim().replace(/\s+/g, ' '));
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : letters.join('');
}
