import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Sentence } from '../model/finding';
import type { WholeResults } from '../model/review';
import type { Checked } from '../requests/reviewer';
import { endedWithoutWayBack } from './announcement';
import { countBySeverity } from './findings/finding-groups';
import { showFirstFinding } from './findings/first-finding';
import { newsSentence } from './findings/finding-words';
import { useSay } from './language';
import type { SessionStore } from './open-session';
import { showFirstQuestion } from './questions/first-question';
import { progress, type Session } from './session';
import { settingsWords } from './settings/words';
import { Tag } from './tag';
import { answerQuestions, countsOf, furtherPoints, readyWithNotes, roundState, words, wrote } from './words';

const useStyles = makeStyles({
  lines: { display: 'flex', flexDirection: 'column', rowGap: '4px', marginTop: '8px', fontSize: tokens.fontSizeBase200, lineHeight: '1.5' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  open: { margin: 0 },
  text: { flexGrow: 1, flexBasis: '96px', minWidth: 0 },
  button: { flexShrink: 0, minWidth: 'auto', minHeight: '24px', padding: '1px 8px', fontWeight: tokens.fontWeightRegular },
  last: { paddingTop: '4px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface StateLineProps {
  readonly store: SessionStore;
  readonly session: Session;
}

/** Always in view: whether the figures are final, what is missing, what was found, and what was done last with the way back. */
export function StateLine({ store, session }: StateLineProps) {
  const styles = useStyles();
  const say = useSay();
  const round = useSyncExternalStore(store.round.subscribe, store.round.get);
  const { checked, outdated, work } = session;
  const gathered = round?.gathered ?? null;
  const last = lastAction(session, store);
  if (!checked && !gathered && !last) return null;
  return (
    <section className={styles.lines} aria-label={say(words.state)}>
      {checked && (
        <Results
          results={checked.review.results}
          found={standing(session, checked)}
          findings={checked.review.findings.length}
          questions={checked.asked.length}
          outdated={outdated !== null}
        />
      )}
      {gathered && (
        <Results
          results={gathered.results}
          found={roundState(gathered.deliveries.length)}
          findings={0}
          questions={gathered.asked.length}
          outdated={round?.outdated === true}
        />
      )}
      {last && (
        <div className={`${styles.line} ${styles.last}`}>
          <span className={styles.text}>{say(last.sentence)}</span>
          {last.undo && (
            <Button
              size="small"
              className={styles.button}
              aria-label={say(last.name)}
              disabledFocusable={work !== null}
              onClick={last.undo}
            >
              {say(words.takeBack)}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

interface ResultsProps {
  readonly results: WholeResults;
  readonly found: Sentence;
  /** How many there are to go through. */
  readonly findings: number;
  readonly questions: number;
  readonly outdated: boolean;
}

function Results({ results: { final, open }, found, findings, questions, outdated }: ResultsProps) {
  const styles = useStyles();
  const say = useSay();
  const [first] = open;
  return (
    <div>
      <div className={styles.line}>
        {outdated ? (
          <Tag tone="warning">{say(words.outdated)}</Tag>
        ) : (
          <Tag tone={final ? 'info' : 'error'}>{say(final ? words.final : words.provisional)}</Tag>
        )}
        <span className={styles.text}>{say(found)}</span>
      </div>
      {questions + findings > 0 && (
        <div className={styles.line}>
          {questions > 0 && (
            <Button size="small" className={styles.button} onClick={showFirstQuestion}>
              {say(answerQuestions(questions))}
            </Button>
          )}
          {findings > 0 && (
            <Button size="small" className={styles.button} onClick={showFirstFinding}>
              {say(words.goThrough)}
            </Button>
          )}
        </div>
      )}
      {first && (
        <p className={styles.open}>
          {say(first)}
          {open.length > 1 && say(furtherPoints(open.length - 1))}
        </p>
      )}
    </div>
  );
}

interface Shown {
  readonly sentence: Sentence;
  /** What the way back is called. */
  readonly name: Sentence;
  /** Null: there is none. */
  readonly undo: (() => void) | null;
}

/** 提出できます, or what is left of it. */
function standing(session: Session, { asked, review: { findings, results } }: Checked): Sentence {
  if (findings.length === 0 && !results.final) return words.noFindingsShort;
  if (!results.final || asked.length > 0 || progress(session).left > 0) return countsOf(countBySeverity(findings));
  return findings.length === 0 ? words.readyToSubmit : readyWithNotes(countsOf(countBySeverity(findings)));
}

function lastAction(session: Session, store: SessionStore): Shown | null {
  const { last, written, decided } = session;
  if (last?.kind === 'written' && written)
    return { sentence: wrote(written.sheets.length), name: words.takeBack, undo: () => void store.takeBack() };
  if (last?.kind === 'decided' && decided) {
    const takeBack = decided.of === 'round' ? store.round.takeBackDecision : store.takeBackDecision;
    return { sentence: decided.sentence, name: settingsWords.takeBack, undo: decided.receipts.length > 0 ? () => void takeBack() : null };
  }
  if (last?.kind !== 'findings') {
    const sentence = endedWithoutWayBack(session);
    return sentence && { sentence, name: words.takeBack, undo: null };
  }
  const { news } = last;
  const canUndo = news.kind === 'repaired' && news.done.offers.length > 0;
  return { sentence: newsSentence(news), name: words.takeBack, undo: canUndo ? () => void store.undoRepairs(news.done) : null };
}
