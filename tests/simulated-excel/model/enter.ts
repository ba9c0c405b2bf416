import { HostError, invalidArgument } from '../engine/host-error';
import type { Cell } from './cell';
import { readEntry } from './entry-rules';
import { isFormulaSyntax } from './formula-syntax';

export interface EntryOptions {
  /** Gives the year of a date typed without one. */
  readonly today: () => Date;
  /**
   * Sources disagree whether an apostrophe set as the first character in a cell formatted as text is kept or taken for the sign of text;
   * an add-in has to be right under both.
   */
  readonly apostropheInTextCell: 'kept' | 'taken';
}

const maxText = 32767;
const maxFormula = 8192;

/**
 * A cell after a value was set. Source of the rules: @types Range.values, doc excel-add-ins-blank-null-values,
 * office-js#6687, and entry-rules.ts. `null` (leave as it is) is the caller's.
 */
export function entered(cell: Cell, value: unknown, location: string, options: EntryOptions): Cell {
  if (typeof value === 'string') return enteredText(cell, value, location, options);
  if (typeof value === 'number') {
    // A cell formatted as text makes a text of a number that is put into it.
    return { ...cell, content: cell.format === '@' ? String(value) : value, formula: null, apostrophe: false };
  }
  if (typeof value === 'boolean') return { ...cell, content: value, formula: null, apostrophe: false };
  throw invalidArgument(location);
}

function enteredText(cell: Cell, text: string, location: string, options: EntryOptions): Cell {
  if (text.length > maxText) throw invalidArgument(location);
  const constant = (content: Cell['content'], apostrophe = false): Cell => ({ ...cell, content, formula: null, apostrophe });
  if (text === '') return constant('');
  const isTextCell = cell.format === '@';
  if (text.startsWith("'") && !(isTextCell && options.apostropheInTextCell === 'kept')) return constant(text.slice(1), true);
  if (isTextCell) return constant(text);
  const entry = readEntry(text, options.today());
  if (entry) return { ...constant(entry.content), format: cell.format === 'General' ? (entry.format ?? 'General') : cell.format };
  const formula = formulaIn(text, location);
  return formula === null ? constant(text) : { ...cell, content: 0, formula, apostrophe: false };
}

/** "=…", and "+…", "-…" and "@…" that are no number; a full-width sign counts as well. Null: no formula. */
function formulaIn(text: string, location: string): string | null {
  const sign = text.charAt(0).replace(/[＝＋－＠]/, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const rest = text.slice(1);
  if (!'=+-@'.includes(sign) || rest === '') return null;
  // "@所属" is refused as "That function isn't valid"; "@SUM(A1)" is taken over from another spreadsheet program.
  const body = sign === '=' || sign === '@' ? rest : sign + rest;
  if (sign === '@' && !/^[A-Z.]+\(/i.test(rest)) throw invalidArgument(location);
  if (!isFormulaSyntax(body)) throw invalidArgument(location);
  if (text.length > maxFormula) {
    throw new HostError('FormulaLengthExceedsLimit', 'The bytecode of the applied formula exceeds the maximum length limit.', location);
  }
  return `=${body}`;
}
