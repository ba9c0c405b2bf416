import { actualRules } from './actual';
import { classificationRules } from './classification';
import { crossWorkbookRules } from './cross-workbook';
import { evaluationRules } from './evaluation';
import { fiscalYearRules } from './fiscal-year';
import { identityRules } from './identity';
import { publicationRules } from './publication';
import { narrativeRules } from './narrative';
import type { Rule } from './rule';
import { structureRules } from './structure';
import { targetRules } from './target';

/** Every 点検項目 in the order in which it is printed and shown: structure, identity, classification, target, actual, evaluation … */
export const catalogue: readonly Rule[] = [
  ...structureRules,
  ...identityRules,
  ...classificationRules,
  ...targetRules,
  ...actualRules,
  ...evaluationRules,
  ...fiscalYearRules,
  ...narrativeRules,
  ...crossWorkbookRules,
  ...publicationRules,
];
