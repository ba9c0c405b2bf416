import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { ratingLabels } from '../../evaluation/labels';
import type { Sentence } from '../../model/finding';
import type { Review } from '../../model/review';
import { publishedFigures, undeterminedNote } from '../../report/items/published-figures';
import { reportTitle } from '../../report/wording';
import { itemsBehind, type CountedFigure, type CountedItem } from '../../requests/counted-items';
import type { CellRef } from '../../workbook/reference';
import { useSay } from '../language';
import { FigureItems } from './figure-items';
import { itemCount } from './words';
import { Panel } from '../panel';
import { Tag } from '../tag';
import { figuresTitle, words } from '../words';

const useStyles = makeStyles({
  /** What is missing stands above the figures. */
  open: { margin: '0 0 4px', fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
  title: { margin: '0 0 6px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  figures: { margin: 0, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    columnGap: '8px',
    padding: '6px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { display: 'flex', flexGrow: 1, flexBasis: '120px', columnGap: '8px' },
  no: { flexShrink: 0, width: '10px', color: tokens.colorNeutralForeground3 },
  figure: { flexShrink: 0, margin: 0 },
  opens: {
    minWidth: 'auto',
    minHeight: '24px',
    padding: '0 2px',
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textUnderlineOffset: '3px',
  },
  items: { flexBasis: '100%', margin: 0 },
  further: { margin: '8px 0 0' },
  note: { margin: '8px 0 0', fontSize: tokens.fontSizeBase200 },
});

type Figures = Pick<Review, 'results' | 'notes' | 'fiscalYear' | 'asOf' | 'settings'>;

interface FiguresPanelProps {
  readonly review: Figures;
  /** What they count. */
  readonly counted: readonly CountedItem[];
  readonly outdated: boolean;
  /** Null: the items stand in files that are not open here. */
  readonly onGo: ((at: CellRef) => void) | null;
  /** What can be done with them. */
  readonly children?: ReactNode;
}

/** The five figures as they are published, with their notes. Each opens to the items that it counts. */
export function FiguresPanel({ review, counted, outdated, onGo, children }: FiguresPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const [shown, setShown] = useState<CountedFigure | null>(null);
  const { results, notes } = review;
  const further = (['outOfScope', 'undetermined'] as const).filter((rating) => results[rating] > 0);
  const opening = (of: CountedFigure) => ({
    items: of === shown ? itemsBehind(of, counted) : null,
    onGo,
    onToggle: () => {
      setShown(of === shown ? null : of);
    },
  });
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
        {publishedFigures(review).map(({ of, label, figure }, index) => (
          <FigureRow key={of} no={index + 1} label={label} figure={figure} {...opening(of)} />
        ))}
      </dl>
      {notes.map((note) => (
        <p key={note} className={styles.note} lang="ja">
          {note}
        </p>
      ))}
      {results.undetermined > 0 && <p className={styles.note}>{say(undeterminedNote(results.undetermined))}</p>}
      {further.length > 0 && (
        <dl className={styles.further}>
          {further.map((of) => (
            <FigureRow key={of} label={ratingLabels[of]} figure={itemCount(results[of])} {...opening(of)} />
          ))}
        </dl>
      )}
      {children}
    </Panel>
  );
}

interface FigureRowProps {
  readonly no?: number;
  readonly label: Sentence;
  readonly figure: Sentence;
  /** Null: they are not shown. */
  readonly items: readonly CountedItem[] | null;
  readonly onGo: FiguresPanelProps['onGo'];
  readonly onToggle: () => void;
}

function FigureRow({ no, label, figure, items, onGo, onToggle }: FigureRowProps) {
  const styles = useStyles();
  const say = useSay();
  const id = useId();
  return (
    <div className={styles.row}>
      <dt className={styles.label}>
        {no !== undefined && <span className={styles.no}>{no}</span>}
        <span id={`${id}-label`}>{say(label)}</span>
      </dt>
      <dd className={styles.figure}>
        <Button
          id={id}
          size="small"
          appearance="transparent"
          className={styles.opens}
          aria-expanded={items !== null}
          aria-labelledby={`${id}-label ${id}`}
          onClick={onToggle}
        >
          {say(figure)}
        </Button>
      </dd>
      {items && (
        <dd className={styles.items}>
          <FigureItems items={items} onGo={onGo} />
        </dd>
      )}
    </div>
  );
}
