import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useContext, type Ref } from 'react';
import { useSay } from '../language';
import { BusyContext } from './busy';
import { FindingSteps } from './finding-steps';
import { findingWords, newsSentence } from './finding-words';
import type { FindingsNews, RepairsDone } from './repairs';
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

interface FindingsFootProps {
  readonly foot: Ref<HTMLDivElement>;
  readonly news: FindingsNews | null;
  readonly places: FindingPlaces;
  readonly count: number;
  readonly onStep: (place: number) => void;
  readonly onUndo: (done: RepairsDone) => void;
}

/** What was done last, and the way to the next finding. */
export function FindingsFoot({ foot, news, places, count, onStep, onUndo }: FindingsFootProps) {
  const styles = useStyles();
  const say = useSay();
  const busy = useContext(BusyContext);
  if (news === null && count === 0) return null;
  return (
    <div ref={foot} className={styles.foot}>
      {news && (
        <div className={styles.news}>
          <span>{say(newsSentence(news))}</span>
          {news.kind === 'repaired' && news.done.offers.length > 0 && (
            <Button
              size="small"
              className={styles.undo}
              disabledFocusable={busy}
              onClick={() => {
                onUndo(news.done);
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
