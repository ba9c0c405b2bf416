import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { keptLabel } from '../../evaluation/labels';
import type { KeptFinding } from '../../model/finding';
import { JumpButton } from '../jump-button';
import { useSay } from '../language';
import type { SessionStore } from '../open-session';
import { Panel } from '../panel';
import { findingsPerPage } from '../session';
import { Tag } from '../tag';
import { moreFindings } from '../words';
import { findingKeys } from './finding-groups';
import { findingWords, keptTitle } from './finding-words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  kept: { padding: '8px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px' },
  small: { minWidth: 'auto', padding: '1px 8px', fontWeight: tokens.fontWeightRegular },
  message: { margin: '6px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  reason: { margin: '4px 0 6px', whiteSpace: 'pre-wrap' },
});

interface KeptPanelProps {
  readonly kept: readonly KeptFinding[];
  readonly store: SessionStore;
  readonly busy: boolean;
}

/** 維持: the findings that people answered, with their reasons; counted apart from those that are open. */
export function KeptPanel({ kept, store, busy }: KeptPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const [listed, setListed] = useState(findingsPerPage);
  if (kept.length === 0) return null;
  const rest = kept.length - listed;
  return (
    <Panel title={say(keptTitle(kept.length))}>
      <ul className={styles.list}>
        {[...findingKeys(kept)].slice(0, listed).map(([finding, key]) => (
          <li key={key} className={styles.kept}>
            <div className={styles.head}>
              <Tag tone="info">{say(keptLabel)}</Tag>
              {finding.at && <JumpButton at={finding.at} onGo={(at) => void store.reveal(at)} />}
            </div>
            <p className={styles.message}>{say(finding.message)}</p>
            <p className={styles.reason}>
              {say(findingWords.reasonGiven)}
              <span lang="ja">{finding.reason}</span>
            </p>
            <Button size="small" className={styles.small} disabledFocusable={busy} onClick={() => void store.reopenFinding(finding)}>
              {say(findingWords.reopen)}
            </Button>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button
          size="small"
          onClick={() => {
            setListed(listed + findingsPerPage);
          }}
        >
          {say(moreFindings(Math.min(rest, findingsPerPage)))}
        </Button>
      )}
    </Panel>
  );
}
