import { changedAfterCheck } from './check-stamp';
import { crossTotalsRules } from './cross-totals';
import { crossWorkbookRoundRules } from './cross-workbook-round';
import { crossWorkbookSingleRules } from './cross-workbook-single';
import { pastValueDiffersFromPublished } from '../publication/published-before';
import type { Rule } from '../rule';

/** ブック間. */
export const crossWorkbookRules: readonly Rule[] = [
  ...crossWorkbookRoundRules,
  ...crossWorkbookSingleRules,
  ...crossTotalsRules,
  changedAfterCheck,
  pastValueDiffersFromPublished,
];
