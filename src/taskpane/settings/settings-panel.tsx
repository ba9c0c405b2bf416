import type { SettingsProblem } from '../../recognition/office/settings-sheet';
import { useSay } from '../language';
import type { SessionStore } from '../open-session';
import { Panel } from '../panel';
import { ProblemList } from '../problem-list';
import { checkedByOffice, settingsWords } from './words';

interface SettingsPanelProps {
  /** Of 市の設定; null: there are none. */
  readonly officeVersion: string | null;
  readonly problems: readonly SettingsProblem[];
  readonly store: SessionStore;
}

/** By whose settings was checked, and rows of the workbook's own sheet 点検設定 that cannot be used; nothing while there is neither. */
export function SettingsPanel({ officeVersion, problems, store }: SettingsPanelProps) {
  const say = useSay();
  if (officeVersion === null && problems.length === 0) return null;
  return (
    <Panel title={say(settingsWords.title)}>
      {officeVersion !== null && <p>{say(checkedByOffice(officeVersion))}</p>}
      {problems.length > 0 && <ProblemList hint={settingsWords.problems} problems={problems} onGo={(at) => void store.reveal(at)} />}
    </Panel>
  );
}
