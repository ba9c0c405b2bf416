import { fieldLabels } from '../../model/field-labels';
import type { Item, ItemField } from '../../model/item';
import type { EvaluatedItem, Review } from '../../model/review';
import { fold } from '../../text/fold';
import { isNoneMark } from '../../text/marks';

/** What was promised of an item that was not achieved last year, and what this year's workbook says of it. */
export interface PublishedPromise {
  /** The item as last year's workbook has it. */
  readonly before: Item;
  readonly field: ItemField;
  readonly promised: string;
  /** This year's item; null: nobody can say which it is. */
  readonly item: EvaluatedItem | null;
  readonly done: string;
  readonly state: PromiseState;
}

/** 記入あり: this year's 取組実績 says something new; all others are open. */
export type PromiseState = '記入あり' | '前年度と同じ文' | '記入なし' | '項目が見つからない';

const promising: readonly ItemField[] = ['countermeasure', 'issueAndCountermeasure', 'next'];

/** Every 改善策 and 今後の取組 of an item that was 未達成 last year. Empty also where no workbook of last year is at hand. */
export function promisesOf({ items, lastYearOnly = [] }: Pick<Review, 'items' | 'lastYearOnly'>): readonly PublishedPromise[] {
  const now = items.flatMap((item) => (item.counted && item.lastYear ? [{ before: item.lastYear, item }] : []));
  const gone = lastYearOnly.map((before) => ({ before, item: null }));
  return [...now, ...gone]
    .filter(({ before }) => before.counted && before.rating === 'notAchieved')
    .flatMap(({ before, item }) =>
      promising.flatMap((field): readonly PublishedPromise[] => {
        const promised = textOf(before, field);
        const done = item === null ? '' : textOf(item, 'activity');
        return promised === '' ? [] : [{ before, field, promised, item, done, state: stateOf(before, promised, item, done) }];
      }),
    );
}

/** True where a workbook of last year is at hand, so that an empty list means that nothing was promised. */
export function isLastYearKnown({ items, lastYearOnly = [] }: Pick<Review, 'items' | 'lastYearOnly'>): boolean {
  return lastYearOnly.length > 0 || items.some(({ lastYear }) => lastYear !== undefined);
}

function textOf({ entries }: Pick<Item, 'entries'>, field: ItemField): string {
  const text = entries[field]?.text.trim() ?? '';
  return isNoneMark(text) ? '' : text;
}

function stateOf(before: Item, promised: string, item: EvaluatedItem | null, done: string): PromiseState {
  if (item === null) return '項目が見つからない';
  if (done === '') return '記入なし';
  return [promised, textOf(before, 'activity')].some((text) => fold(text) === fold(done)) ? '前年度と同じ文' : '記入あり';
}

/** 改善策, 今後の取組 … as the form has it. */
export function promiseField({ field }: PublishedPromise): string {
  return fieldLabels[field].ja;
}
