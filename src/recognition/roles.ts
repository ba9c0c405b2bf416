import type { ColumnField } from './headings/heading-words';

/**
 * What a column may be. The fields of an item and its indicators; and what stands beside them in real tables: figures and ratings of
 * other years, a schedule, the word 計画 or 実績 of a row, the year of a row, figures under a bare year, anything else.
 */
export type Role =
  | ColumnField
  | 'previousActivity'
  | 'otherTarget'
  | 'otherActual'
  | 'otherRating'
  | 'schedule'
  | 'kindOfRow'
  | 'yearOfRow'
  | 'pairYear'
  | 'other';

/** Roles that a witness speaks of together: values tell the class, the word, the year and the order tell the member. */
export const classes = {
  RATINGS: ['rating', 'selfRating', 'midRating', 'otherRating'],
  FIGURES: ['baseline', 'previous', 'target', 'otherTarget', 'finalTarget', 'actual', 'otherActual', 'pairYear', 'achievementRate'],
  NARRATIVES: [
    'activity',
    'previousActivity',
    'issue',
    'countermeasure',
    'issueAndCountermeasure',
    'next',
    'note',
    'evidence',
    'outReason',
  ],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type RoleClass = keyof typeof classes;

export const allRoles: readonly Role[] = [
  ...['itemNo', 'policy', 'middle', 'itemName', 'department', 'section', 'indicatorNo', 'indicator', 'unit', 'direction'],
  ...['baseline', 'previous', 'target', 'otherTarget', 'finalTarget', 'actual', 'otherActual', 'achievementRate', 'rank'],
  ...['rating', 'selfRating', 'midRating', 'otherRating', 'evaluateIn', 'outReason', 'activity', 'previousActivity', 'evidence'],
  ...['issue', 'countermeasure', 'issueAndCountermeasure', 'next', 'note', 'contact'],
  ...['schedule', 'kindOfRow', 'yearOfRow', 'pairYear', 'other'],
] as const satisfies readonly Role[];

/** Roles that any number of columns may have. */
export const manyColumns: ReadonlySet<Role> = new Set<Role>(['otherTarget', 'otherActual', 'otherRating', 'schedule', 'pairYear', 'other']);
