import { actualRules } from './actual/actual';
import { classificationRules } from './classification/classification';
import { crossWorkbookRules } from './round/cross-workbook';
import { evaluationRules } from './evaluation/evaluation';
import { fiscalYearRules } from './fiscal-year/fiscal-year';
import { identityRules } from './identity/identity';
import { publicationRules } from './publication/publication';
import { narrativeRules } from './narrative/narrative';
import type { Rule } from './rule';
import { structureRules } from './structure/structure';
import { targetRules } from './target/target';

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
