import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import type { Finding } from '../../model/finding';
import type { Checked } from '../../worker/reviewer';
import { useSay } from '../language';
import type { SessionStore } from '../open-session';
import { Panel } from '../panel';
import { findingsPerPage, type Session } from '../session';
import { Tag } from '../tag';
import { moreFindings, words } from '../words';
import { FindingEntry } from './finding-entry';
import { Filter } from './finding-filter';
import { GroupSection } from './finding-group';
import { findingKeys, firstFindings, groupFindings, narrowed } from './finding-groups';
import { FindingSteps } from './finding-steps';
import { useFindingPlaces } from './use-finding-places';

const useStyles = makeStyles({
  none: { margin: 0 },
  foot: {
    position: 'sticky',
    bottom: 0,
    margin: '12px -16px 0',
    padding: '8px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
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
  const { review } = checked;
  return (
    <Panel title={say(words.findings)} mark={session.outdated && <Tag tone="warning">{say(words.outdated)}</Tag>}>
      {review.findings.length === 0 ? (
        <p className={styles.none}>{say(words.noFindings)}</p>
      ) : (
        <Findings store={store} session={session} checked={checked} />
      )}
    </Panel>
  );
}

function Findings({ store, session: { severity, rule, listed }, checked: { review, guidance } }: FindingsPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const groups = useMemo(() => groupFindings(narrowed(review.findings, { severity, rule }), review), [review, severity, rule]);
  const keys = useMemo(() => findingKeys(groups.flatMap(({ findings }) => findings)), [groups]);
  const inOrder = useMemo(() => [...keys], [keys]);
  const list = useRef<HTMLDivElement>(null);
  const places = useFindingPlaces(
    useMemo(() => [...keys.values()], [keys]),
    list,
  );
  const rest = inOrder.length - listed;

  function goTo({ at }: Finding, key: string): void {
    places.visit(key);
    if (at) void store.reveal(at);
  }

  function step(place: number): void {
    if (place >= listed) store.tell({ type: 'moreListed' });
    places.step(place);
    const at = inOrder[place]?.[0].at;
    if (at) void store.reveal(at);
  }

  return (
    <>
      <Filter chosen={{ severity, rule }} findings={review.findings} guidance={guidance} onChoose={store.tell} />
      <div ref={list}>
        {firstFindings(groups, listed).map(({ group, findings }) => (
          <GroupSection key={group.key} group={group}>
            {findings.map((finding) => {
              const key = keys.get(finding) ?? '';
              return (
                <FindingEntry
                  key={key}
                  id={key}
                  finding={finding}
                  words={guidance[finding.rule]}
                  current={key === places.current?.key}
                  onGo={() => {
                    goTo(finding, key);
                  }}
                />
              );
            })}
          </GroupSection>
        ))}
      </div>
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
      <div className={styles.foot}>
        <FindingSteps places={places} count={inOrder.length} onStep={step} />
      </div>
    </>
  );
}
