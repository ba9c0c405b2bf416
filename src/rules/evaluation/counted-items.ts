import { countResults } from '../../evaluation/results';
import type { Item } from '../../model/item';
import type { Recognition } from '../../model/recognition';
import type { Results } from '../../model/review';
import type { Settings } from '../../model/settings';
import type { CountRow, TypedFigure } from '../../model/typed-totals';
import { fold } from '../../text/fold';
import type { WorkbookContext } from '../rule';

/** A figure written on a sheet that is not what its items give. */
export interface WrongFigure {
  readonly figure: TypedFigure;
  /** Counted from the items it stands for. */
  readonly results: Results;
}

/** The figures written beside the items that differ from a recount. A figure whose items are not known is left out. */
export function wrongFigures(recognition: Recognition, { items, settings }: WorkbookContext): readonly WrongFigure[] {
  const { kind, tables, typedTotals, leftAside, lastYear = [] } = recognition;
  if (kind === 'publication') return [];
  const sheets = new Set(tables.map(({ sheet }) => sheet));
  const aside = new Set(leftAside.map(({ sheet }) => sheet).filter((sheet) => !sheets.has(sheet)));
  return typedTotals.flatMap(({ sheet, rows }) => {
    // A sheet of another year counts its own items; of another stage's sheet they are not known.
    const counted = (aside.has(sheet) ? lastYear : items).filter((item) => item.counted);
    const onSheet = counted.filter(({ at }) => at.sheet === sheet);
    // Beside one of several lists a count may mean that list or all of them.
    const scopes = sheets.has(sheet) ? [onSheet, counted] : aside.has(sheet) ? [onSheet] : [counted];
    return rows.flatMap((row) => {
      const [results, ...others] = (row.counts ? [onSheet] : scopes).flatMap((scope) => {
        const group = groupOf(row, scope, settings);
        return group ? [countResults(group.map(({ rating }) => rating))] : [];
      });
      if (!results || results.confirmed === 0) return [];
      const isWrong = (figure: TypedFigure) => ![results, ...others].some((each) => agrees(figure, each));
      return row.figures.filter((figure) => figure.kind !== 'share' && isWrong(figure)).map((figure) => ({ figure, results }));
    });
  });
}

/** The items that a row of figures counts: rows of the list, a policy, a department, or all; null when its label names none of these. */
function groupOf({ label, isTotal, counts }: CountRow, items: readonly Item[], settings: Settings): readonly Item[] | null {
  if (counts) return items.filter(({ at }) => at.row >= counts.from && at.row <= counts.to);
  if (label === '' || isTotal) return items;
  const name = fold(label).replace(/^(?:取組方針)?\d*[.、]?/, '');
  const policy = settings.policies.find((each) => [each.name, ...each.aliases].some((spelling) => fold(spelling) === name));
  if (policy) return items.filter((item) => item.policy === policy.name);
  const ofDepartment = items.filter(({ department }) => fold(department) === name);
  return ofDepartment.length > 0 ? ofDepartment : null;
}

/** Equal, after the rounding shown. Items that are not rated yet may be left out of a count. */
function agrees({ kind, value, decimals }: TypedFigure, results: Results): boolean {
  const { achieved, notAchieved, inScope, undetermined } = results;
  if (kind === 'rate') return [achieved + notAchieved, inScope].some((whole) => value === percent(achieved, whole, decimals));
  if (kind === 'share') return true;
  if (kind === 'confirmed' || kind === 'inScope') return value === results[kind] || value === results[kind] - undetermined;
  return value === results[kind];
}

/** The rate is right but for its denominator, which holds the items out of scope as well. */
export function countsOutOfScope(
  { kind, value, decimals }: TypedFigure,
  { achieved, confirmed, outOfScope, undetermined }: Results,
): boolean {
  if (kind !== 'rate' || outOfScope === 0) return false;
  return [confirmed, confirmed - undetermined].some((whole) => value === percent(achieved, whole, decimals));
}

/** In ％, rounded half up in whole numbers like Excel's ROUND; null when there is nothing to divide by. */
export function percent(part: number, whole: number, decimals: number): number | null {
  if (whole === 0) return null;
  const scale = 10 ** decimals;
  return Math.floor((part * 200 * scale + whole) / (2 * whole)) / scale;
}
