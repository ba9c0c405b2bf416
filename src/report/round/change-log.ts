import { comparedHeadings, type ComparedHeading, type LoggedChange } from '../../model/earlier-round';
import type { EvaluatedItem, Review } from '../../model/review';
import { changeLogWords } from '../../model/round-sheets';
import { ratingLabels } from '../../evaluation/labels';
import { fold } from '../../text/fold';
import { japaneseDate } from '../../text/fiscal-years';
import { pairItems } from '../../text/pair-items';
import { text } from '../../sheet-plan/cells';
import { nameOrNameless } from '../items/item-table';
import { actuals, reasonOutOfScope, targets, yearsOfEvaluation } from '../items/item-words';
import { planListSheet } from '../list-sheet';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';

const sheet = changeLogWords.name;
const table = 'shinchoku_change_log';
const { headings } = changeLogWords;
const headingRow = 3;
const wholeItem = '項目';

/** 変更履歴: what has changed in 一覧データ from one run to the next, the oldest first. */
export function planChangeLog(review: Review): SheetPlan {
  return planListSheet(review, {
    name: sheet,
    mark: 'change-log',
    purpose: '取りまとめをやり直すたびに変わった箇所の記録です。',
    columnWidths: [20, 18, 11, 32, 16, 42, 42],
    ...{ table, headingRow, headings },
    rows: loggedChanges(review).map(({ on, department, id, name, field, before, after }) => [
      text(on === null ? '' : japaneseDate(on), 'centre'),
      text(department),
      text(id, 'centre'),
      text(name),
      text(field),
      text(before),
      text(after),
    ]),
    none: '変更の記録はありません。',
  });
}

/** The record so far, and after it what differs between the last report's 一覧データ and this review. */
export function loggedChanges(review: Review): readonly LoggedChange[] {
  return [...(review.earlier?.changes ?? []), ...changesSince(review)];
}

/** What differs between the last report's 一覧データ and this review, item by item. */
export function changesSince({ earlier, run, items }: Review): readonly LoggedChange[] {
  if (earlier === null) return [];
  const { pairs, onlyBefore, onlyNow } = pairItems(
    earlier.items.map((item) => ({ ...item, department: item.words.所属 })),
    items.flatMap((item) => (item.counted ? [{ id: item.id, name: item.name, department: nameOrNameless(item.department), item }] : [])),
  );
  const before = new Map(pairs.map(([old, { item }]) => [item, old]));
  const added = new Set(onlyNow.map(({ item }) => item));
  const on = run?.on ?? null;
  const whole = { on, field: wholeItem, before: '', after: '' };
  return [
    ...items.flatMap((item): readonly LoggedChange[] => {
      const { id, name } = item;
      const department = nameOrNameless(item.department);
      if (added.has(item)) return [{ ...whole, department, id, name, after: '追加' }];
      const old = before.get(item);
      if (!old) return [];
      return comparedHeadings
        .map((field) => ({ on, department, id, name, field, before: old.words[field], after: shown[field](item) }))
        .filter((change) => fold(change.before) !== fold(change.after));
    }),
    ...onlyBefore.map(({ id, name, words }) => ({ ...whole, department: words.所属, id, name, before: 'あり', after: 'なし' })),
  ];
}

/** As 一覧データ shows it. */
const shown: Readonly<Record<ComparedHeading, (item: EvaluatedItem) => string>> = {
  取組項目: ({ name }) => name,
  取組方針: ({ policy }) => nameOrNameless(policy),
  所属: ({ department }) => nameOrNameless(department),
  評価: ({ rating }) => ratingLabels[rating].ja,
  目標: targets,
  実績: actuals,
  評価年度: yearsOfEvaluation,
  対象外の理由: reasonOutOfScope,
};
