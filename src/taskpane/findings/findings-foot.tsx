import { makeStyles, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import { FindingSteps } from './finding-steps';
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
});

interface FindingsFootProps {
  readonly foot: Ref<HTMLDivElement>;
  readonly places: FindingPlaces;
  readonly count: number;
  readonly onStep: (place: number) => void;
}

/** The way to the next finding. */
export function FindingsFoot({ foot, places, count, onStep }: FindingsFootProps) {
  const styles = useStyles();
  if (count === 0) return null;
  return (
    <div ref={foot} className={styles.foot}>
      <FindingSteps places={places} count={count} onStep={onStep} />
    </div>
  );
}
