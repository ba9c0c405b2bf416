import { narrativeContentRules } from './narrative-contents';
import { narrativeFormRules } from './narrative-form';
import { narrativeNoteRules } from './narrative-notes';
import { narrativeRepeatRules } from './narrative-repeats';
import { narrativeWordRules } from './narrative-words';
import type { Rule } from '../rule';

/** 記述・注記. */
export const narrativeRules: readonly Rule[] = [
  ...narrativeFormRules,
  ...narrativeRepeatRules,
  ...narrativeContentRules,
  ...narrativeNoteRules,
  ...narrativeWordRules,
];
