import { allRoles, manyColumns, type Role } from './roles';
import { filled, furtherColumn, servesAs } from './weights';

/** Score of each role for one column; a role that is missing is not possible. */
export type RoleScores = Readonly<Record<Role, number>>;

export interface Assignment {
  /** One role a column, in their order. */
  readonly roles: readonly Role[];
  /** Sum of the scores and of the bonuses for the fields that are filled. */
  readonly total: number;
}

/** How many columns may have a role; one unless it says otherwise. */
const places: Readonly<Partial<Record<Role, number>>> = {
  policy: 3,
  middle: 2,
  department: 2,
  section: 2,
  note: 2,
  next: 2,
  baseline: 2,
  previous: 2,
  evidence: 2,
};

interface Slot {
  readonly role: Role;
  /** What a further column of the same role costs. */
  readonly cost: number;
}

const slots: readonly Slot[] = allRoles
  .filter((role) => !manyColumns.has(role))
  .flatMap((role) => Array.from({ length: places[role] ?? 1 }, (_, index) => ({ role, cost: index === 0 ? 0 : furtherColumn })));
const many: readonly Role[] = allRoles.filter((role) => manyColumns.has(role));

/**
 * The best assignment of roles to columns, all of them together (Kuhn–Munkres in the form of Jonker and Volgenant); each single role once.
 * `forbidden` leaves a role out of a column: what the next best assignment is worth.
 */
export function assignRoles(
  scores: readonly RoleScores[],
  forbidden: { readonly column: number; readonly role: Role } | null = null,
): Assignment {
  const alone = scores.map((score, column) => bestOfMany(score, column, forbidden));
  const cost = scores.map((score, column) =>
    slots.map(({ role, cost: further }) => {
      const isForbidden = forbidden !== null && forbidden.column === column && forbidden.role === role;
      const own = score[role];
      // A field is worth filling with a column for which something speaks.
      const bonus = own > 0 || role === 'itemName' ? (filled[role] ?? 0) : 0;
      return isForbidden ? 1e7 : -(own + bonus + further);
    }),
  );
  const taken = minimal(
    cost,
    alone.map(({ score }) => -score),
  );
  const roles = taken.map((slot, column) => (slot === -1 ? (alone[column]?.role ?? 'other') : (slots[slot]?.role ?? 'other')));
  const total = taken.reduce((sum, slot, column) => sum - (slot === -1 ? -(alone[column]?.score ?? 0) : (cost[column]?.[slot] ?? 0)), 0);
  return serving({ roles, total }, scores);
}

function bestOfMany(
  score: RoleScores,
  column: number,
  forbidden: { readonly column: number; readonly role: Role } | null,
): { readonly role: Role; readonly score: number } {
  let best: { role: Role; score: number } = { role: 'other', score: score.other };
  for (const role of many) {
    if (forbidden?.column === column && forbidden.role === role) continue;
    if (score[role] > best.score) best = { role, score: score[role] };
  }
  return best;
}

/** Lists of indicators without item names are common; so is a self rating that nobody rates again. */
function serving({ roles, total }: Assignment, scores: readonly RoleScores[]): Assignment {
  const served = [...roles];
  let sum = total;
  const serve = (from: Role, to: Role, cost: number): void => {
    if (served.includes(to)) return;
    const column = served.lastIndexOf(from);
    if (column === -1) return;
    if ((scores[column]?.[from] ?? 0) + (filled[to] ?? 0) + cost <= 0) return;
    served[column] = to;
    sum += (filled[to] ?? 0) + cost;
  };
  serve('indicator', 'itemName', servesAs.indicatorAsName);
  serve('selfRating', 'rating', servesAs.selfRating);
  return { roles: served, total: sum };
}

/**
 * Assigns slots to columns at least cost; -1 where a column is cheaper alone. Slots look for columns and not the other way round:
 * their number is fixed, so the time grows with the columns and not with their cube. Of equal columns the last one counts.
 */
function minimal(cost: readonly (readonly number[])[], stayAlone: readonly number[]): readonly number[] {
  const rows = slots.length;
  const alone = cost.length;
  const columns = alone + rows;
  // From the last column to the first; a slot may also stay without a column, at no cost.
  const at = (slot: number, place: number): number => {
    const column = alone - 1 - place;
    return column >= 0 ? (cost[column]?.[slot] ?? 0) - (stayAlone[column] ?? 0) : 0;
  };
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(columns + 1);
  const match = new Int32Array(columns + 1);
  const way = new Int32Array(columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    match[0] = row;
    let current = 0;
    const least = new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(columns + 1);
    do {
      used[current] = 1;
      const matched = match[current] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let column = 1; column <= columns; column += 1) {
        if (used[column]) continue;
        const reduced = at(matched - 1, column - 1) - (u[matched] ?? 0) - (v[column] ?? 0);
        if (reduced < (least[column] ?? 0)) {
          least[column] = reduced;
          way[column] = current;
        }
        if ((least[column] ?? 0) < delta) {
          delta = least[column] ?? 0;
          next = column;
        }
      }
      for (let column = 0; column <= columns; column += 1) {
        if (used[column]) {
          u[match[column] ?? 0] = (u[match[column] ?? 0] ?? 0) + delta;
          v[column] = (v[column] ?? 0) - delta;
        } else least[column] = (least[column] ?? 0) - delta;
      }
      current = next;
    } while (match[current] !== 0);
    do {
      const before = way[current] ?? 0;
      match[current] = match[before] ?? 0;
      current = before;
    } while (current !== 0);
  }
  return cost.map((_, column) => (match[alone - column] ?? 0) - 1);
}
