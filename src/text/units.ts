import { fold, narrow } from './fold';
import { countedNouns, otherCounters, unitKinds } from './unit-table';

interface KnownUnit {
  readonly unit: string;
  readonly kind: string;
  readonly factor: number;
  readonly as?: string;
}

const known: readonly KnownUnit[] = [
  ...unitKinds.flatMap(({ kind, units }) => units.map((unit) => ({ ...unit, kind }))),
  ...[...otherCounters, ...countedNouns].map((unit) => ({ unit, kind: unit, factor: 1 })),
];
const byName = new Map(known.map((unit) => [unit.unit, unit]));

/** Folded spelling → canonical spelling. */
const spellings = new Map<string, string>();
/** Spellings that may stand behind a number, by their first letter, longest first. */
const afterNumber = new Map<string, { readonly spelling: string; readonly unit: string }[]>();

for (const { unit, aliases = [], columnOnly = [] } of unitKinds.flatMap(({ units }) => units)) {
  for (const spelling of [unit, ...aliases, ...columnOnly]) spellings.set(fold(spelling), unit);
  for (const spelling of [unit, ...aliases]) addAfterNumber(spelling, unit);
}
for (const counter of otherCounters) spellings.set(fold(counter), counter);
for (const counter of [...otherCounters, ...countedNouns]) addAfterNumber(counter, counter);
for (const [spelling, unit] of spellings) {
  const lower = spelling.toLowerCase();
  if (spelling.length > 1 && !spellings.has(lower)) spellings.set(lower, unit);
}
for (const list of afterNumber.values()) list.sort((a, b) => b.spelling.length - a.spelling.length);

function addAfterNumber(written: string, unit: string): void {
  const spelling = narrow(written);
  const first = spelling.charAt(0).toLowerCase();
  const list = afterNumber.get(first) ?? [];
  list.push({ spelling, unit });
  afterNumber.set(first, list);
}

/** "/年", "/人" behind a unit: 回/年 is another unit than 回. */
const PER = /^(.+?)[/／](年|年度|月|日|週|回|人|件|世帯|区|校|㎡|m2|km)$/;

/** A cell that is only a unit → its canonical spelling ("箇所" → "か所", "(千円)" → "千円"); null when it is none of the table. */
export function canonicalUnit(text: string): string | null {
  if (text.length > 20) return null;
  const folded = fold(text).replace(/^\((.+)\)$/, '$1');
  const direct = spellings.get(folded) ?? spellings.get(folded.toLowerCase());
  if (direct !== undefined) return direct;
  const [, unit, per] = PER.exec(folded) ?? [];
  const base = unit === undefined ? undefined : spellings.get(unit);
  return base === undefined || per === undefined ? null : `${base}/${per}`;
}

/** The unit that a unit column's text names: canonical when known, else the text itself as a unit of its own; null when blank. */
export function unitOf(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : (canonicalUnit(trimmed) ?? trimmed);
}

export interface UnitFound {
  /** Canonical spelling. */
  readonly unit: string;
  /** Where the unit ends in the text. */
  readonly end: number;
}

const PER_AT = /\s?\/\s?(年度|年|月|日|週|回|人|件|世帯|区|校|㎡|m2|km)(?![\d])/y;

/** The longest unit that starts at a place of a narrow text, usually behind a number. */
export function unitAt(narrowText: string, at: number): UnitFound | null {
  const candidates = afterNumber.get(narrowText.charAt(at).toLowerCase());
  const found = candidates?.find(({ spelling }) => startsWith(narrowText, spelling, at) && standsAlone(narrowText, spelling, at));
  if (!found) return null;
  const end = at + found.spelling.length;
  PER_AT.lastIndex = end;
  const per = PER_AT.exec(narrowText)?.[1];
  return per === undefined ? { unit: found.unit, end } : { unit: `${found.unit}/${per}`, end: PER_AT.lastIndex };
}

/** Single Latin letters keep their case (m, t), longer spellings do not (HA, Kwh). */
function startsWith(text: string, spelling: string, at: number): boolean {
  if (text.startsWith(spelling, at)) return true;
  return spelling.length > 1 && text.slice(at, at + spelling.length).toLowerCase() === spelling.toLowerCase();
}

const LATIN = /[A-Za-z]/;
/** Words that begin like a unit. */
const NO_UNIT =
  /分の\d|度目|回目|年目|年度|年前|年後|日目|か所目|人目|件目|点検|部門|部局|部署|区役所|社会|通常|通り|国際|割合|本部|基準|基本|機能|食事/y;

function standsAlone(text: string, spelling: string, at: number): boolean {
  const next = text.charAt(at + spelling.length);
  if (LATIN.test(next) && LATIN.test(spelling.slice(-1))) return false;
  NO_UNIT.lastIndex = at;
  const other = NO_UNIT.exec(text);
  return other === null || other[0].length <= spelling.length;
}

interface Measure {
  readonly kind: string;
  readonly factor: number;
  readonly name: string;
}

/** An unknown unit is a kind of its own; a unit "per" something is of the same kind as others per the same thing. */
function measure(unit: string): Measure {
  const name = canonicalUnit(unit) ?? unit.trim();
  const [, base = name, per = ''] = PER.exec(name) ?? [];
  const entry = byName.get(base);
  const suffix = per === '' ? '' : `/${per}`;
  return { kind: (entry?.kind ?? base) + suffix, factor: entry?.factor ?? 1, name: (entry?.as ?? base) + suffix };
}

/** True when amounts in the two units can be compared: spellings of one unit, or convertible units of one kind. */
export function sameKind(a: string, b: string): boolean {
  if (a === b) return true;
  const [from, to] = [measure(a), measure(b)];
  return from.name === to.name || (from.kind === to.kind && from.factor !== to.factor);
}

/** An amount in another unit, null when the units cannot be compared: (12500, 万円, 億円) → 1.25. */
export function convert(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  if (!sameKind(from, to)) return null;
  const [source, target] = [measure(from), measure(to)];
  return source.factor === target.factor ? value : withoutBinaryNoise((value * source.factor) / target.factor);
}

/** 0.826 × 100 → 82.6: twelve significant digits. */
export function withoutBinaryNoise(value: number): number {
  return Number(value.toPrecision(12));
}
