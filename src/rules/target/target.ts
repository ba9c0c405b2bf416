import type { Rule } from '../rule';
import { targetApprovalRules } from './target-approval';
import { targetCellRules } from './target-cells';
import { targetConventionRules } from './target-conventions';
import { targetDirectionRules } from './target-direction';
import { targetPresenceRules } from './target-presence';
import { targetYearRules } from './target-years';

/** 目標. */
export const targetRules: readonly Rule[] = [
  ...targetPresenceRules,
  ...targetCellRules,
  ...targetDirectionRules,
  ...targetYearRules,
  ...targetApprovalRules,
  ...targetConventionRules,
];
