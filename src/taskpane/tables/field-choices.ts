import { fieldLabels } from '../../model/field-labels';
import type { Heading } from '../../model/heading';
import type { Field } from '../../model/item';
import type { RecognisedTable } from '../../model/review';
import type { Settings } from '../../model/settings';
import { columnsRead, type ColumnReading } from '../../recognition/headings/corrections';

/** How a field of a table was read, and which columns it may be given. */
export interface FieldChoice {
  readonly field: Field;
  /** The column that holds it; null when none does. */
  readonly column: ColumnReading | null;
  /**
   * read: the table has it (where that is in doubt, the recogniser asks); decided: a person chose the column, or none; missing: without it a table is hardly of use; none: no column, as in many tables.
   */
  readonly standing: 'read' | 'decided' | 'missing' | 'none';
  /** Why the column was taken: its heading says so; heading and values together; a person said so. Null: there is no column. */
  readonly because: 'heading' | 'values' | 'decided' | null;
  /** Columns that it is or may be, by their headings; from the left. */
  readonly candidates: readonly ColumnReading[];
}

export interface FieldChoices {
  /** Every column, from the left. */
  readonly columns: readonly ColumnReading[];
  /** Fields in the order of their columns, then those that have none. */
  readonly main: readonly FieldChoice[];
  /** Fields that many tables do without. */
  readonly rest: readonly FieldChoice[];
}

/** Without these nothing can be judged. */
const needed: readonly Field[] = ['itemName', 'target', 'actual', 'rating'];
/** Worth a line of their own although a table may do without them: the number, what the item belongs to, and who answers for it. */
const usual: readonly Field[] = ['itemNo', 'policy', 'department', ...needed];

/** Null for a table whose columns cannot be chosen: a form, or headings that run down. */
export function fieldChoices(table: RecognisedTable, { layouts }: Pick<Settings, 'layouts'>): FieldChoices | null {
  const columns = columnsRead(table);
  if (table.fingerprint === '' || table.headingRows.length === 0) return null;
  const decided = layouts.find(({ fingerprint }) => fingerprint === table.fingerprint)?.columns ?? {};
  const choices = (Object.keys(fieldLabels) as Field[]).map((field): FieldChoice => {
    const column = columns.find((each) => each.column === table.columns[field]) ?? null;
    return {
      field,
      column,
      standing: standingOf(field, column, decided[field] !== undefined),
      because:
        column &&
        becauseOf(
          field,
          table.headings.find((heading) => heading.column === column.column),
          decided[field] !== undefined,
        ),
      candidates: columns.filter((each) => each === column || each.field === field || each.candidates.includes(field)),
    };
  });
  const isMain = ({ field, column, standing }: FieldChoice) => column !== null || standing === 'decided' || usual.includes(field);
  const place = ({ column }: FieldChoice) => (column ? columns.indexOf(column) : columns.length);
  return {
    columns,
    main: choices.filter(isMain).sort((a, b) => place(a) - place(b)),
    rest: choices.filter((choice) => !isMain(choice)),
  };
}

function standingOf(field: Field, column: ColumnReading | null, isDecided: boolean): FieldChoice['standing'] {
  if (isDecided) return 'decided';
  if (column) return 'read';
  return needed.includes(field) ? 'missing' : 'none';
}

function becauseOf(field: Field, heading: Heading | undefined, isDecided: boolean): FieldChoice['because'] {
  if (isDecided) return 'decided';
  return heading?.field === field && heading.confidence === 1 ? 'heading' : 'values';
}
