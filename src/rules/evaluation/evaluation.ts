import { ratingAgainstFiguresRules } from './evaluation-figures';
import { ratingRules } from './evaluation-ratings';
import { ratingReportRules } from './evaluation-reports';
import { totalRules } from './evaluation-totals';
import { evaluationScopeRules } from './evaluation-scope';
import { officeRatingRules } from './office-ratings';
import type { Rule } from '../rule';

/** 評価の整合. */
export const evaluationRules: readonly Rule[] = [
  ...ratingRules,
  ...ratingAgainstFiguresRules,
  ...evaluationScopeRules,
  ...officeRatingRules,
  ...ratingReportRules,
  ...totalRules,
];
