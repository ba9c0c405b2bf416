import type { DrawnItem } from './content';
import type { Paper } from './paper';
import type { Plan } from './plan';

/** A kind of layout: one file in kinds/. */
export interface Kind {
  readonly name: string;
  /** Takes choices away that the layout has no place for; the plan that is left is what is drawn. */
  readonly adjust: (plan: Plan) => Plan;
  /** Draws from row `top`, gives the first row below. */
  readonly draw: (paper: Paper, top: number, items: readonly DrawnItem[]) => number;
  /** A form: every item has a sheet of its own. */
  readonly sheetPerItem?: true;
  readonly shows: (plan: Plan) => Shows;
}

/** What of an item a reader can know from the sheet. */
export interface Shows {
  /** The item's name: its own, or its indicator's. */
  readonly name: 'item' | 'indicator';
  readonly number: boolean;
  readonly policy: boolean;
  readonly department: boolean;
  readonly indicators: 'all' | 'first' | 'none';
  readonly actual: boolean;
}

/** For layouts whose rows or columns of years hold figures only. */
export function inFigures(plan: Plan): Plan {
  return { ...plan, items: plan.items.map((item) => ({ ...item, goal: 'figures' })) };
}

/** What an ordinary list of the plan shows. */
export function showsOf(plan: Plan, indicators: Shows['indicators'] = 'all'): Shows {
  return {
    name: 'item',
    number: plan.numbering !== 'none',
    policy: plan.policyPlace !== 'none',
    department: plan.department !== 'none',
    indicators,
    actual: true,
  };
}
