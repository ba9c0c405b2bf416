import { identityNameRules } from './identity-name';
import { identityNumberRules } from './identity-number';
import type { Rule } from '../rule';

/** 識別. */
export const identityRules: readonly Rule[] = [...identityNumberRules, ...identityNameRules];
