import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useContext, type Ref } from 'react';
import type { Sentence } from '../../model/finding';
import { useSay } from '../language';
import { BusyContext } from './busy';
import { FindingSteps } from './finding-steps';
import { findingWords } from './finding-words';
import type { RepairsDone } from './repairs';
import type { FindingPlaces } from './use-finding-places';

const useStyles = makeStyles({
  // Always in sight, next to where the user works.
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    margin: '12px -16px 0',
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  news: { display: 'flex', alignItems: 'start', justifyContent: 'space-between', columnGap: '8px' },
  undo: { flexShrink: 0, minWidth: 'auto' },
});

/** What was done last, and the way back, where there is one. */
export interface News {
  readonly sentence: Sentence;
  readonly undo: WayBack | null;
}

export type WayBack = RepairsDone | 'decision';

interface FindingsFootProps {
  readonly foot: Ref<HTMLDivElement>;
  readonly news: News | null;
  readonly places: FindingPlaces;
  readonly count: number;
  readonly onStep: (place: number) => void;
  readonly onUndo: (way: WayBack) => void;
}

/** What was done last, and the way to the next finding. */
export function FindingsFoot({ foot, news, places, count, onStep, onUndo }: FindingsFootProps) {
  const styles = useStyles();
  const say = useSay();
  const busy = useContext(BusyContext);
  const undo = news?.undo;
  if (news === null && count === 0) return null;
  return (
    <div ref={foot} className={styles.foot}>
      {news && (
        <div className={styles.news}>
          <span>{say(news.sentence)}</span>
          {undo && (
            <Button
              size="small"
              className={styles.undo}
              disabledFocusable={busy}
              onClick={() => {
                onUndo(undo);
              }}
            >
              {say(findingWords.undo)}
            </Button>
          )}
        </div>
      )}
      {count > 0 && <FindingSteps places={places} count={count} onStep={onStep} />}
    </div>
  );
}
