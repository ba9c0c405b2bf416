/** How years are written: one expression for each form, with named parts. Widths are unified before (narrow). */

const KANJI_ERA = '明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿]';
const OF_ERA = `(?<era>${KANJI_ERA}|(?<![A-Za-z])[MTSHR](?=\\s?[元\\d]))\\s?(?<year>(?:元(?:/1)?|\\d{1,2})(?!\\d))`;
/** S5 and T4 are more often codes than 昭和 and 大正, unless 年 follows. */
const OF_PLAN_ERA = `(?<era>${KANJI_ERA}|(?<![A-Za-z])[HR](?=\\s?[元\\d]))\\s?(?<year>(?:元|\\d{1,2})(?!\\d))`;
const FOUR_DIGITS = '(?<![\\d.,])(?:19|20)\\d\\d(?![\\d,])';
const WESTERN = `(?<western>${FOUR_DIGITS})`;
const BARE = '(?<bare>(?<![\\d.,第A-Za-z-])(?:元|\\d{1,2})(?!\\d))';
const UNIT = '(?:\\s?年\\s?度|年)';
const UNIT1 = `\\s?(?<unit1>${UNIT})`;
const UNIT2 = `\\s?(?<unit2>${UNIT})`;
const UNIT3 = `\\s?(?<unit3>${UNIT})`;
/** 2年度目, 3年間, 10年前, 5年以内 are no years of the calendar; 年度目標, 年度前半 are. */
const NO_DURATION = '(?!\\s?(?:[間生以]|[前後](?![半期])|目(?![標的])))';
const MONTH = '\\s?(?<month>\\d{1,2})\\s?月';
const MONTH_DAY = `${MONTH}(?:\\s?(?<day>\\d{1,2})\\s?日|\\s?(?<monthEnd>末))?`;
const END = '(?:\\s?(?<yearEnd>末))?';
const SPAN_END = `(?:(?<era2>${KANJI_ERA}|[MTSHR])\\s?)?(?<to>元|\\d{1,2}(?!\\d)|${FOUR_DIGITS})(?:${UNIT2})?`;

interface YearPattern {
  readonly pattern: RegExp;
  /** A quick test for what the pattern cannot do without. */
  readonly needs: RegExp;
}

/** In order of precedence; a part of the text that one pattern has taken is closed to the next. */
const forms: readonly (readonly [needs: RegExp, form: string])[] = [
  // 2024(令和6)年度, 2025年(令和7年)3月31日
  [/\(/, `${WESTERN}(?:${UNIT1})?\\s?\\(\\s?${OF_ERA}(?:${UNIT2})?\\s?\\)(?:${UNIT3})?(?:${MONTH_DAY})?${END}`],
  // 令和6(2024)年度, 令和6年度(2024年度)
  [/\(/, `${OF_ERA}(?:${UNIT1})?\\s?\\(\\s?(?:西暦)?${WESTERN}(?:${UNIT2})?\\s?\\)(?:${UNIT3})?(?:${MONTH_DAY})?${END}`],
  // R6~R9, H28〜32年度, 22~30年度, 令和6年度から令和9年度
  [
    /[~-]|から/,
    `(?:${OF_ERA}|${WESTERN}|${BARE})(?:${UNIT1})?\\s?(?<link>~|-|から)\\s?${SPAN_END}(?![\\d.,-])(?!\\s?\\d{1,2}\\s?月)${END}`,
  ],
  // 令和7年3月31日, 2025年3月, 7年3月末
  [/月/, `(?:${OF_ERA}|${WESTERN}|${BARE})\\s?年${MONTH_DAY}`],
  // R7.3.31, 2025/3/31, 2025-03-31
  [/[./-]/, `(?:${OF_ERA}|${WESTERN})\\s?(?<mark>[./-])\\s?(?<month>\\d{1,2})\\s?\\k<mark>\\s?(?<day>\\d{1,2})(?!\\d)`],
  // R7.3, 2025/3
  [/[./]/, `(?:${OF_ERA}[./]|${WESTERN}/)(?<month>1[0-2]|0?[1-9])(?![\\d./-]|\\s?年)(?:\\s?月(?<monthEnd>末)?)?`],
  // 7.3.31, when it is all there is
  [/^\s*\d{1,2}\./, `^\\s*${BARE}\\.(?<month>\\d{1,2})\\.(?<day>\\d{1,2})\\s*$`],
  // 令和6年度, R6年
  [/年/, `${OF_ERA}${UNIT1}${NO_DURATION}${END}`],
  // R6, 令和6; not the start of an item number (R6-1)
  [/[HR令平昭㋿㍻㍼]/i, `${OF_PLAN_ERA}(?![\\dA-Za-z,%]|\\.\\d|-\\d)${END}`],
  // 2024年度, FY2024年度
  [/年/, `(?:FY\\s?)?${WESTERN}${UNIT1}${NO_DURATION}${END}`],
  // FY2024, FY24
  [/FY/i, `(?<![A-Za-z])FY\\s?(?<short>(?:20)?\\d\\d)(?!\\d)${END}`],
  // 6年度, 元年度
  [/度/, `${BARE}\\s?(?<unit1>年\\s?度)${NO_DURATION}${END}`],
  // 2024, when it is all there is or the heading's word follows
  [/^\s*\d{4}/, `^\\s*${WESTERN}\\s*(?=$|目標|実績|計画|予定|評価|見込|決算|予算)`],
];

export const YEAR_PATTERNS: readonly YearPattern[] = forms.map(([needs, form]) => ({ needs, pattern: new RegExp(form, 'gi') }));

/** A quick test that spares most cells the patterns. */
export const MAYBE_YEAR = /[年㍾㍽㍼㍻㋿]|[MTSHR]\s?[元\d]|和\s?[元\d]|成\s?[元\d]|FY|(?:19|20)\d\d|\d\.\d{1,2}\.\d/i;
