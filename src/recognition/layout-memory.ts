import type { Field } from '../model/item';
import type { LayoutMemory } from '../model/settings';
import { foldHeading } from '../text/fold';
import type { ChosenColumns } from './chosen-columns';
import type { HeadingBlock, HeadingColumn } from './heading-block';

/** The same for the same headings, wherever they stand and whatever the file is called: eight hexadecimal digits. */
export function fingerprintOf({ columns }: HeadingBlock): string {
  const text = columns.map(({ path }) => path.map(foldHeading).join('>')).join('|');
  let hash = 0x811c9dc5; // FNV-1a, 32 bit: short enough to read out, and two forms of one office hardly ever share it.
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** How a heading is named in the settings: "令和6年度>目標", without line breaks. */
export function headingName({ path }: Pick<HeadingColumn, 'path'>): string {
  return path.map((text) => text.replace(/\s+/g, '')).join('>');
}

/** Puts what a person decided in the place of what was read. A heading that is gone changes nothing. */
export function remember(block: HeadingBlock, columns: ChosenColumns, layouts: readonly LayoutMemory[]): ChosenColumns {
  const fingerprint = layouts.length === 0 ? '' : fingerprintOf(block);
  const memory = layouts.find((layout) => layout.fingerprint === fingerprint);
  if (!memory) return columns;
  return (Object.entries(memory.columns) as [Field, string][]).reduce<ChosenColumns>((chosen, [field, name]) => {
    const heading = block.columns.find((column) => headingName(column) === name);
    if (heading)
      return {
        ...without(chosen, (column, other) => column.column === heading.column || other === field),
        [field]: { ...heading, confidence: 1 },
      };
    return name === '' ? without(chosen, (_, other) => other === field) : chosen;
  }, columns);
}

function without(columns: ChosenColumns, taken: (column: HeadingColumn, field: string) => boolean): ChosenColumns {
  return Object.fromEntries(Object.entries(columns).filter(([field, column]) => !taken(column, field)));
}
