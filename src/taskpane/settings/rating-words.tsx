import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { ratingLabels } from '../../evaluation/labels';
import { wordsToDecide, type WordToDecide } from '../../evaluation/words-to-decide';
import type { Review } from '../../model/review';
import { Folded } from '../folded';
import { JumpButton } from '../jump-button';
import { useSay } from '../language';
import type { SessionStore } from '../open-session';
import { Panel } from '../panel';
import type { Session } from '../session';
import { DecisionNotice } from './decision-notice';
import { ratings, type DecidedRating, type DecidedWords } from './decide-words';
import { furtherWords, howOften, settingsWords } from './words';

/** So many are asked about at once; a column of sentences is not a vocabulary. */
const mostAsked = 8;

const useStyles = makeStyles({
  hint: { margin: '0 0 6px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  word: { padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px' },
  text: { fontWeight: tokens.fontWeightSemibold },
  often: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  choice: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', alignItems: 'center', columnGap: '8px', marginTop: '6px' },
  decide: { marginTop: '10px' },
});

interface RatingWordsProps {
  readonly review: Review;
  readonly session: Session;
  readonly store: SessionStore;
}

/** Words, marks and letters in the rating cells that mean nothing yet: asked once, kept on 点検設定, never guessed. */
export function RatingWords({ review, session, store }: RatingWordsProps) {
  const styles = useStyles();
  const say = useSay();
  const [chosen, setChosen] = useState<DecidedWords>({});
  const words = wordsToDecide(review);
  if (words.length === 0 && session.decided?.about !== 'ratings') return null;
  const busy = session.work !== null;
  const nothingChosen = Object.keys(chosen).length === 0;
  const list = (some: readonly WordToDecide[]) => (
    <ul className={styles.list}>
      {some.map((word) => (
        <Word
          key={word.word}
          word={word}
          chosen={chosen[word.word] ?? null}
          store={store}
          onChoose={(rating) => {
            setChosen(withChoice(chosen, word.word, rating));
          }}
        />
      ))}
    </ul>
  );
  return (
    <Panel title={say(settingsWords.ratings)}>
      <DecisionNotice about="ratings" session={session} store={store} />
      {words.length > 0 && (
        <>
          <p className={styles.hint}>{say(settingsWords.ratingsHint)}</p>
          {list(words.slice(0, mostAsked))}
          {words.length > mostAsked && <Folded summary={furtherWords(words.length - mostAsked)}>{list(words.slice(mostAsked))}</Folded>}
          <Button
            className={styles.decide}
            disabledFocusable={busy || nothingChosen}
            onClick={() => {
              void store.decideWords(chosen).then((stop) => {
                if (!stop) setChosen({});
              });
            }}
          >
            {say(settingsWords.decide)}
          </Button>
        </>
      )}
    </Panel>
  );
}

function withChoice(chosen: DecidedWords, word: string, rating: DecidedRating | null): DecidedWords {
  const others = Object.fromEntries(Object.entries(chosen).filter(([other]) => other !== word));
  return rating === null ? others : { ...others, [word]: rating };
}

interface WordProps {
  readonly word: WordToDecide;
  readonly chosen: DecidedRating | null;
  readonly store: SessionStore;
  readonly onChoose: (rating: DecidedRating | null) => void;
}

function Word({ word: { word, places }, chosen, store, onChoose }: WordProps) {
  const styles = useStyles();
  const say = useSay();
  const id = useId();
  const first = places[0]?.at;
  return (
    <li className={styles.word}>
      <div className={styles.line}>
        <span>
          <span id={`${id}-word`} className={styles.text} lang="ja">
            「{word}」
          </span>{' '}
          <span className={styles.often}>{say(howOften(places.length))}</span>
        </span>
        {first && <JumpButton at={first} onGo={(at) => void store.reveal(at)} />}
      </div>
      <div className={styles.choice}>
        <label id={`${id}-label`} htmlFor={id}>
          {say(settingsWords.countsAs)}
        </label>
        <Select
          id={id}
          size="small"
          aria-labelledby={`${id}-word ${id}-label`}
          value={chosen ?? ''}
          onChange={(_, { value }) => {
            onChoose(ratings.find((rating) => rating === value) ?? null);
          }}
        >
          <option value="">{say(settingsWords.undecided)}</option>
          {ratings.map((rating) => (
            <option key={rating} value={rating}>
              {say(ratingLabels[rating])}
            </option>
          ))}
        </Select>
      </div>
    </li>
  );
}
