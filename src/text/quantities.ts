import type { FiscalYear } from '../model/fiscal-year';
import type { Quantity } from '../model/quantity';
import type { Amount, Role } from './amounts';
import { amountsOfCell, type CellAmounts } from './cell-amounts';
import { readDate, readFiscalYears, yearsOf } from './fiscal-years';
import { narrow } from './fold';
import { fractionOf, isCertainFraction, valueOfFraction, type Fraction } from './fractions';
import { isNoneMark, isToBeSet } from './marks';
import { saysNothing } from './milestones';
import { formatWords } from './number-formats';
import { readPlainNumber } from './numbers';
import * as words from './quantity-words';
import { readRelativeTarget, type RelativeTarget } from './relative-targets';
import { statedAmount } from './statements';
import { sameKind } from './units';

export { isDuration, readNumberCell } from './number-formats';

/** What a target or actual cell holds. */
export type QuantityReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'none'; readonly mark: string }
  | { readonly kind: 'toBeSet' }
  | QuantityCell
  | RelativeTarget
  | { readonly kind: 'words'; readonly text: string }
  /** Neither a number nor words that say what is to be done: ↗, ?, 別紙のとおり, (123). */
  | { readonly kind: 'unreadable'; readonly text: string };

export interface QuantityCell {
  readonly kind: 'quantity';
  /** The value to use: of the year asked for, else the first own value. Its unit is null when the cell names none. */
  readonly quantity: Quantity;
  /** Every value found, in the order written; those without a role are the cell's own. */
  readonly all: readonly ValueInCell[];
  readonly fraction?: Fraction;
  /** The text is a number, or a number with its unit, and nothing else. */
  readonly textNumber: boolean;
  /** ▲ or △ was read as a minus. */
  readonly triangle: boolean;
  /** A span of years in words, as written: 4年間で, R6~R9. */
  readonly span?: string;
  /** Years whose target a remark leaves open (※31年度の目標は…設定予定). */
  readonly toBeSetFor?: readonly FiscalYear[];
  /** What was not read. */
  readonly rest: string;
}

export interface ValueInCell extends Quantity {
  /** previous, baseline: another time's value; part: (4) of 29(4), うち…; note: explains the value beside it. */
  readonly role?: Role;
}

export interface CellContext {
  /** Unit of the column, the heading or the table. */
  readonly unit?: string | null;
  readonly format?: string;
  /** Whether the cell holds a target (default) or an actual: tells which of 目標80％ 実績84％ is its own. */
  readonly holds?: 'target' | 'actual';
  /** Year the cell is about: chooses among the values of several years. */
  readonly fiscalYear?: FiscalYear;
  /** What the value is compared with: chooses between a yearly and a cumulative value. */
  readonly accumulation?: Quantity['accumulation'];
}

const ZERO = /(?:ゼロ|零)(?=\s*(?:件|人|回|円)?$)/;
const YEN = /¥\s?([\d,.]+)(?![\d兆億万千百円])/;

/** Reads the text of a target or actual cell. Dates and numbers inside a sentence are no values. Never throws. */
export function readQuantity(text: string, context: CellContext = {}): QuantityReading {
  if (text.trim() === '') return { kind: 'blank' };
  if (isNoneMark(text)) return { kind: 'none', mark: text.trim() };
  const plain = narrow(text).trim().replace(ZERO, '0').replace(YEN, '$1円');
  return (
    plainNumber(plain, context) ??
    relativeTarget(plain, context) ??
    (isProduct(plain) ? { kind: 'unreadable', text } : null) ??
    (/\d/.test(plain) ? quantityCell(plain, context) : null) ??
    (isToBeSet(plain) ? { kind: 'toBeSet' } : { kind: saysNothing(plain) && readDate(plain) === null ? 'unreadable' : 'words', text })
  );
}

const BRACKETS = /[(<[〔【][^()<>[\]〔〕【】]*[)>\]〕】]/g;
const TIMES = /\d\s?[^\d\s、。:;]{1,6}[×✕]\s?約?\d/;

/** 年2回×3地区: neither of the two is the value, and whether their product is, the cell does not say. */
function isProduct(plain: string): boolean {
  return /[×✕]/.test(plain) && TIMES.test(plain.replace(BRACKETS, ''));
}

function relativeTarget(plain: string, { fiscalYear }: CellContext): RelativeTarget | null {
  const target = readRelativeTarget(plain, fiscalYear);
  const [reference] = target ? amountsOfCell(plain).amounts : [];
  return target && reference ? { ...target, reference: quantityOf(reference) } : target;
}

function plainNumber(plain: string, { format = 'General' }: CellContext): QuantityCell | null {
  const value = readPlainNumber(plain);
  if (value === null) return null;
  const { unit, comparator, approximate, provisional, factor } = formatWords(format, value);
  // A text is shown as typed: the format's words are meant, its percent sign and thousands did not apply.
  const quantity = { value, unit: factor === 1 ? unit : null, comparator, approximate, provisional, accumulation: null, years: [] };
  return { kind: 'quantity', quantity, all: [quantity], textNumber: true, triangle: /^[▲△]/.test(plain), rest: '' };
}

const REMARK = /(?<=.)※(.*)/s;

function quantityCell(plain: string, context: CellContext): QuantityCell | null {
  const { unit: unitAsked = null } = context;
  const [body = '', remark = ''] = plain.split(REMARK);
  const cell = amountsOfCell(body, context.holds);
  const last = cell.amounts.findLast(({ role }) => role === null);
  if (!last) return onlyOthers(cell);
  const stated = statedAmount(cell, last);
  if (!stated) return null;
  const amounts = cell.amounts.map((amount) => asRemarked(amount === last ? stated : amount, remark));
  const picked = pick(
    amounts.filter(({ role }) => role === null),
    context,
  );
  if (!picked || isMargin(picked, cell, unitAsked)) return null;
  const fraction = fractionOf(picked, cell.share);
  if (fraction && !isCertainFraction(picked, cell.share, unitAsked)) return null;
  const span = words.SPAN.exec(body)?.[0] ?? readFiscalYears(body).find(({ kind }) => kind === 'span')?.text;
  const isOfOneYear = picked.inBrackets && picked.years.length === 1;
  const open = isToBeSet(remark) ? readFiscalYears(remark).slice(0, 1).flatMap(yearsOf) : [];
  return {
    kind: 'quantity',
    quantity: fraction ? valueOfFraction(quantityOf(picked), cell.share, fraction, unitAsked) : quantityOf(picked),
    all: [...amounts, ...(cell.share ? [{ ...cell.share, role: 'note' as const }] : [])].map(valueInCell),
    ...(fraction && { fraction }),
    textNumber: isTextNumber(cell, picked),
    triangle: amounts.some(({ triangle }) => triangle),
    ...(span !== undefined && !isOfOneYear && { span }),
    ...(open.length > 0 && { toBeSetFor: open }),
    rest: unread(cell, remark),
  };
}

/** Without a value of its own a cell may still name last year's or the baseline, as those columns do (前年度実績 99.21％). */
function onlyOthers(cell: CellAmounts): QuantityCell | null {
  const amount = cell.amounts.find(({ inBrackets }) => !inBrackets);
  if (!amount || amount.role === 'part') return null;
  const all = cell.amounts.map(valueInCell);
  return { kind: 'quantity', quantity: quantityOf(amount), all, textNumber: false, triangle: amount.triangle, rest: unread(cell, '') };
}

/** 57.1％※速報値 */
function asRemarked(amount: Amount, remark: string): Amount {
  return words.PROVISIONAL.test(remark) ? { ...amount, provisional: true } : amount;
}

function pick(own: readonly Amount[], { fiscalYear, accumulation = null }: CellContext): Amount | null {
  const among = (amounts: readonly Amount[], fits: (amount: Amount) => boolean) => (amounts.some(fits) ? amounts.filter(fits) : amounts);
  const accumulated = accumulation === null ? own : among(own, (amount) => amount.accumulation === accumulation);
  const ofYear = fiscalYear === undefined ? accumulated : among(accumulated, ({ years }) => years.includes(fiscalYear));
  return ofYear[0] ?? null;
}

/** 前年度比5％以上削減 of a number of sheets: a margin against last year's value, not a number of sheets. */
function isMargin({ unit }: Amount, { label, tail }: CellAmounts, unitAsked: string | null): boolean {
  return unitAsked !== null && unit !== null && !sameKind(unitAsked, unit) && words.COMPARED.test(label + tail);
}

function unread({ unread: before, tail }: CellAmounts, remark: string): string {
  // A bare number in a remark only ties a note.
  const left = `${before} ${tail.replace(words.READ, ' ')} ${/^\s*\d*\s*$/.test(remark) ? '' : remark}`;
  return left.replace(/\s+/g, ' ').trim();
}

function quantityOf({ value, upper, unit, comparator, approximate, provisional, accumulation, years }: Amount): Quantity {
  const quantity = { value, unit, comparator, approximate, provisional, accumulation, years };
  return upper === null ? quantity : { ...quantity, upper };
}

function valueInCell(amount: Amount): ValueInCell {
  const quantity = quantityOf(amount);
  return amount.role === null ? quantity : { ...quantity, role: amount.role };
}

function isTextNumber({ amounts, label, tail, hasBrackets }: CellAmounts, amount: Amount): boolean {
  const { comparator, approximate, provisional, accumulation, years, whole } = amount;
  const isBare = (comparator ?? accumulation ?? whole) === null && !approximate && !provisional && years.length === 0;
  return isBare && amounts.length === 1 && !hasBrackets && (label + tail).trim() === '';
}
