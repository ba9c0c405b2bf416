import { isStop, type Stop } from '../../commands/stop';
import type { SelfTest } from '../../host';
import { ownBuild } from '../../worker/build';
import type { Desk } from '../desk';

export interface SelfTesting {
  /** Null: it was stopped or refused, and the session says why. */
  readonly tryOut: () => Promise<SelfTestReport | null>;
}

export interface SelfTestReport extends SelfTest {
  /** All of it as one JSON text, to be sent to those who make the add-in. */
  readonly text: string;
}

/** 環境の確認: how this Excel does what no document settles. */
export function selfTesting({ host, tell, work, onProgress }: Desk, today: () => string): SelfTesting {
  return {
    tryOut: async () => {
      const outcome: SelfTest | Stop = await work('selfTest', async (signal) => {
        const found = await host.selfTest({ signal, onProgress });
        tell({ type: 'tried' });
        return found;
      });
      return isStop(outcome) ? null : { ...outcome, text: textOf(outcome, today()) };
    },
  };
}

function textOf({ about, trials, left }: SelfTest, day: string): string {
  const results = trials.map(({ id, outcome, expected, seen, milliseconds }) => ({ id, outcome, expected, seen, milliseconds }));
  return JSON.stringify({ addIn: 'shinchoku', build: ownBuild, day, about, results, left }, null, 1);
}
