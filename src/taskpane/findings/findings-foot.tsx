import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import type { Sentence } from '../../model/finding';
import { useSay } from '../language';
import { FindingSteps } from './finding-steps';
import { findingWords } from './finding-words';
import type { FindingPlaces } from './use-finding-places';

const useStyles = makeStyles({
  // Always in sight, next to where the user works.
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '6px 12px',
    margin: '12px -16px 0',
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  view: { minWidth: 'auto', minHeight: '24px' },
});

interface FindingsFootProps {
  readonly foot: Ref<HTMLDivElement>;
  readonly places: FindingPlaces;
  readonly count: number;
  readonly told: Sentence | null;
  /** Only one is shown at a time. */
  readonly single: boolean;
  readonly onStep: (place: number) => void;
  readonly onSingle: (single: boolean) => void;
}

/** The way to the next finding. */
export function FindingsFoot({ foot, single, onSingle, ...steps }: FindingsFootProps) {
  const styles = useStyles();
  const say = useSay();
  if (steps.count === 0) return null;
  return (
    <div ref={foot} className={styles.foot}>
      <FindingSteps {...steps} />
      <Button
        size="small"
        className={styles.view}
        onClick={() => {
          onSingle(!single);
        }}
      >
        {say(single ? findingWords.asList : findingWords.single)}
      </Button>
    </div>
  );
}
