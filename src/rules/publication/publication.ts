import { publicationFileRules } from './publication-file';
import { publicationTextRules } from './publication-text';
import { correctionNoteMissing } from './published-before';
import type { Rule } from '../rule';

/** 公表前. */
export const publicationRules: readonly Rule[] = [...publicationTextRules, ...publicationFileRules, correctionNoteMissing];
