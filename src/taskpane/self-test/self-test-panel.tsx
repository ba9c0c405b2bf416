import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Trial } from '../../host';
import { CopyText } from '../copy-text';
import { Folded } from '../folded';
import { useSay } from '../language';
import { Tag, type TagTone } from '../tag';
import type { SelfTesting, SelfTestReport } from './self-testing';
import { counted, left as leftSheets, outcomes, words } from './words';

const useStyles = makeStyles({
  hint: { margin: '8px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: '8px 0', padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  entry: { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: '8px' },
  seen: { margin: '2px 0 0', overflowWrap: 'anywhere' },
});

interface SelfTestPanelProps {
  readonly store: SelfTesting;
  readonly busy: boolean;
}

/** 環境の確認, out of the way of everybody who does not look for it. */
export function SelfTestPanel({ store, busy }: SelfTestPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const [report, setReport] = useState<SelfTestReport | null>(null);
  return (
    <Folded summary={words.open}>
      <p className={styles.hint}>{say(words.hint)}</p>
      <Button size="small" disabledFocusable={busy} onClick={() => void store.tryOut().then(setReport)}>
        {say(words.start)}
      </Button>
      {report && <Report report={report} />}
    </Folded>
  );
}

const tones: Readonly<Record<Trial['outcome'], TagTone>> = { same: 'info', different: 'warning', impossible: 'error' };

function Report({ report: { trials, left, text } }: { readonly report: SelfTestReport }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <>
      <p className={styles.hint}>{say(counted(trials.filter(({ outcome }) => outcome === 'same').length, trials.length))}</p>
      {left.length > 0 && <p className={styles.hint}>{say(leftSheets(left))}</p>}
      <CopyText label={words.result} text={text} />
      <ul className={styles.list}>
        {trials.map(({ id, title, outcome, expected, seen }) => (
          <li key={id} className={styles.entry}>
            <div className={styles.head}>
              <span>{say(title)}</span>
              <Tag tone={tones[outcome]}>{say(outcomes[outcome])}</Tag>
            </div>
            {outcome !== 'same' && (
              <p className={styles.seen}>
                {say(words.expected)} {expected} / {say(words.seen)} {seen}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
