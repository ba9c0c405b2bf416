import type { Rule } from './rule';

/** Every 点検項目 in the order in which it is printed and shown: structure, identity, classification, target, actual, evaluation … */
export const catalogue: readonly Rule[] = [];
