import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSay } from '../language';
import { Panel } from '../panel';
import { bulkTitle, cellsChanged, findingWords, undoOf } from './finding-words';
import type { RepairsDone } from './repairs';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  done: {
    display: 'flex',
    alignItems: 'start',
    justifyContent: 'space-between',
    columnGap: '8px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cells: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  undo: { flexShrink: 0, minWidth: 'auto' },
});

interface RepairsDonePanelProps {
  readonly done: readonly RepairsDone[];
  readonly busy: boolean;
  readonly onUndo: (done: RepairsDone) => void;
}

/** Everything that was changed on the user's word, the latest first; each can be taken back by itself. */
export function RepairsDonePanel({ done, busy, onUndo }: RepairsDonePanelProps) {
  const styles = useStyles();
  const say = useSay();
  if (done.length === 0) return null;
  return (
    <Panel title={say(findingWords.done)}>
      <ul className={styles.list}>
        {[...done].reverse().map((each) => (
          <li key={each.receipt.id} className={styles.done}>
            <div>
              {say(bulkTitle(each.title, each.offers.length))}
              <p className={styles.cells}>{say(cellsChanged(each))}</p>
            </div>
            <Button
              size="small"
              className={styles.undo}
              disabledFocusable={busy}
              aria-label={say(undoOf(each.title))}
              onClick={() => {
                onUndo(each);
              }}
            >
              {say(findingWords.undo)}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
