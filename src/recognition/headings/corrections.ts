import type { Heading } from '../../model/heading';
import type { Field } from '../../model/item';
import type { OtherTable, RecognisedTable } from '../../model/review';
import type { LayoutMemory, Settings } from '../../model/settings';
import { headingNames } from './layout-memory';

/** A column as it was read, and what a person may choose instead. */
export interface ColumnReading extends Pick<Heading, 'column' | 'at' | 'hidden'> {
  /** 令和6年度>目標, as the settings name it. */
  readonly heading: string;
  /** What the column was read as for the evaluated year; null: it is not used. */
  readonly field: Field | null;
  /** 0 to 1; 1 for a column that a person chose. */
  readonly confidence: number;
  /** Other fields that the heading may stand for, the likeliest first. */
  readonly candidates: readonly Field[];
}

/** この表をこう読みました: every column of a list from the left; none for a form. */
export function columnsRead(table: RecognisedTable): readonly ColumnReading[] {
  const names = headingNames(table.headings);
  const fields = new Map((Object.entries(table.columns) as [Field, number][]).map(([field, column]) => [column, field]));
  return table.headings.map(({ column, at, hidden, field: said, confidence, alternatives }, index) => {
    const field = fields.get(column) ?? null;
    const others = said === null || said === field ? alternatives : [...new Set([said, ...alternatives])];
    return {
      ...{ column, at, hidden, field, heading: names[index] ?? '' },
      confidence: field !== null && field !== said ? 1 : confidence,
      candidates: others.filter((other) => other !== field),
    };
  });
}

/**
 * The settings with a person's correction: in tables with these headings, `field` stands in `column` (null: in none).
 * The settings stay as they are for a form, and for a column that the table does not have.
 */
export function withCorrection(settings: Settings, table: RecognisedTable, field: Field, column: number | null): Settings {
  const index = table.headings.findIndex((heading) => heading.column === column);
  if (table.fingerprint === '' || (column !== null && index === -1)) return settings;
  const heading = column === null ? '' : (headingNames(table.headings)[index] ?? '');
  return withLayout(settings, table.fingerprint, ({ columns, ...layout }) => ({
    ...layout,
    columns: { ...withoutHeading(columns, heading), [field]: heading },
  }));
}

/** One column holds one field: an earlier correction for the same column is given up. */
function withoutHeading(columns: LayoutMemory['columns'], heading: string): LayoutMemory['columns'] {
  return heading === '' ? columns : Object.fromEntries(Object.entries(columns).filter(([, other]) => other !== heading));
}

/** The settings with the choice that on a sheet with both, `other` holds the items and not `table`. */
export function withTableChosen(settings: Settings, table: RecognisedTable, other: OtherTable): Settings {
  const without = withLayout(settings, table.fingerprint, ({ fingerprint, columns }) => ({ fingerprint, columns }));
  return withLayout(without, other.fingerprint, (layout) => ({ ...layout, chosen: true }));
}

function withLayout(settings: Settings, fingerprint: string, change: (layout: LayoutMemory) => LayoutMemory): Settings {
  const known = settings.layouts.find((layout) => layout.fingerprint === fingerprint);
  const changed = change(known ?? { fingerprint, columns: {} });
  const layouts = known ? settings.layouts.map((layout) => (layout === known ? changed : layout)) : [...settings.layouts, changed];
  return { ...settings, layouts: layouts.filter(({ columns, chosen }) => chosen === true || Object.keys(columns).length > 0) };
}
