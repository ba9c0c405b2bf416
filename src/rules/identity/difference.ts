import type { Sentence } from '../../model/finding';

/** Where two texts differ, for a reader: 「自主的に」→「自主的・主体的に」. The common beginning and end are left out. */
export function difference(written: string, right: string): Sentence {
  const [a, b] = [Array.from(written), Array.from(right)];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const extra = a.slice(start, a.length - end).join('');
  const missing = b.slice(start, b.length - end).join('');
  if (extra === '') return { ja: `「${missing}」がない`, en: `"${missing}" is missing` };
  if (missing === '') return { ja: `「${extra}」が余分`, en: `"${extra}" is too much` };
  return { ja: `「${extra}」→「${missing}」`, en: `"${extra}" → "${missing}"` };
}
