import { classificationDepartmentRules } from './classification-department';
import { classificationPolicyRules } from './classification-policy';
import { evaluationRules } from './evaluation';
import { identityNameRules } from './identity-name';
import { identityNumberRules } from './identity-number';
import type { Rule } from './rule';

/** Every 点検項目 in the order in which it is printed and shown: structure, identity, classification, target, actual, evaluation … */
export const catalogue: readonly Rule[] = [
  ...identityNumberRules,
  ...identityNameRules,
  ...classificationPolicyRules,
  ...classificationDepartmentRules,
  ...evaluationRules,
];
