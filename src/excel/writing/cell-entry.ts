import type { Content } from './drawing';

/** What is set as a value of a range: "" clears a cell, null leaves it as it is. */
export type Entry = string | number | boolean | null;

/** What to enter so that the cell holds this; a formula is left for `formulaEntry`. */
export function constantEntry(content: Content | null): Entry {
  if (!content) return '';
  if (content.formula !== null) return null;
  const { value } = content;
  if (typeof value === 'string') return textEntry(value);
  if (typeof value !== 'object') return value;
  if (value === null) return '';
  return value.kind === 'date' ? value.serial : value.code;
}

export function formulaEntry(content: Content | null): string | null {
  return typeof content?.formula === 'string' ? `=${content.formula}` : null;
}

/**
 * A text as it has to be entered into a cell without a format to stay exactly that text. Excel reads an entry as if it were typed:
 * "=1+1" is calculated, "1-2" and "令和6年4月1日" become dates, "-5%達成" is an error. An apostrophe in front, which is no part of
 * the value, keeps all of them (@types Range.values; office-js issue 6687).
 */
export function textEntry(text: string): string {
  return isPlainWords(text) ? text : `'${text}`;
}

/** Words that cannot be taken for anything else: a letter or a sign such as ○ in front, no digit, no truth value. */
function isPlainWords(text: string): boolean {
  return /^[\p{L}\p{So}\p{Ps}×※]\P{Nd}*$/u.test(text) && !/^(?:true|false)$/i.test(text.normalize('NFKC'));
}

/** Excel's limit for a cell. */
const longestText = 32767;

/** Needs an apostrophe and has no room for one: such a text has to be entered under the format of text. */
export function isTooLongToEnter(content: Content | null): content is Content & { readonly value: string } {
  return content?.formula === null && typeof content.value === 'string' && textEntry(content.value).length > longestText;
}
