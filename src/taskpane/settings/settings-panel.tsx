import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SettingsProblem } from '../../recognition/settings-sheet';
import { cellName } from '../../workbook/reference';
import { useSay } from '../language';
import type { SessionStore } from '../open-session';
import { Panel } from '../panel';
import { goTo } from '../words';
import { settingsWords } from './words';

const useStyles = makeStyles({
  hint: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  problem: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  message: { margin: '0 0 6px' },
});

interface SettingsPanelProps {
  readonly problems: readonly SettingsProblem[];
  readonly store: SessionStore;
}

/** Rows of the workbook's sheet 点検設定 that cannot be used; nothing while all is well. */
export function SettingsPanel({ problems, store }: SettingsPanelProps) {
  const styles = useStyles();
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <Panel title={say(settingsWords.title)}>
      <p className={styles.hint}>{say(settingsWords.problems)}</p>
      <ul className={styles.list}>
        {problems.map(({ at, message }) => (
          <li key={cellName(at)} className={styles.problem}>
            <p className={styles.message}>{say(message)}</p>
            <Button size="small" onClick={() => void store.reveal(at)}>
              {say(goTo(cellName(at)))}
            </Button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
