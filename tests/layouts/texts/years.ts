/** How an office writes fiscal years; one style a workbook. */
export type YearStyle = 'era' | 'eraWide' | 'eraShort' | 'western' | 'bare';

const wide = (digits: string): string => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** 令和6年度, 令和６年度, R6年度, 2024年度, 6年度. */
export function yearLabel(year: number, style: YearStyle): string {
  const reiwa = year >= 2019;
  const inEra = reiwa ? year - 2018 : year - 1988;
  const digits = inEra === 1 ? '元' : String(inEra);
  switch (style) {
    case 'era':
      return `${reiwa ? '令和' : '平成'}${digits}年度`;
    case 'eraWide':
      return `${reiwa ? '令和' : '平成'}${wide(digits)}年度`;
    case 'eraShort':
      return `${reiwa ? 'R' : 'H'}${inEra}年度`;
    case 'western':
      return `${year}年度`;
    case 'bare':
      return `${digits}年度`;
  }
}

/** The year with its era, for a title. */
export function yearInTitle(year: number, style: YearStyle): string {
  return yearLabel(year, style === 'bare' || style === 'eraShort' ? 'era' : style);
}
