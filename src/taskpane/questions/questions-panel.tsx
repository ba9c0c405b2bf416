import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import type { Sentence } from '../../model/finding';
import type { Asked } from '../../requests/asked';
import type { CellRef } from '../../workbook/reference';
import { useSay } from '../language';
import { Panel } from '../panel';
import { proposalOf, type Answering, type Given } from './answering';
import { QuestionCard } from './question-card';
import { acceptAll, questionsTitle, questionWords as words } from './words';

const useStyles = makeStyles({
  hint: { margin: '0 0 8px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { display: 'flex', flexDirection: 'column', rowGap: '10px', margin: 0, padding: 0, listStyleType: 'none' },
  all: { marginTop: '10px' },
});

interface QuestionsPanelProps {
  readonly asked: readonly Asked[];
  readonly store: Answering;
  readonly busy: boolean;
  /** Leads to a cell of the open workbook; null: the questions are about other files. */
  readonly onGo: ((at: CellRef) => void) | null;
  readonly title?: Sentence;
  /** What else can be done about a sheet that was not read. */
  readonly forSheet?: ReactNode;
}

/** 読み取りの確認: what a person has to answer before the figures are final, one card each. */
export function QuestionsPanel({ asked, title = questionsTitle(asked.length), store, busy, onGo, forSheet }: QuestionsPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const list = useRef<HTMLDivElement>(null);
  if (asked.length === 0) return null;
  const proposals = asked.flatMap((each) => proposalOf(each) ?? []);
  const answer = async (given: readonly Given[]) => {
    await store.answer(given);
    // What was pressed is gone; the next question is where the work goes on.
    list.current?.querySelector<HTMLElement>('button[data-answer]')?.focus();
  };
  return (
    <Panel title={say(title)}>
      <p className={styles.hint}>{say(words.hint)}</p>
      <div ref={list}>
        <ul className={styles.list}>
          {asked.map((each) => (
            <QuestionCard
              key={each.key}
              asked={each}
              busy={busy}
              onGo={onGo}
              forSheet={forSheet}
              onAnswer={(given) => void answer([given])}
            />
          ))}
        </ul>
        {proposals.length > 1 && (
          <Button className={styles.all} disabledFocusable={busy} onClick={() => void answer(proposals)}>
            {say(acceptAll(proposals.length))}
          </Button>
        )}
      </div>
    </Panel>
  );
}
