/** 年度: 2024 is April 2024 to March 2025 (令和6年度). */
export type FiscalYear = number;

/** First fiscal years by era. A fiscal year keeps one name: 2019 is 令和元年度 from its first day, as cities write it. */
const eras = [
  { name: '令和', first: 2019 },
  { name: '平成', first: 1989 },
  { name: '昭和', first: 1926 },
] as const;

/** 2024 → 令和6年度, 2019 → 令和元年度; years before 昭和 in western figures. */
export function fiscalYearName(fiscalYear: FiscalYear): string {
  const era = eras.find(({ first }) => fiscalYear >= first);
  if (!era) return `${fiscalYear}年度`;
  return `${era.name}${fiscalYear === era.first ? '元' : String(fiscalYear - era.first + 1)}年度`;
}
