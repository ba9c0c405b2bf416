import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Review } from '../model/review';
import { publishedFigures, undeterminedNote } from '../report/items/published-figures';
import { reportTitle } from '../report/wording';
import { useSay } from './language';
import { Panel } from './panel';
import { Tag } from './tag';
import { figuresTitle, words } from './words';

const useStyles = makeStyles({
  /** What is missing stands above the figures. */
  open: { margin: '0 0 4px', fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
  title: { margin: '0 0 6px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  figures: { margin: 0, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  row: {
    display: 'flex',
    alignItems: 'end',
    columnGap: '8px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { display: 'flex', flexGrow: 1, columnGap: '8px' },
  no: { flexShrink: 0, width: '10px', color: tokens.colorNeutralForeground3 },
  figure: { flexShrink: 0, margin: 0, fontWeight: tokens.fontWeightSemibold },
  note: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200 },
});

type Figures = Pick<Review, 'results' | 'notes' | 'fiscalYear' | 'asOf' | 'settings'>;

interface FiguresPanelProps {
  readonly review: Figures;
  readonly outdated: boolean;
  /** What can be done with them. */
  readonly children?: ReactNode;
}

/** The five figures as they are published, with their notes. */
export function FiguresPanel({ review, outdated, children }: FiguresPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const { results, notes } = review;
  return (
    <Panel
      title={say(words.result)}
      mark={
        <>
          {!results.final && <Tag tone="error">{say(words.provisional)}</Tag>}
          {outdated && <Tag tone="warning">{say(words.outdated)}</Tag>}
        </>
      }
    >
      {results.open.map((sentence) => (
        <p key={sentence.en} className={styles.open}>
          {say(sentence)}
        </p>
      ))}
      <p className={styles.title}>{say(figuresTitle(reportTitle(review), review.asOf))}</p>
      <dl className={styles.figures} data-figures>
        {publishedFigures(review).map(({ label, figure }, index) => (
          <div key={label.en} className={styles.row}>
            <dt className={styles.label}>
              <span className={styles.no}>{index + 1}</span>
              <span>{say(label)}</span>
            </dt>
            <dd className={styles.figure}>{say(figure)}</dd>
          </div>
        ))}
      </dl>
      {notes.map((note) => (
        <p key={note} className={styles.note} lang="ja">
          {note}
        </p>
      ))}
      {results.undetermined > 0 && <p className={styles.note}>{say(undeterminedNote(results.undetermined))}</p>}
      {children}
    </Panel>
  );
}
