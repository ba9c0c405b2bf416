import { classificationDepartmentRules } from './classification-department';
import { classificationPolicyRules } from './classification-policy';
import type { Rule } from '../rule';

/** 分類. */
export const classificationRules: readonly Rule[] = [...classificationPolicyRules, ...classificationDepartmentRules];
