import { endOf } from '../headings/beside-each-other';
import type { HeadingBlock } from '../headings/heading-block';
import type { SheetView } from '../sheet-view';
import type { FieldsContext } from '../table-fields';
import type { TablePart } from '../table-rows';

/** The parts of a workbook that stand under the same words in the same columns, in the order of the workbook. */
export function alikeParts(
  sheets: readonly { readonly view: SheetView; readonly blocks: readonly HeadingBlock[] }[],
): NonNullable<FieldsContext['alike']> {
  const byWords = new Map<string, TablePart[]>();
  for (const { view, blocks } of sheets) {
    blocks.forEach((block, index) => {
      const words = headingWordsOf(block);
      const part = { view, block, end: endOf(blocks, index) };
      const same = byWords.get(words);
      if (same) same.push(part);
      else byWords.set(words, [part]);
    });
  }
  return (block) => byWords.get(headingWordsOf(block)) ?? [];
}

/** The same for the same words at the same columns: a heading repeated for the next policy, page or sheet. */
export function headingWordsOf({ columns }: HeadingBlock): string {
  return columns.map(({ column, path }) => `${column}:${path.join('/')}`).join('|');
}
