import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useContext, useMemo } from 'react';
import type { Finding } from '../../model/finding';
import type { EvaluatedItem } from '../../model/review';
import { basisOf } from '../../rules/reasons';
import type { CellRef } from '../../workbook/reference';
import type { Offer } from '../../requests/offers';
import type { RuleWords } from '../../requests/reviewer';
import { JumpButton } from '../jump-button';
import { useSay } from '../language';
import { BusyContext } from './busy';
import { evidenceOf } from './evidence';
import { findingWords, fullItemName } from './finding-words';
import { ReasonForm } from './reason-form';
import { RepairOffer } from './repair-offer';
import type { Confirmed } from './repairs';
import type { Visited } from './use-finding-places';

const useStyles = makeStyles({
  finding: {
    padding: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // Not behind the bars at the top and the bottom.
    scrollMarginTop: '72px',
    scrollMarginBottom: '64px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  // A border stays where colours are forced.
  current: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: '5px' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px', minHeight: '24px' },
  message: { margin: '6px 0' },
  answers: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginBottom: '6px' },
  refused: { margin: '0 0 6px', color: tokens.colorStatusWarningForeground3 },
  item: { minWidth: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: '1.5' },
  evidence: { display: 'flex', flexWrap: 'wrap', gap: '2px 12px', margin: '0 0 6px', fontSize: tokens.fontSizeBase200, lineHeight: '1.5' },
  fact: { display: 'flex', columnGap: '4px', minWidth: 0 },
  value: {
    maxWidth: '176px',
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
  recheck: { minWidth: 'auto', padding: '1px 4px', color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightRegular },
  term: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

interface FindingEntryProps {
  readonly id: string;
  /** In the list, from 0. */
  readonly place: number;
  readonly finding: Finding;
  /** Absent when the check itself failed. */
  readonly words: RuleWords | undefined;
  /** Undefined: it is about none, or about several. */
  readonly item: EvaluatedItem | undefined;
  /** All findings stand on one sheet, which goes without saying. */
  readonly short: boolean;
  /** The user went to it last. */
  readonly current: boolean;
  /** Absent when nobody but a person knows the right value. */
  readonly offer: Offer | undefined;
  /** True: the cell had changed since it was read, so the repair was not made. */
  readonly refused: boolean;
  /** Of the review, to tell whether a reason can be given. */
  readonly items: readonly EvaluatedItem[];
  readonly onGo: (visited: Visited, at: CellRef) => void;
  readonly onRepair: (visited: Visited, confirmed: Confirmed) => void;
  readonly onKeep: (visited: Visited, finding: Finding, reason: string) => void;
  readonly onRecheck: (visited: Visited, item: EvaluatedItem) => void;
}

/** Drawn again only when something about it has changed: the list may be long. */
export const FindingEntry = memo(function FindingEntry(props: FindingEntryProps) {
  const { id, place, finding, words, item, short, current, offer, refused, items, onGo, onRepair, onKeep, onRecheck } = props;
  const { message, at, repair } = finding;
  const keepable = useMemo(() => basisOf(finding, items) !== null, [finding, items]);
  const evidence = useMemo(() => (item ? evidenceOf(item, at) : []), [item, at]);
  const styles = useStyles();
  const say = useSay();
  const busy = useContext(BusyContext);
  return (
    <li className={mergeClasses(styles.finding, current && styles.current)} data-finding={id} tabIndex={-1} aria-current={current}>
      <div className={styles.head}>
        <span className={styles.item}>{item && say(fullItemName(item))}</span>
        {at && (
          <JumpButton
            at={at}
            short={short}
            onGo={(cell) => {
              onGo({ key: id, place }, cell);
            }}
          />
        )}
      </div>
      <p className={styles.message}>{say(message)}</p>
      {evidence.length > 0 && (
        <dl className={styles.evidence}>
          {evidence.map(({ label, text }) => (
            <div key={label.en} className={styles.fact}>
              <dt className={styles.term}>{say(label)}</dt>
              <dd className={styles.value} lang="ja">
                {text === '' ? say(findingWords.blank) : text}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {refused && <p className={styles.refused}>{say(findingWords.refused)}</p>}
      <div className={styles.answers}>
        {repair && offer && (
          <RepairOffer
            repair={repair}
            offer={offer}
            onApply={() => {
              onRepair({ key: id, place }, { title: words?.title ?? findingWords.crashed, offers: [offer] });
            }}
          />
        )}
        {keepable && (
          <ReasonForm
            onKeep={(reason) => {
              onKeep({ key: id, place }, finding, reason);
            }}
          />
        )}
        {item && current && (
          <Button
            size="small"
            appearance="transparent"
            className={styles.recheck}
            disabledFocusable={busy}
            onClick={() => {
              onRecheck({ key: id, place }, item);
            }}
          >
            {say(findingWords.recheck)}
          </Button>
        )}
      </div>
    </li>
  );
});
