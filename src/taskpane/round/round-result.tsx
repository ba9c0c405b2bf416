import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Sentence } from '../../model/finding';
import type { DeliveryState } from '../../report/round/deliveries';
import { answerCounts, type AnswersGiven } from '../../report/round/slips/answers-given';
import type { CellRef } from '../../workbook/reference';
import type { Gathered } from '../../requests/gather';
import { FiguresPanel } from '../figures/figures-panel';
import { Folded } from '../folded';
import { useSay } from '../language';
import { Panel } from '../panel';
import { ProblemList } from '../problem-list';
import { PublicationView } from '../publishing/publication';
import type { Publishing } from '../publishing/publishing';
import { words as publishingWords } from '../publishing/words';
import { QuestionsPanel } from '../questions/questions-panel';
import { Tag, type TagTone } from '../tag';
import type { Gathering } from './gathering';
import { contents, states, words } from './words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  entry: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: '8px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  says: { margin: '2px 0 0' },
  result: { display: 'flex', flexDirection: 'column', rowGap: '16px', marginTop: '16px' },
});

export interface RoundResultProps {
  readonly store: Gathering;
  readonly gathered: Gathered;
  /** Something was decided since. */
  readonly outdated: boolean;
  readonly publishing: Pick<Publishing, 'openNew' | 'writeHere'>;
  readonly onGo: (at: CellRef) => void;
  readonly busy: boolean;
}

/** What a round gives: its figures, what can be done with them, and who has sent what. */
export function RoundResult({ store, gathered, outdated, publishing, onGo, busy }: RoundResultProps) {
  const styles = useStyles();
  const say = useSay();
  const { deliveries, answers, unassigned, refused, publication, problems } = gathered;
  return (
    <div className={styles.result}>
      <QuestionsPanel asked={gathered.asked} store={store} busy={busy} onGo={null} />
      <FiguresPanel review={gathered} counted={gathered.counted} outdated={outdated} onGo={null} />
      {outdated ? (
        <p className={styles.says}>{say(words.outdated)}</p>
      ) : problems.length > 0 ? (
        <ProblemList hint={words.problems} problems={problems} onGo={onGo} />
      ) : (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void store.write()}>
          {say(words.write)}
        </Button>
      )}
      {!outdated && (
        <Folded summary={publishingWords.open}>
          <PublicationView publication={publication} store={publishing} busy={busy} />
        </Folded>
      )}
      {answers && <Answers answers={answers} />}
      {refused.length > 0 && <Files title={words.refused} files={refused.map(({ file, reason }) => ({ file, says: reason }))} />}
      {unassigned.length > 0 && <Files title={words.unassigned} files={unassigned.map((file) => ({ file, says: null }))} />}
      {deliveries.length > 0 && <Deliveries deliveries={deliveries} />}
    </div>
  );
}

/** What came back on slips: how many findings are closed by it, and what remains to be done. */
function Answers({ answers }: { readonly answers: AnswersGiven }) {
  const styles = useStyles();
  const say = useSay();
  const { open, unread } = answers;
  return (
    <Panel title={say(words.answers)}>
      <p className={styles.says}>{say(answerCounts(answers))}</p>
      <ul className={styles.list}>
        {open.map(({ about, state, message }, index) => (
          <li key={index} className={styles.entry}>
            <span className={styles.name}>{about}</span>
            <p className={styles.says}>{say(state)}</p>
            <p className={styles.says}>{message}</p>
          </li>
        ))}
        {unread.map(({ file, says }, index) => (
          <li key={`${file} ${index}`} className={styles.entry}>
            <span className={styles.name}>{file}</span>
            <p className={styles.says}>{say(says)}</p>
          </li>
        ))}
      </ul>
      <p className={styles.says}>{say(words.allAnswers)}</p>
    </Panel>
  );
}

function Deliveries({ deliveries }: Pick<Gathered, 'deliveries'>) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Panel title={say(words.deliveries)}>
      <ul className={styles.list}>
        {deliveries.map(({ department, state, counted, errors, warnings, files }) => (
          <li key={department} className={styles.entry}>
            <div className={styles.head}>
              <span className={styles.name}>{department}</span>
              <Tag tone={tones[state]}>{say(states[state])}</Tag>
            </div>
            {state !== 'missing' && <p className={styles.says}>{say(contents(counted, errors, warnings))}</p>}
            {files.map((file) => (
              <p key={file} className={styles.says}>
                {file}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const tones: Readonly<Record<DeliveryState, TagTone>> = { missing: 'error', errors: 'error', warnings: 'warning', done: 'info' };

interface FilesProps {
  readonly title: Sentence;
  readonly files: readonly { readonly file: string; readonly says: Sentence | null }[];
}

function Files({ title, files }: FilesProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Panel title={say(title)}>
      <ul className={styles.list}>
        {files.map(({ file, says }) => (
          <li key={file} className={styles.entry}>
            <span className={styles.name}>{file}</span>
            {says && <p className={styles.says}>{say(says)}</p>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
