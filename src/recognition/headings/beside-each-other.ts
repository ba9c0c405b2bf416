import { foldHeading } from '../../text/fold';
import type { HeadingColumn } from './heading-column';
import { readHeading } from './heading-reader';

interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly HeadingColumn[];
}

/** So many headings in succession stand a second time, that of the item among them. */
const fewestAgain = 3;

/** Two tables side by side under one heading row: a block of each. As it is where no heading of items comes again. */
export function besideEachOther<B extends Block>(block: B): readonly B[] {
  const { columns } = block;
  const words = columns.map(({ path }) => foldHeading(path.at(-1) ?? ''));
  const second = words.findIndex((text, index) => index >= fewestAgain && text === words[0] && saysItemsAgain(columns, words, index));
  if (second === -1) return [block];
  const [left, right] = [columns.slice(0, second), columns.slice(second)];
  return [partOf(block, left), ...besideEachOther(partOf(block, right))];
}

function saysItemsAgain(columns: readonly HeadingColumn[], words: readonly string[], second: number): boolean {
  const differs = words.slice(second).findIndex((text, index) => text !== words[index] || index >= second);
  const again = columns.slice(0, differs === -1 ? words.length - second : differs);
  const names = again.flatMap(({ path }) => readHeading(path.at(-1) ?? '').exact ?? []);
  return again.length >= fewestAgain && names.includes('itemName') && (names.includes('rating') || names.includes('actual'));
}

function partOf<B extends Block>(block: B, columns: readonly HeadingColumn[]): B {
  return { ...block, columns, left: columns[0]?.column ?? block.left, right: columns.at(-1)?.column ?? block.right };
}

/** The first row that belongs to a table below; what stands beside it ends no table. */
export function endOf(blocks: readonly Pick<Block, 'top' | 'bottom'>[], index: number): number {
  const bottom = blocks[index]?.bottom ?? 0;
  return blocks.slice(index + 1).find(({ top }) => top > bottom)?.top ?? Number.POSITIVE_INFINITY;
}
