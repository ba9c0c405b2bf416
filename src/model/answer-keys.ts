import type { Answer } from './question';
import type { SharedItemsSetting } from './settings';

/** The keys under which answers are kept. A key names what was asked about and nothing of the file, so that the answer is found again. */

/** These questions are about the whole round. */
export const yearKey = 'year';
/** これで全部ですか: answered true when no other workbook is waited for and no list of departments says so. */
export const completeKey = 'complete';

const starts = {
  column: 'column:',
  legend: 'legend:',
  ratingWord: 'ratingWord:',
  sheet: 'sheet:',
  table: 'table:',
  sharedItem: 'sharedItem:',
} as const;

/** Of a column, for every table with these headings. */
export function columnKey(layout: string, heading: string): string {
  return `${starts.column}${layout}:${heading}`;
}

/** @param id of the marks with their meanings, or of the words */
export function ratingKey(kind: 'legend' | 'ratingWord', id: string): string {
  return starts[kind] + id;
}

export function sheetKey(name: string): string {
  return starts.sheet + name;
}

/** Of a table with these headings on a sheet of this name. */
export function tableKey(layout: string, sheet: string): string {
  return `${starts.table}${layout}:${sheet}`;
}

const departmentsMark = '・';

/** The same whatever order the files come in. */
export function sharedKey(departments: readonly string[]): string {
  return starts.sharedItem + [...departments].sort().join(departmentsMark);
}

/** What an answer is about, as its key says. */
export type AnsweredMatter =
  | { readonly kind: 'column'; readonly layout: string; readonly heading: string }
  | { readonly kind: 'legend' | 'ratingWord'; readonly id: string }
  | { readonly kind: 'sheet'; readonly sheet: string }
  | { readonly kind: 'table'; readonly layout: string; readonly sheet: string }
  | { readonly kind: 'sharedItem'; readonly departments: readonly string[] }
  | { readonly kind: 'year' | 'complete' | 'other' };

export function matterOf(key: string): AnsweredMatter {
  if (key === yearKey) return { kind: 'year' };
  if (key === completeKey) return { kind: 'complete' };
  for (const [kind, start] of Object.entries(starts) as [keyof typeof starts, string][]) {
    if (!key.startsWith(start)) continue;
    const rest = key.slice(start.length);
    const at = rest.indexOf(':');
    switch (kind) {
      case 'column':
        return at === -1 ? { kind: 'other' } : { kind, layout: rest.slice(0, at), heading: rest.slice(at + 1) };
      case 'table':
        return at === -1 ? { kind: 'other' } : { kind, layout: rest.slice(0, at), sheet: rest.slice(at + 1) };
      case 'sheet':
        return { kind, sheet: rest };
      case 'sharedItem':
        return { kind, departments: rest.split(departmentsMark) };
      default:
        return { kind, id: rest };
    }
  }
  return { kind: 'other' };
}

/** An answer about shared items as it stands among the settings; null: it is no such answer. */
export function sharedSetting(key: string, answer: Answer): SharedItemsSetting | null {
  const matter = matterOf(key);
  if (matter.kind !== 'sharedItem' || typeof answer !== 'string') return null;
  const { departments } = matter;
  if (answer === 'each') return { departments, count: 'each' };
  const owner = answer.startsWith(onceFor('')) ? answer.slice(onceFor('').length) : departments[0];
  return answer.startsWith('once') && owner !== undefined ? { departments, count: 'once', owner } : null;
}

/** The answer "once" with the department for which the items count. */
export function onceFor(department: string): string {
  return `once:${department}`;
}
