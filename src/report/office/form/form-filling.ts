import { canBeOffered, type CellMark, type ChoiceList, type Filling } from '../../../sheet-plan/filling';
import { addressOf } from '../../../workbook/reference';
import { formChecks, type FormCheck, type FormChecking } from './form-checks';
import type { FormField, FormRow } from './form-row';
import { formWords } from './form-words';

/** Where a form has its rows, and in which columns what is filled in. */
export interface FormPlaces {
  readonly firstRow: number;
  readonly columnOf: Readonly<Record<FormField, number>>;
}

export interface CheckedForm {
  readonly filling: Filling;
  /** For each row, the formula that names what is wrong in it; null: none is checked there. */
  readonly says: readonly (string | null)[];
}

/** What the form checks by itself: lists of choices, marks, and the sentence beside each row. */
export function checkedForm(rows: readonly FormRow[], places: FormPlaces, checking: FormChecking): CheckedForm {
  const { firstRow, columnOf } = places;
  const checks = rows.map((row, index) => (row.isFirst ? checksOf(rows, index, places, checking) : []));
  const marks = checks.flatMap((own, index) =>
    own.map(({ rule, field, formula }): CellMark => {
      const row = firstRow + index;
      const column = columnOf[field];
      return {
        area: { top: row, bottom: row, left: column, right: column },
        formula,
        look: rule.severity === 'error' ? 'notAchieved' : 'undetermined',
      };
    }),
  );
  return {
    filling: { locked: true, choices: ratingChoices(rows, places, checking), marks },
    says: checks.map((own) => (own.length === 0 ? null : sentences(own))),
  };
}

function checksOf(
  rows: readonly FormRow[],
  index: number,
  { firstRow, columnOf }: FormPlaces,
  checking: FormChecking,
): readonly FormCheck[] {
  const row = rows[index];
  if (!row) return [];
  const next = rows.findIndex(({ isFirst }, other) => other > index && isFirst);
  const count = (next < 0 ? rows.length : next) - index;
  const cell = (field: FormField, down = 0): string => `$${addressOf({ row: firstRow + index + down, column: columnOf[field] })}`;
  return formChecks(row, { rows: count, cell }, checking);
}

/** The first that holds; the titles are those of the rules. */
function sentences(checks: readonly FormCheck[]): string {
  const said = `""`;
  return checks.reduceRight((rest, { rule, formula }) => `IF(${formula},"${rule.title.ja.replaceAll('"', '""')}",${rest})`, said);
}

/** In the first row of each item. */
function ratingChoices(
  rows: readonly FormRow[],
  { firstRow, columnOf: { rating } }: FormPlaces,
  { settings, rules }: FormChecking,
): readonly ChoiceList[] {
  const { all } = formWords(settings);
  if (!canBeOffered(all)) return [];
  const strict = rules.some(({ id }) => id === 'rating-unknown');
  const firsts = rows.flatMap(({ isFirst }, index) => (isFirst ? [firstRow + index] : []));
  const runs: { top: number; bottom: number }[] = [];
  for (const row of firsts) {
    const last = runs.at(-1);
    if (last?.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, bottom: row });
  }
  return runs.map((run) => ({
    area: { ...run, left: rating, right: rating },
    words: all,
    message: `${all.join('、')}のいずれかを選んでください。`,
    strict,
  }));
}
