import type { FiscalYear } from '../model/fiscal-year';
import { accumulationIn, amountsIn, MOST_AMOUNTS, roleIn, type Amount, type AmountsFound, type Role } from './amounts';
import { postfixAt } from './postfixes';
import * as words from './quantity-words';
import type { Segment } from './segments';
import { segmentsOf } from './segments';
import { canonicalUnit } from './units';

/** The amounts of a cell, brackets sorted out, and the text around them. */
export interface CellAmounts {
  readonly amounts: readonly Amount[];
  /** 46.6％ of 103件/221件(46.6％). */
  readonly share: Amount | null;
  /** Text outside brackets in front of the last own amount, and behind it. */
  readonly label: string;
  readonly tail: string;
  /** What of the text outside brackets was not read. */
  readonly unread: string;
  readonly hasBrackets: boolean;
}

interface Reading extends CellAmounts {
  /** Words in a bracket that stand for the next amount: <前年度実績> 1,766世帯, (累計)134件. */
  readonly ahead: string;
  readonly yearsAhead: readonly FiscalYear[];
}

const NAME = /^[「『]/;
const HEADING = /^[【〈《<[〔]/;
const NOTE = /^\s*(?:注|※|\*)/;

/** Columns repeat their values (100％, 80％以上): of so many short texts the amounts are kept. */
const MOST_REMEMBERED = 1000;
const LONGEST_REMEMBERED = 30;
const remembered = { target: new Map<string, CellAmounts>(), actual: new Map<string, CellAmounts>() };

/** Reads the amounts of a narrow text. Of more than a hundred none is taken: they are words. */
export function amountsOfCell(plain: string, holds: 'target' | 'actual' = 'target'): CellAmounts {
  if (plain.length > LONGEST_REMEMBERED) return readAmounts(plain, holds);
  const known = remembered[holds];
  let amounts = known.get(plain);
  if (!amounts) {
    amounts = readAmounts(plain, holds);
    if (known.size >= MOST_REMEMBERED) known.clear();
    known.set(plain, amounts);
  }
  return amounts;
}

function readAmounts(plain: string, holds: 'target' | 'actual'): CellAmounts {
  const start: Reading = { amounts: [], share: null, label: '', tail: '', unread: '', hasBrackets: false, ahead: '', yearsAhead: [] };
  let reading = start;
  for (const segment of segmentsOf(plain)) {
    reading = segment.bracket === '' ? outside(reading, segment.text) : inside(reading, segment);
    if (reading.amounts.length > MOST_AMOUNTS) return { ...start, tail: plain, unread: plain };
  }
  return { ...reading, amounts: ownOnly(withBounds(reading.amounts), holds) };
}

function outside(reading: Reading, text: string): Reading {
  const continued = continuedByWords(reading, text);
  const found = amountsIn(continued.rest);
  const { amounts, ahead, yearsAhead, label, tail, unread } = continued.reading;
  const [first, ...others] = found.amounts;
  if (!first) return { ...continued.reading, tail: tail + found.tail, ...attached(amounts, found.trailingYears, yearsAhead) };
  const added = [first, ...others].map((amount) => explained(amount, ahead, yearsAhead));
  return {
    ...continued.reading,
    ...attached([...amounts, ...added], found.trailingYears, []),
    label: label + tail + found.amounts.map((amount) => amount.label).join(''),
    tail: found.tail,
    unread: [unread, tail, ...found.amounts.map((amount) => amount.label)].map((part) => part.replace(words.READ, ' ')).join(' '),
    ahead: '',
  };
}

/** "10,000世帯(R3~R5合計)以上": the words behind the bracket belong to the amount in front of it. */
function continuedByWords(reading: Reading, text: string): { readonly reading: Reading; readonly rest: string } {
  const last = reading.amounts.at(-1);
  if (!last || reading.tail !== '' || last.comparator !== null) return { reading, rest: text };
  const chain = postfixAt(text, 0);
  if (chain.end === 0) return { reading, rest: text };
  const amount = {
    ...last,
    comparator: chain.comparator,
    approximate: last.approximate || chain.approximate,
    provisional: last.provisional || chain.provisional,
  };
  return { reading: { ...reading, amounts: [...reading.amounts.slice(0, -1), amount] }, rest: text.slice(chain.end) };
}

/** Years behind the amounts belong to those that have none; without an amount they wait for the next. */
function attached(
  amounts: readonly Amount[],
  years: readonly FiscalYear[],
  yearsAhead: readonly FiscalYear[],
): Pick<Reading, 'amounts' | 'yearsAhead'> {
  if (amounts.length === 0) return { amounts, yearsAhead: years.length > 0 ? years : yearsAhead };
  return { amounts: amounts.map((amount) => (amount.years.length > 0 ? amount : { ...amount, years })), yearsAhead: [] };
}

function inside(reading: Reading, { bracket, text }: Segment): Reading {
  const withBracket = { ...reading, hasBrackets: true };
  if (NAME.test(bracket)) return { ...withBracket, tail: reading.tail + text };
  const last = reading.amounts.at(-1);
  const found = amountsIn(text);
  if (NOTE.test(text))
    return last ? { ...withBracket, amounts: withLast(reading.amounts, explained(last, remarkOf(text), [])) } : withBracket;
  if (found.amounts.length > 0) return insideWithAmounts(withBracket, text, found);
  const forNext = !last || (HEADING.test(bracket) && roleIn(text) !== null);
  if (forNext)
    return { ...withBracket, ahead: reading.ahead + text, yearsAhead: found.years.length > 0 ? found.years : reading.yearsAhead };
  return { ...withBracket, amounts: withLast(reading.amounts, explained(last, text, found.years)) };
}

/** Of a note only the certainty counts. */
function remarkOf(text: string): string {
  return words.PROVISIONAL.exec(text)?.[0] ?? '';
}

function insideWithAmounts(reading: Reading, text: string, { amounts: inner, tail }: AmountsFound): Reading {
  const last = reading.amounts.at(-1);
  const [only] = inner;
  // (1) in front of the text or of a line numbers it.
  if (/^\s*\d{1,2}\s*$/.test(text) && (!last || /\n\s*$/.test(reading.tail))) return reading;
  if (last && only && inner.length === 1) {
    if (last.whole !== null && only.unit === '％') return { ...reading, share: only };
    if (last.unit === '％' && only.whole !== null) return { ...reading, amounts: withLast(reading.amounts, only), share: last };
  }
  const bare = inner.every(({ label }) => label.trim() === '') && tail.trim() === '';
  const explains = bare && last !== undefined;
  const added = inner.map((amount) => ({ ...amount, inBrackets: true, role: roleInBracket(amount, explains, tail) }));
  return { ...reading, amounts: [...reading.amounts, ...added] };
}

/** In brackets an amount explains the one in front, unless it is called a total: (27年度実績 511億円), (うち新規5件), (R3~R5合計10,488世帯). */
function roleInBracket({ role, label, comparator, accumulation, years }: Amount, bare: boolean, tail: string): Role | null {
  if (role !== null) return role;
  // 5年間で100件(R6:20件): a year's own value.
  if (years.length > 0 && /^[\s:は]*$/.test(label) && tail.trim() === '') return null;
  if (bare && comparator === null) return 'part';
  if (label.includes('実績')) return 'baseline';
  return accumulation !== null && !words.ASIDE.test(label + tail) ? null : 'note';
}

/** An amount with what the words of a bracket, or in front of it, say of it. */
function explained(amount: Amount, text: string, years: readonly FiscalYear[]): Amount {
  if (text === '' && years.length === 0) return amount;
  const chain = postfixAt(text.trim(), 0);
  const all = /全件|全数|全て|すべて/.test(text) ? '=' : null;
  return {
    ...amount,
    unit: amount.unit ?? canonicalUnit(text.replace(/^\s*単位\s*:?/, '')),
    comparator: amount.comparator ?? all ?? (chain.end === text.trim().length ? chain.comparator : null),
    approximate: amount.approximate || words.ROUGH.test(text),
    provisional: amount.provisional || words.PROVISIONAL.test(text),
    accumulation: amount.accumulation ?? accumulationIn(text),
    years: amount.years.length > 0 ? amount.years : years,
    role: amount.role ?? roleIn(text),
  };
}

function withLast(amounts: readonly Amount[], last: Amount): readonly Amount[] {
  return [...amounts.slice(0, -1), last];
}

/** 10人以上20人以下 is one range. */
function withBounds(amounts: readonly Amount[]): readonly Amount[] {
  return amounts.flatMap((amount, index) => {
    const [before, after] = [amounts[index - 1], amounts[index + 1]];
    if (before && bound(before, amount)) return [];
    return after && bound(amount, after) ? [{ ...amount, comparator: 'range' as const, upper: after.value }] : [amount];
  });
}

function bound(lower: Amount, upper: Amount): boolean {
  const joined = /^[\s、,]*$/.test(upper.label) && lower.unit === upper.unit && lower.role === upper.role;
  return joined && lower.comparator === '>=' && upper.comparator === '<=' && lower.value < upper.value;
}

/**
 * Where some values of the cell are called 実績, or 目標, and others not, the called ones are another's:
 * 28年度 465億円以下 27年度実績 511億円; in a cell for actuals: 目標80％ 実績84％.
 */
function ownOnly(amounts: readonly Amount[], holds: 'target' | 'actual'): readonly Amount[] {
  const [word, role]: readonly [RegExp, Role] = holds === 'target' ? [/実績/, 'baseline'] : [/目標|計画/, 'note'];
  const isCalled = ({ role: known, label }: Amount) => known === null && word.test(label);
  const others = amounts.some((amount) => amount.role === null && !isCalled(amount));
  return others ? amounts.map((amount) => (isCalled(amount) ? { ...amount, role } : amount)) : amounts;
}
