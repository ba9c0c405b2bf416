import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { severityLabels } from '../../evaluation/labels';
import type { PublicationCheck } from '../../publication-check';
import type { CellRef } from '../../workbook/reference';
import { Folded } from '../folded';
import { JumpButton } from '../jump-button';
import { useSay } from '../language';
import { Tag } from '../tag';
import type { Publishing } from './publishing';
import { words } from './words';

const useStyles = makeStyles({
  hint: { margin: '6px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: '8px 0 0', padding: 0, listStyleType: 'none' },
  finding: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px', minHeight: '24px' },
  message: { margin: '4px 0 0' },
});

interface InspectionProps {
  readonly inspect: Publishing['inspect'];
  readonly busy: boolean;
  readonly onGo: (at: CellRef) => void;
}

/** 公表前点検 of the open workbook, whoever made it. */
export function Inspection({ inspect, busy, onGo }: InspectionProps) {
  const styles = useStyles();
  const say = useSay();
  const [check, setCheck] = useState<PublicationCheck | null>(null);
  return (
    <Folded summary={words.inspectOpen}>
      <p className={styles.hint}>{say(words.inspectHint)}</p>
      <Button size="small" disabledFocusable={busy} onClick={() => void inspect().then(setCheck)}>
        {say(words.inspect)}
      </Button>
      {check && <Found check={check} onGo={onGo} />}
    </Folded>
  );
}

function Found({ check: { findings }, onGo }: { readonly check: PublicationCheck; readonly onGo: InspectionProps['onGo'] }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <>
      {findings.length === 0 && <p className={styles.hint}>{say(words.nothingFound)}</p>}
      <ul className={styles.list}>
        {findings.map(({ severity, message, at }, index) => (
          <li key={index} className={styles.finding}>
            <div className={styles.head}>
              <Tag tone={severity}>{say(severityLabels[severity])}</Tag>
              {at && <JumpButton at={at} onGo={onGo} />}
            </div>
            <p className={styles.message}>{say(message)}</p>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{say(words.onlyFile)}</p>
    </>
  );
}
