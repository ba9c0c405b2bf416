import type { Area } from '../workbook/workbook';
import type { LookName } from './looks';

/** What a sheet does of itself while people fill it in, in any program that opens it and without the add-in. In files alone. */
export interface Filling {
  readonly choices: readonly ChoiceList[];
  readonly marks: readonly CellMark[];
  /** Only cells with the look input can be written to. Without a password: it keeps from slips of the hand, not from people. */
  readonly locked: boolean;
}

/** Cells in which one of these words is chosen. */
export interface ChoiceList {
  readonly area: Area;
  readonly words: readonly string[];
  /** Shown beside the cell while it is chosen. */
  readonly message: string;
  /** strict: other words are refused; else the program asks whether they are meant. */
  readonly strict: boolean;
}

/** Cells that look otherwise as long as a formula is true. */
export interface CellMark {
  readonly area: Area;
  /** Without "=", as for the upper left cell of the area. */
  readonly formula: string;
  readonly look: LookName;
}

/** Excel takes a list of at most so many letters, and none with these signs in it. */
const longestList = 255;

/** Whether a list of these words can be offered in a cell. */
export function canBeOffered(words: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => word.trim() !== '' && !/[,"]/.test(word)) && words.join(',').length <= longestList;
}
