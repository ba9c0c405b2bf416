import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useMemo } from 'react';
import { severityLabels } from '../../evaluation/labels';
import type { Finding } from '../../model/finding';
import type { EvaluatedItem } from '../../model/review';
import { basisOf } from '../../rules/reasons';
import type { CellRef } from '../../workbook/reference';
import type { Offer } from '../../requests/offers';
import type { RuleWords } from '../../requests/reviewer';
import { Folded } from '../folded';
import { JumpButton } from '../jump-button';
import { useSay } from '../language';
import { Tag } from '../tag';
import { words as texts } from '../words';
import { findingWords } from './finding-words';
import { ReasonForm } from './reason-form';
import { RepairOffer } from './repair-offer';
import type { Confirmed } from './repairs';
import type { Visited } from './use-finding-places';

const useStyles = makeStyles({
  finding: {
    padding: '10px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // Not behind the bars at the top and the bottom.
    scrollMarginTop: '72px',
    scrollMarginBottom: '64px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px', minHeight: '24px' },
  message: { margin: '6px 0' },
  answers: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginBottom: '6px' },
  refused: { margin: '0 0 6px', color: tokens.colorStatusWarningForeground3 },
  guidance: {
    margin: '6px 0 0',
    paddingLeft: '10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  description: { margin: '0 0 6px' },
});

interface FindingEntryProps {
  readonly id: string;
  /** In the list, from 0. */
  readonly place: number;
  readonly finding: Finding;
  /** Absent when the check itself failed. */
  readonly words: RuleWords | undefined;
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
}

/** Drawn again only when something about it has changed: the list may be long. */
export const FindingEntry = memo(function FindingEntry(props: FindingEntryProps) {
  const { id, place, finding, words, current, offer, refused, items, onGo, onRepair, onKeep } = props;
  const { severity, message, at, repair } = finding;
  const keepable = useMemo(() => basisOf(finding, items) !== null, [finding, items]);
  const styles = useStyles();
  const say = useSay();
  return (
    <li className={mergeClasses(styles.finding, current && styles.current)} data-finding={id} tabIndex={-1} aria-current={current}>
      <div className={styles.head}>
        <Tag tone={severity}>{say(severityLabels[severity])}</Tag>
        {at && (
          <JumpButton
            at={at}
            onGo={(cell) => {
              onGo({ key: id, place }, cell);
            }}
          />
        )}
      </div>
      <p className={styles.message}>{say(message)}</p>
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
      </div>
      {words && <Guidance words={words} />}
    </li>
  );
});

function Guidance({ words }: { readonly words: RuleWords }) {
  const styles = useStyles();
  const say = useSay();
  const entries = [
    { term: texts.why, description: say(words.why) },
    { term: texts.fix, description: say(words.fix) },
    { term: texts.basis, description: words.basis },
  ];
  return (
    <Folded summary={texts.whyAndHow}>
      <div className={styles.guidance}>
        {entries.map(({ term, description }) => (
          <p key={term.en} className={styles.description}>
            <span className={styles.term}>{say(term)}</span>
            <br />
            {description}
          </p>
        ))}
      </div>
    </Folded>
  );
}
