import type { RoleScores } from './assignment';
import { isColumnField, type ColumnField } from './headings/heading-words';
import { allRoles, type Role } from './roles';

const shownAlternatives = 3;
const nearEnough = 250;

/** A person may always take such a column for the field itself, however sure the program is of another column. */
const ofTheSameKind: Readonly<Partial<Record<Role, ColumnField>>> = {
  otherRating: 'rating',
  selfRating: 'rating',
  midRating: 'rating',
  otherActual: 'actual',
  otherTarget: 'target',
};

/** Fields that a column may hold as well, by its scores, the likeliest first. */
export function alternativesOf(scores: RoleScores | undefined, role: Role): readonly ColumnField[] {
  if (!scores) return [];
  const own = scores[role];
  const near = allRoles
    .filter((other): other is ColumnField => other !== role && isFieldRole(other) && scores[other] > 0 && scores[other] >= own - nearEnough)
    .sort((a, b) => scores[b] - scores[a])
    .slice(0, shownAlternatives);
  const same = ofTheSameKind[role];
  return same === undefined || near.includes(same) ? near : [...near, same];
}

/** A role that is a field of the item, and no other use of a column. */
export function isFieldRole(role: Role): role is ColumnField {
  return (
    !['previousActivity', 'otherTarget', 'otherActual', 'otherRating', 'schedule', 'kindOfRow', 'yearOfRow', 'pairYear', 'other'].includes(
      role,
    ) && isColumnField(role as ColumnField)
  );
}
