/** 元号. `from` is the era's first day; its year 1 (元年) is the calendar year of that day. */
export interface Era {
  readonly name: string;
  /** The letter in R6, H28. */
  readonly short: string;
  /** The one-character spelling. */
  readonly ligature: string;
  /** ISO date. */
  readonly from: string;
  /** The last year that was ever written; absent while the era lasts. */
  readonly lastYear?: number;
}

/** Latest first. */
export const eras: readonly Era[] = [
  { name: '令和', short: 'R', ligature: '㋿', from: '2019-05-01' },
  { name: '平成', short: 'H', ligature: '㍻', from: '1989-01-08', lastYear: 31 },
  { name: '昭和', short: 'S', ligature: '㍼', from: '1926-12-25', lastYear: 64 },
  { name: '大正', short: 'T', ligature: '㍽', from: '1912-07-30', lastYear: 15 },
  { name: '明治', short: 'M', ligature: '㍾', from: '1868-01-25', lastYear: 45 },
];

/** The era a day lies in; null before 明治. */
export function eraOf(isoDate: string): Era | null {
  return eras.find((era) => isoDate >= era.from) ?? null;
}

/** (令和, 2024) → 6. */
export function yearInEra(era: Era, year: number): number {
  return year - Number(era.from.slice(0, 4)) + 1;
}
