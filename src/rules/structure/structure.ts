import type { Rule } from '../rule';
import { structureAccountRules } from './structure-account';
import { structureCellRules } from './structure-cells';
import { structureHeadingRules } from './structure-headings';
import { structureMergeRules } from './structure-merges';
import { structureReadingRules } from './structure-reading';
import { structureRowRules } from './structure-rows';
import { structureShownRules } from './structure-shown';
import { structureTextRules } from './structure-texts';

/** 構造. */
export const structureRules: readonly Rule[] = [
  ...structureReadingRules,
  ...structureAccountRules,
  ...structureHeadingRules,
  ...structureMergeRules,
  ...structureRowRules,
  ...structureCellRules,
  ...structureShownRules,
  ...structureTextRules,
];
