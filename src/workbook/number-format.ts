/** Literal parts of a format code: quoted text, an escaped, skipped or repeated character, the general format. */
const LITERALS = /"[^"]*"?|\\.|_.|\*.|General|G\/標準/gi;
const BRACKETS = /\[[^\]]*\]/g;
const ELAPSED_TIME = /\[(?:h+|m+|s+)\]/i;
/** y m d h s, weekday aaa, eras g e r, Buddhist years b; but not the exponent E+ or E-. */
const DATE_LETTERS = /[ymdhsbgr]|aaa|e(?![+-])/i;

/** Excel allows 255 characters; a code much longer is none, and would take long to take apart. */
export const LONGEST_FORMAT = 1000;

const known = new Map<string, boolean>();

/**
 * True when a number under this format code (Excel's English code) is shown as a date or a time of day.
 * A duration such as [h]:mm is an amount, not a date.
 */
export function isDateFormat(format: string): boolean {
  let answer = known.get(format);
  if (answer === undefined) {
    answer = showsDate(format);
    known.set(format, answer);
  }
  return answer;
}

function showsDate(format: string): boolean {
  if (format.length > LONGEST_FORMAT) return false;
  const bare = format.replace(LITERALS, '');
  return !ELAPSED_TIME.test(bare) && DATE_LETTERS.test(bare.replace(BRACKETS, ''));
}
