/** A number as it is shown, with the words before and behind it. */
const shownNumber = /^(?<before>[^\d.,-]*)(?<number>-?[\d,]*\.?\d+)(?<behind>[^\d]*)$/;
/** The last place for a digit in a section of a format. */
const lastDigit = /[#0?](?=[^#0?]*$)/;
const mostThousands = 3;

/**
 * The format of a number as the text beside it shows it, where the library leaves out a part: 420,000,000 shown as 420 is in millions,
 * 0.86 shown as 86% is a share, 12 shown as 12件 has its unit in the format. What agrees already stays as it is.
 * @param shown the text that the file keeps beside the value
 */
export function shownFormat(format: string, value: unknown, shown: string | undefined): string {
  if (typeof value !== 'number' || value === 0 || shown === undefined || format.includes(';')) return format;
  const { before = '', number = '', behind = '' } = shownNumber.exec(shown.trim())?.groups ?? {};
  if (number === '') return format;
  const decimals = number.split('.')[1]?.length ?? 0;
  const seen = Number(number.replaceAll(',', ''));
  const isShownBy = (factor: number): boolean => seen !== 0 && Math.abs(value * factor - seen) <= 0.5000001 * 10 ** -decimals;
  if (isShownBy(1)) return format === 'General' && before + behind !== '' ? quoted(before, digits(decimals), behind) : format;
  if (/^\s*[%％]/.test(behind) && isShownBy(100)) return format.includes('%') ? format : `${digits(decimals)}%`;
  const thousands = Array.from({ length: mostThousands }, (_, index) => index + 1).find((power) => isShownBy(1000 ** -power));
  if (thousands === undefined) return format;
  const commas = ','.repeat(thousands);
  return format === 'General'
    ? quoted(before, `#,##${digits(decimals)}${commas}`, behind)
    : format.replace(lastDigit, (digit) => digit + commas);
}

function digits(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

function quoted(before: string, number: string, behind: string): string {
  const words = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '""')}"`);
  return words(before) + number + words(behind);
}
