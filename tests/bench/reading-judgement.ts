import type { EvaluatedItem, Review } from '../../src/model/review';
import { fold } from '../../src/text/fold';
import { plainNumber } from '../../src/text/item-numbers';
import type { Drawn, TrueItem } from '../layouts/truth';

/** How a review of a drawn workbook compares with the truth. */
export interface Comparison {
  readonly missing: readonly TrueItem[];
  /** Counted items that the workbook does not have. */
  readonly invented: readonly EvaluatedItem[];
  /** A definite rating that is another than the true one. */
  readonly wrongRatings: number;
  /** The true rating is known, the review says undetermined. */
  readonly openRatings: number;
  readonly figures: number;
  readonly wrongFigures: number;
  /** Figures that were not read at all. */
  readonly lostFigures: number;
  readonly wrongNumbers: number;
  readonly wrongPolicies: number;
  readonly wrongDepartments: number;
  readonly wrongYear: boolean;
}

export function compare({ truth }: Drawn, review: Review): Comparison {
  const rest = review.items.filter(({ counted }) => counted);
  const pairs: { readonly wanted: TrueItem; readonly got: EvaluatedItem }[] = [];
  const missing: TrueItem[] = [];
  for (const wanted of truth.items) {
    const sameName = rest.filter(({ name }) => alike(name, wanted.name));
    const got = sameName.find(({ id }) => alike(id, wanted.number)) ?? sameName[0];
    if (!got) missing.push(wanted);
    else {
      rest.splice(rest.indexOf(got), 1);
      pairs.push({ wanted, got });
    }
  }
  const figures = pairs.flatMap(({ wanted, got }) =>
    wanted.indicators.flatMap((indicator, at) => figuresOf(indicator, got.indicators[at])),
  );
  const count = (holds: (pair: (typeof pairs)[number]) => boolean): number => pairs.filter(holds).length;
  return {
    missing,
    invented: rest,
    wrongRatings: count(({ wanted, got }) => got.rating !== 'undetermined' && got.rating !== wanted.rating),
    openRatings: count(({ wanted, got }) => got.rating === 'undetermined' && wanted.rating !== 'undetermined'),
    figures: figures.length,
    wrongFigures: figures.filter((figure) => figure === 'wrong').length,
    lostFigures: figures.filter((figure) => figure === 'lost').length,
    wrongNumbers: count(({ wanted, got }) => plainNumber(got.id) !== plainNumber(wanted.number)),
    wrongPolicies: count(({ wanted, got }) => wanted.policy !== null && !endsAlike(got.policy, wanted.policy)),
    wrongDepartments: count(({ wanted, got }) => wanted.department !== null && !alike(got.department, wanted.department)),
    wrongYear: review.fiscalYear !== truth.fiscalYear,
  };
}

/** Nothing lacks, nothing is added, every rating and figure is as it stands there. */
export function isRight(found: Comparison): boolean {
  return isComplete(found) && found.wrongFigures + found.lostFigures === 0;
}

/** Every item with its name and rating, and none besides. */
export function isComplete({ missing, invented, wrongRatings, openRatings, wrongNumbers }: Comparison): boolean {
  return missing.length + invented.length + wrongRatings + openRatings + wrongNumbers === 0;
}

type Figure = 'right' | 'wrong' | 'lost';

function figuresOf(wanted: TrueItem['indicators'][number], got: EvaluatedItem['indicators'][number] | undefined): readonly Figure[] {
  const compared = (expected: number | null, value: number | undefined): Figure => {
    if (value === undefined) return expected === null ? 'right' : 'lost';
    return expected !== null && Math.abs(expected - value) < 1e-6 ? 'right' : 'wrong';
  };
  return [
    compared(wanted.target, got?.target?.value),
    compared(wanted.actual, got?.actual?.value),
    ...(wanted.comparator === null
      ? []
      : [got?.comparator === wanted.comparator ? ('right' as const) : got?.comparator ? ('wrong' as const) : ('lost' as const)]),
  ];
}

function alike(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** 「基本目標１　財政基盤の強化」 is 「財政基盤の強化」. */
function endsAlike(got: string, wanted: string): boolean {
  return fold(got).endsWith(fold(wanted));
}
