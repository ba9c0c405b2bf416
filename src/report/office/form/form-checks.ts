import type { FiscalYear } from '../../../model/fiscal-year';
import type { Settings } from '../../../model/settings';
import type { RuleWords } from '../rule-list';
import type { FormField, FormRow } from './form-row';
import { formWords, type FormWords } from './form-words';

/**
 * A 点検項目 as a formula of the form itself. It says less than the rule where a formula cannot say all, and nothing that the rule
 * would not say.
 */
export interface FormCheck {
  readonly rule: RuleWords;
  /** The cell that is marked. */
  readonly field: FormField;
  /** True where something is wrong; without "=". */
  readonly formula: string;
}

export interface FormChecking {
  readonly rules: readonly RuleWords[];
  readonly settings: Settings;
  /** The year that the form is for. */
  readonly year: FiscalYear;
}

/** What a formula says of a row; `cell` gives a cell of it. */
interface Row extends FormChecking {
  readonly words: FormWords;
  readonly row: FormRow;
  readonly rows: number;
  readonly cell: (field: FormField, down?: number) => string;
}

type Formula = (row: Row) => string | null;

/** By the id of the rule; in the order in which they are told. */
const formulas: readonly (readonly [rule: string, field: FormField, formula: Formula])[] = [
  ['rating-unknown', 'rating', (row) => and(not(isBlank(row.cell('rating'))), not(isRated(row, row.words.all)))],
  ['rating-before-evaluation-year', 'rating', (row) => (isDue(row) === false ? isRated(row, inScope(row)) : null)],
  ['out-of-scope-in-evaluation-year', 'rating', (row) => (isDue(row) === true ? isRated(row, row.words.of.outOfScope) : null)],
  ['rating-contradicts-figures', 'rating', (row) => and(isRated(row, row.words.of.achieved), isMet(row, false))],
  ['rating-below-figures', 'rating', (row) => and(isRated(row, row.words.of.notAchieved), isMet(row, true), isBlank(row.cell('note')))],
  [
    'rating-missing',
    'rating',
    (row) => and(isBlank(row.cell('rating')), or(not(isBlank(row.cell('actual'))), not(isBlank(row.cell('activity'))))),
  ],
  ['target-missing', 'target', (row) => (row.rows === 1 ? and(isRated(row, inScope(row)), isBlank(row.cell('target'))) : null)],
  ['actual-missing', 'actual', (row) => and(isRated(row, inScope(row)), ...everyRow(row).map((down) => isBlank(row.cell('actual', down))))],
  ['countermeasure-missing', 'issue', (row) => and(isRated(row, row.words.of.notAchieved), isBlank(row.cell('issue')))],
  ['countermeasure-missing', 'countermeasure', (row) => and(isRated(row, row.words.of.notAchieved), isBlank(row.cell('countermeasure')))],
  ['out-of-scope-reason-missing', 'note', (row) => and(isRated(row, row.words.of.outOfScope), isBlank(row.cell('note')))],
  ['narrative-missing', 'activity', (row) => and(isRated(row, inScope(row)), isBlank(row.cell('activity')))],
];

/** The ids of the rules that a form can check by itself. */
export const rulesOfForms: readonly string[] = [...new Set(formulas.map(([rule]) => rule))];

/**
 * The checks of an item, for its first row.
 * @param rows how many rows the item has
 * @param cell the address of a field's cell in the item's row `down` (0 when not given)
 */
export function formChecks(
  row: FormRow,
  { rows, cell }: { readonly rows: number; readonly cell: (field: FormField, down?: number) => string },
  checking: FormChecking,
): readonly FormCheck[] {
  const known = new Map(checking.rules.map((rule) => [rule.id, rule]));
  const words = formWords(checking.settings);
  return formulas.flatMap(([id, field, write]): readonly FormCheck[] => {
    const rule = known.get(id);
    const formula = rule ? write({ ...checking, words, row, rows, cell }) : null;
    return rule && formula !== null ? [{ rule, field, formula }] : [];
  });
}

function everyRow({ rows }: Row): readonly number[] {
  return Array.from({ length: rows }, (_, index) => index);
}

function inScope({ words }: Row): readonly string[] {
  return [...words.of.achieved, ...words.of.notAchieved];
}

/** Null: the item is evaluated every year. */
function isDue({ row: { item }, year }: Row): boolean | null {
  return item.evaluateIn === 'everyYear' ? null : item.evaluateIn.includes(year);
}

/** Null where the rating has no such words. */
function isRated({ cell }: Row, words: readonly string[]): string | null {
  const rating = trimmed(cell('rating'));
  return or(...words.map((word) => `${rating}="${word.replaceAll('"', '""')}"`));
}

/**
 * Whether the actual meets the target. Null where a formula cannot say: several indicators, targets in words, a direction that is not
 * known, a threshold of the office's own.
 */
function isMet({ row: { indicator }, rows, settings: { threshold, tolerance }, cell }: Row, met: boolean): string | null {
  if (rows > 1 || !indicator || indicator.comparatorInferred || threshold !== 100 || tolerance !== 0) return null;
  const { comparator, kind, unit } = indicator;
  if (kind !== 'numeric' || (comparator !== '>=' && comparator !== '<=')) return null;
  const written = comparator === '>=' ? '以上' : '以下';
  const [target, actual] = [cell('target'), cell('actual')];
  const goal = `IF(ISNUMBER(${target}),${target},IFERROR(VALUE(SUBSTITUTE(${trimmed(target)},"${written}","")),"－"))`;
  const hits = `${actual}${comparator}${goal}`;
  // 83.4% is stored as 0.834.
  const alike = unit === '%' || unit === '％' ? [`${actual}>1`, `${goal}>1`] : [];
  return and(`ISNUMBER(${actual})`, `ISNUMBER(${goal})`, ...alike, met ? hits : not(hits));
}

function isBlank(cell: string): string {
  return `${trimmed(cell)}=""`;
}

/** Blanks of both widths do not count. */
function trimmed(cell: string): string {
  return `TRIM(SUBSTITUTE(${cell},"　"," "))`;
}

function not(formula: string | null): string | null {
  return formula === null ? null : `NOT(${formula})`;
}

/** Null when one of the parts cannot be said. */
function and(...parts: readonly (string | null)[]): string | null {
  const known = parts.flatMap((part) => part ?? []);
  return known.length < parts.length ? null : `AND(${known.join(',')})`;
}

function or(...parts: readonly (string | null)[]): string | null {
  const known = parts.flatMap((part) => part ?? []);
  if (known.length < parts.length || known.length === 0) return null;
  return known.length === 1 ? (known[0] ?? null) : `OR(${known.join(',')})`;
}
