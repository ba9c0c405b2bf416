import { makeStyles, tokens } from '@fluentui/react-components';
import type { Sentence } from '../model/finding';
import type { SettingsProblem } from '../recognition/office/settings-sheet';
import { cellName, type CellRef } from '../workbook/reference';
import { JumpButton } from './jump-button';
import { useSay } from './language';

const useStyles = makeStyles({
  hint: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  problem: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  message: { margin: '0 0 6px' },
});

interface ProblemListProps {
  /** What follows from the problems. */
  readonly hint: Sentence;
  readonly problems: readonly SettingsProblem[];
  readonly onGo: (at: CellRef) => void;
}

/** Rows of sheets that an office edits itself and that cannot be used; each leads to its cell. */
export function ProblemList({ hint, problems, onGo }: ProblemListProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <>
      <p className={styles.hint}>{say(hint)}</p>
      <ul className={styles.list}>
        {problems.map(({ at, message }) => (
          <li key={cellName(at)} className={styles.problem}>
            <p className={styles.message}>{say(message)}</p>
            <JumpButton at={at} onGo={onGo} />
          </li>
        ))}
      </ul>
    </>
  );
}
