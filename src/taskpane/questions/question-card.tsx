import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { Asked } from '../../requests/asked';
import { cellName, type CellRef } from '../../workbook/reference';
import { JumpButton } from '../jump-button';
import { useSay } from '../language';
import type { Given } from './answering';
import { Choices } from './choices';
import { Scale } from './scale';
import { inFiles, kindLabels, questionWords as words } from './words';

const useStyles = makeStyles({
  card: {
    padding: '10px 12px',
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderLeft: `4px solid ${tokens.colorStatusWarningBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
    scrollMarginTop: '160px',
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px', minHeight: '24px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '1.5' },
  place: { margin: '2px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  message: { margin: '4px 0 8px' },
  samples: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '4px 6px',
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
  },
  values: { display: 'flex', flexWrap: 'wrap', gap: '4px 6px', minWidth: 0, margin: 0, padding: 0, listStyleType: 'none' },
  sample: {
    maxWidth: '100%',
    margin: 0,
    padding: '0 6px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  term: { color: tokens.colorNeutralForeground2 },
});

export interface QuestionCardProps {
  readonly asked: Asked;
  readonly busy: boolean;
  readonly onGo: ((at: CellRef) => void) | null;
  readonly forSheet: ReactNode;
  readonly onAnswer: (given: Given) => void;
}

/** One question: what was read and from what, the values, and what may be answered. */
export function QuestionCard({ asked, busy, onGo, forSheet, onAnswer }: QuestionCardProps) {
  const styles = useStyles();
  const say = useSay();
  const id = useId();
  const { kind, at, message, samples, files, labels } = asked;
  return (
    <li className={styles.card} aria-labelledby={id} data-question={asked.key}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          {say(kindLabels[kind])}
        </h3>
        {at && onGo && <JumpButton at={at} onGo={onGo} />}
      </div>
      {!onGo && files.length > 0 && (
        <p className={styles.place} lang="ja">
          {say(inFiles(files))}
          {at && files.length === 1 && ` ${cellName(at)}`}
        </p>
      )}
      <p className={styles.message}>{say(message)}</p>
      {samples.length > 0 && (
        <div className={styles.samples}>
          <span id={`${id}-samples`} className={styles.term}>
            {say(words.samples)}
          </span>
          <ul className={styles.values} aria-labelledby={`${id}-samples`}>
            {samples.map((sample) => (
              <li key={sample} className={styles.sample} lang="ja">
                {sample}
              </li>
            ))}
          </ul>
        </div>
      )}
      {labels.length > 0 ? (
        <Scale asked={asked} busy={busy} onAnswer={onAnswer} />
      ) : (
        <Choices asked={asked} busy={busy} onAnswer={onAnswer} />
      )}
      {kind === 'sheet' && onGo && forSheet}
    </li>
  );
}
