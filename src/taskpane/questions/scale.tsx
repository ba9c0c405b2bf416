import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { meaningLabels } from '../../evaluation/labels';
import type { LabelMeaning } from '../../model/question';
import type { Asked, AskedLabel } from '../../requests/asked';
import { Folded } from '../folded';
import { useSay } from '../language';
import { furtherWords, howOften, settingsWords } from '../settings/words';
import { counted, proposedMeanings, type Given } from './answering';
import { asCounted, questionWords as words } from './words';

/** So many are shown at once; a column of sentences is not a vocabulary. */
const mostShown = 8;

const useStyles = makeStyles({
  list: { margin: '0 0 8px', padding: 0, listStyleType: 'none' },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: '8px',
    padding: '4px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  often: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { fontWeight: tokens.fontWeightSemibold },
  select: { minWidth: 0 },
  sum: { margin: '0 0 8px', fontSize: tokens.fontSizeBase200 },
});

type Meanings = Readonly<Record<string, LabelMeaning>>;

interface ScaleProps {
  readonly asked: Asked;
  readonly busy: boolean;
  readonly onAnswer: (given: Given) => void;
}

/** What each word or mark of a rating counts as, with how often it stands. */
export function Scale({ asked, busy, onAnswer }: ScaleProps) {
  const styles = useStyles();
  const say = useSay();
  const proposed = proposedMeanings(asked);
  const [changed, setChanged] = useState<Readonly<Record<string, LabelMeaning | null>>>({});
  const { labels } = asked;
  const meanings = Object.fromEntries(
    labels.flatMap(({ label }): [string, LabelMeaning][] => {
      const meaning = changed[label] === undefined ? proposed[label] : changed[label];
      return meaning ? [[label, meaning]] : [];
    }),
  );
  const nothing = Object.keys(meanings).length === 0;
  const asProposed = Object.keys(proposed).length === labels.length && Object.keys(changed).length === 0;
  const list = (some: readonly AskedLabel[]) => (
    <ul className={styles.list}>
      {some.map((each) => (
        <Label
          key={each.label}
          asked={each}
          meaning={meanings[each.label] ?? null}
          onChoose={(meaning) => {
            setChanged({ ...changed, [each.label]: meaning });
          }}
        />
      ))}
    </ul>
  );
  return (
    <>
      {list(labels.slice(0, mostShown))}
      {labels.length > mostShown && <Folded summary={furtherWords(labels.length - mostShown)}>{list(labels.slice(mostShown))}</Folded>}
      {!nothing && <p className={styles.sum}>{say(asCounted(sums(labels, meanings)))}</p>}
      <Button
        appearance={asProposed ? 'primary' : 'secondary'}
        data-answer
        disabledFocusable={busy || nothing}
        onClick={() => {
          onAnswer(counted(asked, meanings));
        }}
      >
        {say(asProposed ? words.acceptScale : words.decideScale)}
      </Button>
    </>
  );
}

const inOrder: readonly LabelMeaning[] = ['achieved', 'notAchieved', 'outOfScope', 'undetermined', 'notARating'];

/** What is not decided yet counts as undetermined. */
function sums(labels: readonly AskedLabel[], meanings: Meanings) {
  return inOrder
    .map((meaning) => ({
      meaning,
      count: labels.filter(({ label }) => (meanings[label] ?? 'undetermined') === meaning).reduce((sum, { count }) => sum + count, 0),
    }))
    .filter(({ count }) => count > 0);
}

interface LabelProps {
  readonly asked: AskedLabel;
  readonly meaning: LabelMeaning | null;
  readonly onChoose: (meaning: LabelMeaning | null) => void;
}

function Label({ asked: { label, count, proposed }, meaning, onChoose }: LabelProps) {
  const styles = useStyles();
  const say = useSay();
  const id = useId();
  return (
    <li className={styles.line}>
      <label htmlFor={id}>
        <span className={styles.text} lang="ja">
          「{label}」
        </span>{' '}
        <span className={styles.often}>{say(howOften(count))}</span>
      </label>
      <Select
        id={id}
        size="small"
        className={styles.select}
        value={meaning ?? ''}
        onChange={(_, { value }) => {
          onChoose(inOrder.find((other) => other === value) ?? null);
        }}
      >
        {(proposed === null || meaning === null) && <option value="">{say(settingsWords.undecided)}</option>}
        {inOrder.map((other) => (
          <option key={other} value={other}>
            {say(meaningLabels[other])}
          </option>
        ))}
      </Select>
    </li>
  );
}
