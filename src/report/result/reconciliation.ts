import { ratingLabels } from '../../evaluation/labels';
import type { Item } from '../../model/item';
import type { Rating } from '../../model/rating';
import type { GroupResults, Results, Review } from '../../model/review';
import type { GroupColumn } from '../items/item-table';
import { countItems, countLeftOut, countRead, criterionFor, nameOrNameless } from '../items/item-table';
import { reasonsNotCounted } from '../items/item-words';

/** A figure counted anew over the items beside the figure of the review. They must be the same. */
export interface ReconciledFigure {
  readonly label: string;
  /** Over 一覧データ, or over other figures of its section. `at` gives the cell of a figure, `labelAt` that of its label. */
  readonly formula: (at: (figure: number) => string, labelAt: (figure: number) => string) => string;
  /** What the formula gives, counted here from the items. */
  readonly counted: number;
  readonly reviewed: number;
}

export interface ReconciledSection {
  readonly title: string;
  readonly figures: readonly ReconciledFigure[];
}

/** Everything that must add up before a result is published: 24 = 19 + 4 + 1, read = counted + left out, groups = total. */
export function reconciliation(review: Review): readonly ReconciledSection[] {
  return [
    figuresToPublish(review),
    readItems(review),
    ...grossAndNet(review),
    groups('取組方針ごとの項目数', 'policy', review.byPolicy, review, ({ policy }) => policy),
    groups('所属ごとの項目数', 'department', review.byDepartment, review, ({ department }) => department),
  ];
}

/** True when every figure of the review is what its items give. */
export function isReconciled(review: Review): boolean {
  return reconciliation(review).every(({ figures }) => figures.every(({ counted, reviewed }) => counted === reviewed));
}

/** The parts of 確認した項目, in the order of the first section, below the whole. */
export const publishedRatings: readonly Rating[] = ['achieved', 'notAchieved', 'outOfScope', 'undetermined'];

function figuresToPublish({ items, results }: Review): ReconciledSection {
  const confirmed = items.filter(({ counted }) => counted);
  const count = (rating: Rating) => confirmed.filter((item) => item.rating === rating).length;
  const ofRating = (rating: Rating): ReconciledFigure => ({
    label: ratingLabels[rating].ja,
    formula: () => countItems({ rating }),
    counted: count(rating),
    reviewed: results[rating],
  });
  return {
    title: '公表する数値',
    figures: [
      { label: '確認した項目', formula: () => countItems(), counted: confirmed.length, reviewed: results.confirmed },
      ...publishedRatings.map(ofRating),
      {
        label: `上の${publishedRatings.length}つの合計（＝確認した項目）`,
        formula: (at) => publishedRatings.map((_, index) => at(index + 1)).join('+'),
        counted: sum(publishedRatings.map(count)),
        reviewed: results.confirmed,
      },
      {
        label: '評価対象（＝確認した項目－評価対象外）',
        formula: (at) => `${at(0)}-${at(3)}`,
        counted: confirmed.length - count('outOfScope'),
        reviewed: results.inScope,
      },
    ],
  };
}

function readItems({ items, results }: Review): ReconciledSection {
  const leftOut = Object.entries(reasonsNotCounted).map(([reason, words]) => {
    const count = items.filter(({ counted, notCountedBecause }) => !counted && notCountedBecause === reason).length;
    return { label: `集計しない項目：${words}`, formula: () => countLeftOut(words), counted: count, reviewed: count };
  });
  return {
    title: '読み込んだ項目',
    figures: [
      { label: '読み込んだ項目', formula: () => countRead, counted: items.length, reviewed: items.length },
      {
        label: '集計した項目（＝確認した項目）',
        formula: () => countItems(),
        counted: items.filter(({ counted }) => counted).length,
        reviewed: results.confirmed,
      },
      ...leftOut,
      {
        label: '集計した項目と集計しない項目の合計',
        formula: (at) => [1, ...leftOut.map((_, index) => index + 2)].map(at).join('+'),
        counted: items.filter(({ counted }) => counted).length + sum(leftOut.map(({ counted }) => counted)),
        reviewed: items.length,
      },
    ],
  };
}

/** 延べ and 実, where items are listed again. Source: a plan that counted 111 items, 3 of them re-listed, 108 in fact. */
function grossAndNet({ items, results }: Review): readonly ReconciledSection[] {
  const relisted = items.filter(({ notCountedBecause }) => notCountedBecause === 'relisted').length;
  if (relisted === 0) return [];
  const confirmed = items.filter(({ counted }) => counted).length;
  return [
    {
      title: '再掲',
      figures: [
        {
          label: '延べの項目数（再掲を含む）',
          formula: () => `${countItems()}+${countLeftOut(reasonsNotCounted.relisted)}`,
          counted: confirmed + relisted,
          reviewed: results.confirmed + relisted,
        },
        { label: '実際の項目数（再掲を除く）', formula: () => countItems(), counted: confirmed, reviewed: results.confirmed },
      ],
    },
  ];
}

function groups(
  title: string,
  column: GroupColumn,
  named: readonly GroupResults[],
  { items, results }: { readonly items: Review['items']; readonly results: Results },
  nameOf: (item: Item) => string,
): ReconciledSection {
  // Counted once for all groups: a round may have thousands of departments.
  const counts = new Map<string, number>();
  for (const item of items) {
    const name = nameOrNameless(nameOf(item));
    if (item.counted) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const ofGroup = ({ name, results: { confirmed } }: GroupResults, index: number): ReconciledFigure => {
    const shown = nameOrNameless(name);
    return {
      label: shown,
      formula: (_, labelAt) => countItems({ group: { column, criterion: criterionFor(shown, labelAt(index)) } }),
      counted: counts.get(shown) ?? 0,
      reviewed: confirmed,
    };
  };
  const figures = named.map(ofGroup);
  const total: ReconciledFigure = {
    label: '合計（＝確認した項目）',
    formula: (at) => (figures.length === 0 ? '0' : `SUM(${at(0)}:${at(figures.length - 1)})`),
    counted: sum(figures.map(({ counted }) => counted)),
    reviewed: results.confirmed,
  };
  return { title, figures: [...figures, total] };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
