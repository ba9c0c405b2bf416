import type { HeadingColumn } from '../headings/heading-block';
import { readHeading } from '../headings/heading-reader';
import { shares } from '../weights';
import type { ColumnProfile } from './column-profile';

/** One heading of names over two columns: the numbers left, the names themselves right of them. */
export function isNumberOfNames(columns: readonly HeadingColumn[], profiles: readonly ColumnProfile[], index: number): boolean {
  const [heading, next, profile, names] = [columns[index], columns[index + 1], profiles[index], profiles[index + 1]];
  if (!heading || !next || !profile || !names || next.path.some((text) => text.trim() !== '')) return false;
  const reading = readHeading(heading.path.at(-1) ?? '');
  const isOfNames = reading.exact === 'itemName' || (reading.exact === null && reading.nouns.includes('itemName'));
  const numbers = Math.max(profile.share('code'), profile.share('number'));
  return isOfNames && profile.filled > 0 && names.filled > 0 && numbers >= shares.nearlyAll && names.share('number') < shares.some;
}
