import type { CellRef } from '../workbook/reference';
import type { LookName } from './looks';
import type { PlanCell } from './sheet-plan';

/** Excel's limit for one cell; a cell joined from many others may pass it. */
const longestText = 32767;
const cutNote = '…（文字数の上限を超えるため、続きは元のファイルを参照してください。）';

export function blank(look: LookName = 'body'): PlanCell {
  return { kind: 'blank', look };
}

/** A text; a blank one makes a blank cell. Longer than a cell can hold, it ends with a sentence that says so. */
export function text(words: string, look: LookName = 'body'): PlanCell {
  if (words === '') return blank(look);
  const fits = words.length <= longestText;
  return { kind: 'text', text: fits ? words : words.slice(0, longestText - cutNote.length) + cutNote, look };
}

export function number(value: number, look: LookName = 'number', format = 'General'): PlanCell {
  return { kind: 'number', value, format, look };
}

/** @param expression without "=" */
export function formula(expression: string, value: string | number, look: LookName = 'number', format = 'General'): PlanCell {
  return { kind: 'formula', formula: expression, value, format, look };
}

export function link(words: string, to: CellRef, look: LookName = 'link'): PlanCell {
  return { kind: 'link', text: words, to, look };
}

/**
 * The number format of a cell. A text that Excel would take for something else once it is entered again ("=1+1", "1-2", "'001")
 * has the format of text, which keeps it what it is.
 */
export function formatOf(cell: PlanCell): string {
  switch (cell.kind) {
    case 'number':
    case 'formula':
      return cell.format;
    case 'text':
      return /^[=+\-@'\d]/.test(cell.text) ? '@' : 'General';
    case 'blank':
    case 'link':
      return 'General';
  }
}
