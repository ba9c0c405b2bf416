/** [DBNum1] 漢数字, [DBNum2] 大字, [DBNum3] 全角数字, as Excel in Japanese writes them. */
export type NumeralStyle = 1 | 2 | 3;

interface Numerals {
  readonly digits: string;
  /** 10, 100, 1,000 */
  readonly units: readonly [string, string, string];
  /** 10,000, 100,000,000, 1,000,000,000,000 */
  readonly myriads: readonly [string, string, string];
  /** From which unit on a single one is written: 一千 but 百, 十. */
  readonly oneFrom: 1 | 3;
}

const numerals: Readonly<Record<NumeralStyle, Numerals>> = {
  1: { digits: '〇一二三四五六七八九', units: ['十', '百', '千'], myriads: ['万', '億', '兆'], oneFrom: 3 },
  2: { digits: '〇壱弐参四伍六七八九', units: ['拾', '百', '阡'], myriads: ['萬', '億', '兆'], oneFrom: 1 },
  3: { digits: '０１２３４５６７８９', units: ['十', '百', '千'], myriads: ['万', '億', '兆'], oneFrom: 3 },
};

/** "2025" → "二〇二五": digit by digit, other characters as they are. */
export function digitByDigit(text: string, style: NumeralStyle): string {
  return text.replace(/\d/g, (digit) => numerals[style].digits.charAt(Number(digit)));
}

/** "1234" → "一千二百三十四"; more than sixteen digits are written digit by digit. */
export function spelledOut(digits: string, style: NumeralStyle): string {
  if (Number(digits) === 0 || digits.length > 16) return digitByDigit(digits, style);
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 4) groups.push(digits.slice(Math.max(0, end - 4), end));
  return groups.reduceRight((text, group, place) => text + spelledGroup(group, place, style), '');
}

function spelledGroup(group: string, place: number, style: NumeralStyle): string {
  if (Number(group) === 0) return '';
  const { digits, units, myriads, oneFrom } = numerals[style];
  let text = '';
  for (let at = 0; at < group.length; at++) {
    const digit = Number(group.charAt(at));
    const unit = group.length - 1 - at;
    if (digit === 0) continue;
    if (digit > 1 || unit === 0 || unit >= oneFrom) text += digits.charAt(digit);
    text += units[unit - 1] ?? '';
  }
  return text + (myriads[place - 1] ?? '');
}
