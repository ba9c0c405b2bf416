import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Sentence } from '../../model/finding';
import { useSay } from '../language';
import { useVisuallyHidden } from '../visually-hidden';
import { findingWords, placeInList } from './finding-words';
import type { FindingPlaces } from './use-finding-places';

const useStyles = makeStyles({
  steps: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 8px' },
  step: { minWidth: 'auto', minHeight: '24px' },
  place: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface FindingStepsProps {
  readonly places: FindingPlaces;
  readonly count: number;
  /** What a screen reader is told of the finding gone to; null: nothing. */
  readonly told: Sentence | null;
  readonly onStep: (place: number) => void;
}

/** Leads from one finding to the next, in the order of the list. The focus stays here: the next one is one key away. */
export function FindingSteps({ places: { current, previous, next }, count, told, onStep }: FindingStepsProps) {
  const hidden = useVisuallyHidden();
  const styles = useStyles();
  const say = useSay();
  const step = (label: Sentence, place: number) => (
    <Button
      size="small"
      className={styles.step}
      data-step
      disabledFocusable={place < 0 || place >= count}
      onClick={() => {
        onStep(place);
      }}
    >
      {say(label)}
    </Button>
  );
  return (
    <div role="group" aria-label={say(findingWords.steps)} className={styles.steps}>
      {step(findingWords.previous, previous)}
      <span className={styles.place}>{say(placeInList(current && current.place + 1, count))}</span>
      {step(findingWords.next, next)}
      <div className={hidden} aria-live="polite">
        {told && say(told)}
      </div>
    </div>
  );
}
