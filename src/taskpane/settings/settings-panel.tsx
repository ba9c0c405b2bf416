import type { SettingsProblem } from '../../recognition/office/settings-sheet';
import { useSay } from '../language';
import type { SessionStore } from '../open-session';
import { Panel } from '../panel';
import { ProblemList } from '../problem-list';
import { settingsWords } from './words';

interface SettingsPanelProps {
  readonly problems: readonly SettingsProblem[];
  readonly store: SessionStore;
}

/** Rows of the workbook's sheet 点検設定 that cannot be used; nothing while all is well. */
export function SettingsPanel({ problems, store }: SettingsPanelProps) {
  const say = useSay();
  if (problems.length === 0) return null;
  return (
    <Panel title={say(settingsWords.title)}>
      <ProblemList hint={settingsWords.problems} problems={problems} onGo={(at) => void store.reveal(at)} />
    </Panel>
  );
}
