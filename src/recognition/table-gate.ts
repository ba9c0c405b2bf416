import { ratingOfTitle } from '../text/rating-titles';
import type { RoleScores } from './assignment';
import type { Role } from './roles';
import type { SheetView } from './sheet-view';
import { gate } from './weights';

/** What the gate asks of a column. */
interface GatedColumn {
  readonly role: Role;
  readonly because: readonly string[];
}

/** What makes a column of ratings or figures one of an item: a word of its heading, or values that nothing else has. */
const speakOfItems: ReadonlySet<string> = new Set([
  'exactWord',
  'noun',
  'likeness',
  'groupWord',
  'decided',
  'planRatings',
  'ratings',
  'legendOfGoals',
]);

/** A table of items has names, and a rating, be it in the title above it, or a target with an actual. */
export function passesGate(columns: readonly GatedColumn[], scores: readonly RoleScores[], isTitled: boolean): boolean {
  const found = (role: Role): { readonly score: number; readonly isSaid: boolean } => {
    const index = columns.findIndex((column) => column.role === role);
    const column = columns[index];
    return column
      ? { score: scores[index]?.[role] ?? 0, isSaid: column.because.some((why) => speakOfItems.has(why)) }
      : { score: -1e6, isSaid: false };
  };
  const serves = columns.some(({ role, because }) => role === 'itemName' && because.length === 0);
  const paired = columns.some(({ role, because }) => role === 'pairYear' && because.includes('decided'));
  const named = found('itemName').score >= gate.itemName || serves;
  const [rating, target, actual] = [found('rating'), found('target'), found('actual')];
  const rated = rating.score >= gate.rating && rating.isSaid;
  const titled = isTitled && target.score >= gate.figures && actual.score >= gate.figures;
  const measured = target.score >= gate.figures && actual.score >= gate.figures && target.isSaid && actual.isSaid;
  return named && (paired || rated || measured || titled);
}

/** 「①達成となった取組（3項目）」 alone in a row right above the headings. */
export function isRatedByTitle(view: SheetView, { top }: { readonly top: number }): boolean {
  return [top - 1, top - 2].some((row) => {
    const filled = row < 0 ? [] : view.filled(row);
    return filled.length === 1 && ratingOfTitle(view.text(row, filled[0] ?? 0), null) !== null;
  });
}
