import type { Sentence } from '../model/finding';
import { countBySeverity } from './findings/finding-groups';
import { findingWords, newsSentence } from './findings/finding-words';
import { useSay } from './language';
import { refusal, type Session } from './session';
import { useVisuallyHidden } from './visually-hidden';
import { checkDone, countsOf, words, wrote } from './words';

/** Tells a screen reader what has begun and what has ended; everybody else sees it. */
export function Announcement({ session }: { readonly session: Session }) {
  const hidden = useVisuallyHidden();
  const say = useSay();
  const sentence = news(session);
  return (
    <div className={hidden} role="status">
      {sentence && say(sentence)}
    </div>
  );
}

/** What goes on, or what has ended last; null: nothing yet. */
function news({ work, ended, checked, written, decided, inserted, repairs, marked, fault }: Session): Sentence | null {
  if (work) return words[work.step];
  if (fault) return fault.sentence;
  switch (ended) {
    case 'check':
      if (repairs.news) return newsSentence(repairs.news);
      return checked && (refusal(checked) ?? whatWasFound(checked.review.findings));
    case 'decide':
      return checked && decided && inOneBreath(decided.sentence, refusal(checked) ?? whatWasFound(checked.review.findings));
    case 'mark':
      return marked ? findingWords.marked : findingWords.unmarked;
    case 'repair':
      return checked && repairs.news && inOneBreath(newsSentence(repairs.news), whatWasFound(checked.review.findings));
    case 'write':
      return wrote(written?.sheets.length ?? 0);
    case 'takeBack':
      return words.tookBack;
    case 'gather':
      return words.gathered;
    case 'publish':
      return words.prepared;
    case 'insert':
      return inserted;
    case 'selfTest':
      return words.tried;
    case 'inspect':
      return words.inspected;
    case 'cancelled':
      return words.cancelled;
    case null:
      return null;
  }
}

/** What was done last and has no way back of its own. */
export function endedWithoutWayBack(session: Session): Sentence | null {
  const { ended, work } = session;
  return work === null && ended !== null && !['check', 'decide', 'repair', 'write'].includes(ended) ? news(session) : null;
}

function whatWasFound(findings: Parameters<typeof countBySeverity>[0]): Sentence {
  return findings.length === 0 ? words.noFindings : checkDone(countsOf(countBySeverity(findings)));
}

function inOneBreath(first: Sentence, second: Sentence): Sentence {
  return { ja: first.ja + second.ja, en: `${first.en} ${second.en}` };
}
