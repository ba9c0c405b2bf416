import type { Amount } from './amounts';
import type { CellAmounts } from './cell-amounts';
import { endsInAct } from './milestones';
import { LOWERING, PROVISIONAL, RAISING, STATES } from './quantity-words';

/** A sentence that tells what was done goes on after these. */
const NARRATIVE = /(?:し|して|され|った|した|んだ|行い|設け|進め|図り)、|。/;
const PAST = /(?:た|ました)$/;
/** The rating that some forms put behind the value: …10,488世帯:A */
const RATING = /^[A-ESX]$/;
/** 1,000万円以上の効果額 */
const OF_SOMETHING = /^の[一-龠ァ-ヶー・]{1,10}$/;
const NOTHING_BUT_TIME = /^[\s・約年間延べ計全末中内にはの、まで]*$/;
const LONGEST_VERB_PHRASE = 30;
const LONGEST_ACT = 12;

/**
 * The last own amount of a cell that states it, with the direction that a verb gives (15分に短縮する);
 * null when the number only occurs in a sentence about something else (説明会を3回開催した).
 */
export function statedAmount({ label, tail: written, amounts }: CellAmounts, last: Amount): Amount | null {
  if (NARRATIVE.test(label)) return null;
  const tail = written.replace(/^[\s、。,.:;・/]+|[\s、。,.;]+$/g, '');
  if (tail === '' || RATING.test(tail)) return last;
  if (STATES.test(tail)) return PROVISIONAL.test(tail) ? { ...last, provisional: true } : last;
  if (RAISING.test(tail)) return { ...last, comparator: last.comparator ?? '>=' };
  if (LOWERING.test(tail)) return { ...last, comparator: last.comparator ?? '<=' };
  const isBound = last.comparator !== null && tail.length <= LONGEST_VERB_PHRASE && !PAST.test(tail);
  if (isBound && (endsInAct(tail) || OF_SOMETHING.test(tail))) return last;
  const startsTheCell = amounts.length === 1 && NOTHING_BUT_TIME.test(label);
  return startsTheCell && tail.length <= LONGEST_ACT && endsInAct(tail) ? last : null;
}
