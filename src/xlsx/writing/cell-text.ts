/** Words that hucre would write as an error value. */
const errorWords = new Set(['#VALUE!', '#REF!', '#N/A', '#NAME?', '#NULL!', '#DIV/0!', '#NUM!', '#GETTING_DATA', '#SPILL!', '#CALC!']);

export function looksLikeError(text: string): boolean {
  return errorWords.has(text);
}

/**
 * Text as it must be handed to hucre to come back the same: line breaks as Excel keeps them, letters that XML cannot hold
 * replaced, and a text that spells an escape (_x000D_) escaped itself.
 */
export function storableText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\uFFFE\uFFFF]|\p{Surrogate}/gu, '\uFFFD')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
