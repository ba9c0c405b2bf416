import type { FieldColumn, TableFields } from './table-fields';
import { shares } from './weights';

const shown = 3;
const mostWords = 8;
const longestWord = 12;

/** In a table without a rating, the column that says something else of its items, with what it holds; null: there is none. */
export function otherScaleOf({ columns, chosen }: TableFields): string | null {
  if (chosen.rating ?? chosen.selfRating) return null;
  const column = columns.find(saysOtherwise);
  if (!column) return null;
  const texts = [...new Set(column.profile.texts)];
  return `${column.path.join('>').replace(/\s+/g, '')}: ${texts.slice(0, shown).join('、')}${texts.length > shown ? '…' : ''}`;
}

function saysOtherwise({ profile: { filled, distinct, medianLength, share } }: FieldColumn): boolean {
  return filled >= 2 && distinct <= mostWords && medianLength <= longestWord && share('course') >= shares.nearlyAll;
}
