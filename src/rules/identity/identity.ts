import { identityNameRules } from './identity-name';
import { relistedRules } from './identity-relisted';
import { identityNumberRules } from './identity-number';
import type { Rule } from '../rule';

/** 識別. */
export const identityRules: readonly Rule[] = [...identityNumberRules, ...identityNameRules, ...relistedRules];
