import { Button, makeStyles } from '@fluentui/react-components';
import { useCallback, useMemo, useRef } from 'react';
import type { Finding } from '../../model/finding';
import { cellName, type CellRef } from '../../workbook/reference';
import type { Checked } from '../../requests/reviewer';
import { useSay } from '../language';
import type { SessionStore } from '../open-session';
import { Panel } from '../panel';
import { findingsPerPage, type Session } from '../session';
import { Tag } from '../tag';
import { moreFindings, words } from '../words';
import { bulksOf } from './bulk';
import { BulkRepairs } from './bulk-repairs';
import { BusyContext } from './busy';
import { FindingEntry } from './finding-entry';
import { Filter } from './finding-filter';
import { GroupSection } from './finding-group';
import { findingKeys, firstFindings, groupFindings, narrowed } from './finding-groups';
import { FindingsFoot } from './findings-foot';
import { MarkSwitch } from './mark-switch';
import type { Confirmed } from './repairs';
import { useFindingPlaces, type Visited } from './use-finding-places';

const useStyles = makeStyles({ none: { margin: 0 } });

interface FindingsPanelProps {
  readonly store: SessionStore;
  readonly session: Session;
  readonly checked: Checked;
}

/** The findings by item, the gravest first; each leads to its cell. */
export function FindingsPanel({ store, session, checked }: FindingsPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const { severity, rule, listed, outdated, repairs, marked, work } = session;
  const { review, guidance, offers } = checked;
  const groups = useMemo(() => groupFindings(narrowed(review.findings, { severity, rule }), review), [review, severity, rule]);
  const keys = useMemo(() => findingKeys(groups.flatMap(({ findings }) => findings)), [groups]);
  const inOrder = useMemo(() => [...keys], [keys]);
  const bulks = useMemo(() => bulksOf(narrowed(review.findings, { severity, rule }), offers), [review, offers, severity, rule]);
  const list = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const places = useFindingPlaces(
    useMemo(() => [...keys.values()], [keys]),
    list,
  );
  const refused = new Set(repairs.news?.kind === 'repaired' ? repairs.news.refused.map(cellName) : []);
  const rest = inOrder.length - listed;

  const reveal = (at: CellRef) => void store.reveal(at);

  function step(place: number): void {
    if (place >= listed) store.tell({ type: 'moreListed' });
    places.step(place);
    const at = inOrder[place]?.[0].at;
    if (at) reveal(at);
  }

  /** What was pressed is often gone by then: the work goes on at the foot, where the next finding is one key away. */
  const thenAtFoot = useCallback(async (work: Promise<unknown>) => {
    const pressed = document.activeElement;
    await work;
    if (!pressed?.isConnected) lastButton(foot.current)?.focus();
  }, []);
  const { visit } = places;
  const goTo = useCallback(
    (visited: Visited, at: CellRef) => {
      visit(visited);
      void store.reveal(at);
    },
    [visit, store],
  );
  const repair = useCallback(
    (visited: Visited, confirmed: Confirmed) => {
      visit(visited);
      void thenAtFoot(store.repair(confirmed));
    },
    [visit, thenAtFoot, store],
  );

  const keep = useCallback(
    (visited: Visited, finding: Finding, reason: string) => {
      visit(visited);
      void thenAtFoot(store.keepFinding(finding, reason));
    },
    [visit, thenAtFoot, store],
  );

  return (
    <Panel title={say(words.findings)} mark={outdated && <Tag tone="warning">{say(words.outdated)}</Tag>}>
      <BusyContext value={work !== null}>
        {review.findings.length === 0 ? (
          <p className={styles.none}>{say(words.noFindings)}</p>
        ) : (
          <Filter chosen={{ severity, rule }} findings={review.findings} guidance={guidance} onChoose={store.tell} />
        )}
        {(review.findings.length > 0 || marked) && (
          <MarkSwitch marked={marked} onMark={(wanted) => void (wanted ? store.markFindings() : store.unmarkFindings())} />
        )}
        <BulkRepairs bulks={bulks} guidance={guidance} onGo={reveal} onApply={(confirmed) => void thenAtFoot(store.repair(confirmed))} />
        <div ref={list}>
          {firstFindings(groups, listed).map(({ group, from, findings }) => (
            <GroupSection key={group.key} group={group} onRecheck={(item) => void thenAtFoot(store.recheck(item))}>
              {findings.map((finding, index) => {
                const key = keys.get(finding) ?? '';
                return (
                  <FindingEntry
                    key={key}
                    id={key}
                    place={from + index}
                    finding={finding}
                    words={guidance[finding.rule]}
                    current={key === places.current?.key}
                    offer={offers.get(finding)}
                    refused={finding.at !== null && refused.has(cellName(finding.at))}
                    onGo={goTo}
                    items={review.items}
                    onRepair={repair}
                    onKeep={keep}
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
        <FindingsFoot foot={foot} places={places} count={inOrder.length} onStep={step} />
      </BusyContext>
    </Panel>
  );
}

function lastButton(element: HTMLElement | null): HTMLButtonElement | undefined {
  return [...(element?.querySelectorAll('button') ?? [])].at(-1);
}
