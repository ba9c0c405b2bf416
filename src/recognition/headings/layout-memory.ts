import type { Field } from '../../model/item';
import type { LayoutMemory } from '../../model/settings';
import { foldHeading } from '../../text/fold';
import type { ChosenColumns } from './chosen-columns';
import { fingerprint } from '../../text/fingerprint';
import type { HeadingBlock, HeadingColumn } from './heading-block';

/** The same for the same headings, wherever they stand and whatever the file is called; two forms of one office hardly ever share it. */
export function fingerprintOf({ columns }: Pick<HeadingBlock, 'columns'>): string {
  return fingerprint(columns.map(({ path }) => path.map(foldHeading).join('>')).join('|'));
}

/** How a heading is named in the settings: "令和6年度>目標", without line breaks. */
export function headingName({ path }: Pick<HeadingColumn, 'path'>): string {
  return path.map((text) => text.replace(/\s+/g, '')).join('>');
}

/** The names of all headings of a table; the second of a name has "#2" behind it. */
export function headingNames(columns: readonly Pick<HeadingColumn, 'path'>[]): readonly string[] {
  const met = new Map<string, number>();
  return columns.map((column) => {
    const name = headingName(column);
    const count = (met.get(name) ?? 0) + 1;
    met.set(name, count);
    return count === 1 ? name : `${name}#${count}`;
  });
}

/** Puts what a person decided in the place of what was read. A heading that is gone changes nothing. */
export function remember(block: HeadingBlock, columns: ChosenColumns, layouts: readonly LayoutMemory[]): ChosenColumns {
  const memory = memoryOf(block, layouts);
  if (!memory) return columns;
  const names = headingNames(block.columns);
  return (Object.entries(memory.columns) as [Field, string][]).reduce<ChosenColumns>((chosen, [field, name]) => {
    const heading = block.columns[names.indexOf(name)];
    if (heading)
      return {
        ...without(chosen, (column, other) => column.column === heading.column || other === field),
        [field]: { ...heading, confidence: 1 },
      };
    return name === '' ? without(chosen, (_, other) => other === field) : chosen;
  }, columns);
}

/** What was decided about tables with these headings. */
export function memoryOf(block: Pick<HeadingBlock, 'columns'>, layouts: readonly LayoutMemory[]): LayoutMemory | undefined {
  if (layouts.length === 0) return undefined;
  const own = fingerprintOf(block);
  return layouts.find((layout) => layout.fingerprint === own);
}

function without(columns: ChosenColumns, taken: (column: HeadingColumn, field: string) => boolean): ChosenColumns {
  return Object.fromEntries(Object.entries(columns).filter(([field, column]) => !taken(column, field)));
}
