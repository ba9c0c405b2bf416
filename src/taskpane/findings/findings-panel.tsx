import { Button, makeStyles } from '@fluentui/react-components';
import { useMemo, useRef } from 'react';
import { cellName, type CellRef } from '../../workbook/reference';
import type { Checked } from '../../worker/reviewer';
import { useSay } from '../language';
import type { SessionStore } from '../open-session';
import { Panel } from '../panel';
import { findingsPerPage, type Session } from '../session';
import { Tag } from '../tag';
import { moreFindings, words } from '../words';
import { bulksOf } from './bulk';
import { BulkRepairs } from './bulk-repairs';
import { FindingEntry } from './finding-entry';
import { Filter } from './finding-filter';
import { GroupSection } from './finding-group';
import { findingKeys, firstFindings, groupFindings, narrowed } from './finding-groups';
import { findingWords } from './finding-words';
import { FindingsFoot } from './findings-foot';
import { useFindingPlaces } from './use-finding-places';

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
  const { severity, rule, listed, outdated, repairs, work } = session;
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
  const busy = work !== null;
  const refused = new Set(repairs.news?.kind === 'repaired' ? repairs.news.refused.map(cellName) : []);
  const rest = inOrder.length - listed;

  function reveal(at: CellRef | null | undefined): void {
    if (at) void store.reveal(at);
  }

  function step(place: number): void {
    if (place >= listed) store.tell({ type: 'moreListed' });
    places.step(place);
    reveal(inOrder[place]?.[0].at);
  }

  /** What was pressed is often gone by then: the work goes on at the foot, where the next finding is one key away. */
  async function thenAtFoot(work: Promise<unknown>): Promise<void> {
    const pressed = document.activeElement;
    await work;
    if (!pressed?.isConnected) lastButton(foot.current)?.focus();
  }

  return (
    <Panel title={say(words.findings)} mark={outdated && <Tag tone="warning">{say(words.outdated)}</Tag>}>
      {review.findings.length === 0 ? (
        <p className={styles.none}>{say(words.noFindings)}</p>
      ) : (
        <Filter chosen={{ severity, rule }} findings={review.findings} guidance={guidance} onChoose={store.tell} />
      )}
      <BulkRepairs
        bulks={bulks}
        guidance={guidance}
        busy={busy}
        onGo={reveal}
        onApply={(confirmed) => void thenAtFoot(store.repair(confirmed))}
      />
      <div ref={list}>
        {firstFindings(groups, listed).map(({ group, findings }) => (
          <GroupSection key={group.key} group={group} busy={busy} onRecheck={(item) => void thenAtFoot(store.recheck(item))}>
            {findings.map((finding) => {
              const key = keys.get(finding) ?? '';
              return (
                <FindingEntry
                  key={key}
                  id={key}
                  finding={finding}
                  words={guidance[finding.rule]}
                  current={key === places.current?.key}
                  offer={offers.get(finding)}
                  refused={finding.at !== null && refused.has(cellName(finding.at))}
                  busy={busy}
                  onGo={() => {
                    places.visit(key);
                    reveal(finding.at);
                  }}
                  onRepair={(offer) => {
                    places.visit(key);
                    const title = guidance[finding.rule]?.title ?? findingWords.crashed;
                    void thenAtFoot(store.repair({ title, offers: [offer] }));
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
      <FindingsFoot
        foot={foot}
        news={repairs.news}
        busy={busy}
        places={places}
        count={inOrder.length}
        onStep={step}
        onUndo={(done) => void thenAtFoot(store.undoRepairs(done))}
      />
    </Panel>
  );
}

function lastButton(element: HTMLElement | null): HTMLButtonElement | undefined {
  return [...(element?.querySelectorAll('button') ?? [])].at(-1);
}
