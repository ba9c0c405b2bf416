import { Button, makeStyles, mergeClasses, shorthands, ToggleButton, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { severityLabels } from '../../evaluation/labels';
import type { Severity } from '../../model/finding';
import type { Checked } from '../../worker/reviewer';
import { FindingEntry } from './finding-entry';
import { countBySeverity, firstFindings, groupFindings, type FindingGroup } from './finding-groups';
import { useSay } from '../language';
import type { SessionStore } from '../open-session';
import { Panel } from '../panel';
import { findingsPerPage, type Session } from '../session';
import { Tag } from '../tag';
import { countsOf, itemTitle, moreFindings, words } from '../words';

const useStyles = makeStyles({
  filter: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginBottom: '12px' },
  choice: { minWidth: 'auto', padding: '3px 8px', fontWeight: tokens.fontWeightRegular },
  chosen: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
  },
  group: { marginBottom: '16px' },
  title: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: '8px',
    margin: 0,
    padding: '5px 8px',
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '1.5',
  },
  counts: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, textAlign: 'right' },
  name: { margin: '4px 8px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  none: { margin: 0 },
});

interface FindingsPanelProps {
  readonly store: SessionStore;
  readonly session: Session;
  readonly checked: Checked;
}

/** The findings by item, the gravest first; each leads to its cell. */
export function FindingsPanel({ store, session, checked }: FindingsPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const { severity, listed, outdated } = session;
  const { review, guidance } = checked;
  const shown = useMemo(() => review.findings.filter((finding) => severity === null || finding.severity === severity), [review, severity]);
  const groups = useMemo(() => groupFindings(shown, review), [shown, review]);
  const rest = shown.length - listed;
  return (
    <Panel title={say(words.findings)} mark={outdated && <Tag tone="warning">{say(words.outdated)}</Tag>}>
      {review.findings.length === 0 ? (
        <p className={styles.none}>{say(words.noFindings)}</p>
      ) : (
        <Filter store={store} chosen={severity} findings={review.findings} />
      )}
      {firstFindings(groups, listed).map((group, index) => (
        <section key={group.key} className={styles.group}>
          <GroupHead group={group} all={groups[index] ?? group} />
          <ul className={styles.list}>
            {group.findings.map((finding, place) => (
              <FindingEntry key={place} finding={finding} words={guidance[finding.rule]} onGo={(at) => void store.reveal(at)} />
            ))}
          </ul>
        </section>
      ))}
      {rest > 0 && (
        <Button
          size="small"
          onClick={() => {
            store.tell({ type: 'moreListed' });
          }}
        >
          {say(moreFindings(Math.min(rest, findingsPerPage)))}
        </Button>
      )}
    </Panel>
  );
}

function GroupHead({ group: { item }, all }: { readonly group: FindingGroup; readonly all: FindingGroup }) {
  const styles = useStyles();
  const say = useSay();
  const title = item === null ? say(words.wholeWorkbook) : item.id === '' ? item.name : say(itemTitle(item.id));
  return (
    <>
      <h3 className={styles.title}>
        <span>{title}</span>
        <span className={styles.counts}>{say(countsOf(countBySeverity(all.findings)))}</span>
      </h3>
      {item !== null && item.id !== '' && <p className={styles.name}>{item.name}</p>}
    </>
  );
}

interface FilterProps {
  readonly store: SessionStore;
  readonly chosen: Severity | null;
  readonly findings: Checked['review']['findings'];
}

function Filter({ store, chosen, findings }: FilterProps) {
  const styles = useStyles();
  const say = useSay();
  const choices = [
    { severity: null, label: words.all, count: findings.length },
    ...countBySeverity(findings).map(({ severity, count }) => ({ severity, label: severityLabels[severity], count })),
  ];
  return (
    <div role="group" aria-label={say(words.showOnly)} className={styles.filter}>
      {choices.map(({ severity, label, count }) => (
        <ToggleButton
          key={label.en}
          size="small"
          className={mergeClasses(styles.choice, severity === chosen && styles.chosen)}
          checked={severity === chosen}
          onClick={() => {
            store.tell({ type: 'severityChosen', severity });
          }}
        >
          {say(label)} {count}
        </ToggleButton>
      ))}
    </div>
  );
}
