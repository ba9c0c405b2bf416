import { fiscalYearNotationRules } from './fiscal-year-notation';
import { fiscalYearOfRoundRules } from './fiscal-year-of-round';
import type { Rule } from '../rule';

/** 年度. */
export const fiscalYearRules: readonly Rule[] = [...fiscalYearOfRoundRules, ...fiscalYearNotationRules];
