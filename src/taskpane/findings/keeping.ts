import type { Stop } from '../../commands/stop';
import type { Finding, KeptFinding } from '../../model/finding';
import { withoutReason, withReason } from '../../rules/reasons';
import type { Desk } from '../desk';
import type { Decisions } from '../settings/decisions';
import { keptSentence, reopenedSentence } from './finding-words';

export interface Keeping {
  /** 理由を書いて維持: the reason is kept on 点検設定, and the finding is answered as long as its cells say the same. */
  readonly keepFinding: (finding: Finding, reason: string) => Promise<Stop | null>;
  /** Takes the reason out again. */
  readonly reopenFinding: (kept: KeptFinding) => Promise<Stop | null>;
}

export function keeping({ get }: Desk, { decide }: Decisions): Keeping {
  return {
    keepFinding: (finding, reason) => {
      const items = get().checked?.review.items ?? [];
      return decide({
        about: 'reasons',
        sentence: keptSentence(finding),
        change: (settings) => withReason(settings, finding, items, reason),
      });
    },
    reopenFinding: (kept) =>
      decide({ about: 'reasons', sentence: reopenedSentence(kept), change: (settings) => withoutReason(settings, kept) }),
  };
}
