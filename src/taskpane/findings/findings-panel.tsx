import { makeStyles } from '@fluentui/react-components';
import { useCallback, useMemo, useRef, useState } from 'react';
import { severityLabels } from '../../evaluation/labels';
import type { Finding, Sentence } from '../../model/finding';
import type { EvaluatedItem } from '../../model/review';
import { itemFinder } from '../../report/items/item-of-finding';
import type { Checked } from '../../requests/reviewer';
import { cellName, type CellRef } from '../../workbook/reference';
import { useSay } from '../language';
import type { SessionStore } from '../open-session';
import { Panel } from '../panel';
import { progress, type Session } from '../session';
import { Tag } from '../tag';
import { words } from '../words';
import { bulksOf } from './bulk';
import { BulkRepair } from './bulk-repair';
import { BusyContext } from './busy';
import { FindingEntry } from './finding-entry';
import { Filter } from './finding-filter';
import { GroupSection } from './finding-group';
import { findingKeys, groupFindings, narrowed, type FindingGroup } from './finding-groups';
import { findingWords, progressOf } from './finding-words';
import { FindingsFoot } from './findings-foot';
import { MarkSwitch } from './mark-switch';
import { MoreFindings } from './more-findings';
import type { Confirmed } from './repairs';
import { useFindingPlaces, type Visited } from './use-finding-places';
import { useOpenGroups } from './use-open-groups';

const useStyles = makeStyles({
  none: { margin: 0 },
  progress: { margin: '0 0 8px' },
  marks: { marginTop: '12px' },
});

interface FindingsPanelProps {
  readonly store: SessionStore;
  readonly session: Session;
  readonly checked: Checked;
}

/** The findings by rule, 要修正 first; each leads to its cell, and one leads to the next. */
export function FindingsPanel({ store, session, checked }: FindingsPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const { severity, outdated, repairs, marked, work } = session;
  const { review, guidance, offers } = checked;
  const groups = useMemo(() => placed(groupFindings(narrowed(review.findings, severity))), [review, severity]);
  const inOrder = useMemo(() => groups.flatMap(({ group }) => group.findings), [groups]);
  const keys = useMemo(() => findingKeys(inOrder), [inOrder]);
  const itemOf = useMemo(() => itemFinder(review.items), [review]);
  const bulks = useMemo(() => new Map(bulksOf(inOrder, offers).map((bulk) => [bulk.rule, bulk])), [inOrder, offers]);
  const short = useMemo(() => new Set(review.findings.flatMap(({ at }) => at?.sheet ?? [])).size < 2, [review]);
  const list = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);
  const open = useOpenGroups();
  const [single, setSingle] = useState(false);
  const places = useFindingPlaces(
    useMemo(() => [...keys.values()], [keys]),
    list,
  );
  const refused = new Set(repairs.news?.kind === 'repaired' ? repairs.news.refused.map(cellName) : []);
  const titleOf = (rule: string): Sentence => guidance[rule]?.title ?? findingWords.crashed;
  const { left, done } = progress(session);
  /** The only one that is shown: the one gone to last, or where it was. */
  const shown = single ? (places.current?.place ?? Math.min(places.next, inOrder.length - 1)) : null;

  const reveal = (at: CellRef) => void store.reveal(at);

  function step(place: number): void {
    const index = groups.findIndex(({ from, group }) => place >= from && place < from + group.findings.length);
    const placedGroup = groups[index];
    if (placedGroup) open.openTo(placedGroup.group, index, place - placedGroup.from);
    places.step(place);
    const at = inOrder[place]?.at;
    if (at) reveal(at);
  }

  /** What was pressed is often gone by then: the work goes on at the foot, where the next finding is one key away. */
  const thenAtFoot = useCallback(async (work: Promise<unknown>) => {
    const pressed = document.activeElement;
    await work;
    if (!pressed?.isConnected) nextButton(foot.current)?.focus();
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
  const recheck = useCallback(
    (visited: Visited, item: EvaluatedItem) => {
      visit(visited);
      void thenAtFoot(store.recheck(item));
    },
    [visit, thenAtFoot, store],
  );

  const entry = (finding: Finding, place: number) => {
    const key = keys.get(finding) ?? '';
    return (
      <FindingEntry
        key={key}
        id={key}
        place={place}
        finding={finding}
        words={guidance[finding.rule]}
        item={itemOf(finding)}
        short={short}
        current={key === places.current?.key}
        offer={offers.get(finding)}
        refused={finding.at !== null && refused.has(cellName(finding.at))}
        onGo={goTo}
        items={review.items}
        onRepair={repair}
        onKeep={keep}
        onRecheck={recheck}
      />
    );
  };

  const section = ({ group, from }: PlacedGroup, index: number) => {
    const { key, rule, findings } = group;
    if (shown !== null && (shown < from || shown >= from + findings.length)) return null;
    const listed = shown === null ? open.listed(group, index) : 1;
    const first = shown === null ? 0 : shown - from;
    const bulk = bulks.get(rule);
    return (
      <GroupSection
        key={key}
        severity={group.severity}
        count={findings.length}
        title={titleOf(rule)}
        words={guidance[rule]}
        open={listed > 0}
        onToggle={
          shown === null
            ? () => {
                open.toggle(group, index);
              }
            : null
        }
        together={
          bulk && (
            <BulkRepair bulk={bulk} title={titleOf(rule)} onGo={reveal} onApply={(confirmed) => void thenAtFoot(store.repair(confirmed))} />
          )
        }
      >
        <ul>{findings.slice(first, first + listed).map((finding, offset) => entry(finding, from + first + offset))}</ul>
        {shown === null && (
          <MoreFindings
            rest={findings.length - listed}
            onMore={() => {
              open.more(group, index);
            }}
          />
        )}
      </GroupSection>
    );
  };

  return (
    <Panel title={say(words.findings)} mark={outdated && <Tag tone="warning">{say(words.outdated)}</Tag>}>
      <BusyContext value={work !== null}>
        {left + done > 0 && <p className={styles.progress}>{say(progressOf(left, done))}</p>}
        {review.findings.length === 0 ? (
          <p className={styles.none}>{say(words.noFindings)}</p>
        ) : (
          <Filter
            chosen={severity}
            findings={review.findings}
            onChoose={(chosen) => {
              store.tell({ type: 'severityChosen', severity: chosen });
            }}
          />
        )}
        <div ref={list}>{groups.map(section)}</div>
        {(review.findings.length > 0 || marked) && (
          <div className={styles.marks}>
            <MarkSwitch marked={marked} onMark={(wanted) => void (wanted ? store.markFindings() : store.unmarkFindings())} />
          </div>
        )}
        <FindingsFoot
          foot={foot}
          places={places}
          count={inOrder.length}
          told={told(places.current && inOrder[places.current.place])}
          single={single}
          onStep={step}
          onSingle={setSingle}
        />
      </BusyContext>
    </Panel>
  );
}

interface PlacedGroup {
  readonly group: FindingGroup;
  /** Place of its first finding among all, from 0. */
  readonly from: number;
}

function placed(groups: readonly FindingGroup[]): readonly PlacedGroup[] {
  let from = 0;
  return groups.map((group) => {
    const here = { group, from };
    from += group.findings.length;
    return here;
  });
}

function told(finding: Finding | null | undefined): Sentence | null {
  if (!finding) return null;
  const [label, { message }] = [severityLabels[finding.severity], finding];
  return { ja: `${label.ja}：${message.ja}`, en: `${label.en}: ${message.en}` };
}

function nextButton(element: HTMLElement | null): HTMLButtonElement | undefined {
  return [...(element?.querySelectorAll<HTMLButtonElement>('button[data-step]') ?? [])].at(-1);
}
