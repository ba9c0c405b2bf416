import { actualCellRules } from './actual-cells';
import { actualFigureRules } from './actual-figures';
import { actualPresenceRules } from './actual-presence';
import type { Rule } from '../rule';

/** 実績. */
export const actualRules: readonly Rule[] = [...actualPresenceRules, ...actualFigureRules, ...actualCellRules];
