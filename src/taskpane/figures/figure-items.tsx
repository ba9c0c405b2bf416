import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ratingLabels } from '../../evaluation/labels';
import type { CountedItem } from '../../requests/counted-items';
import { cellName, type CellRef } from '../../workbook/reference';
import { fullItemName } from '../findings/finding-words';
import { MoreFindings } from '../findings/more-findings';
import { JumpButton } from '../jump-button';
import { useSay } from '../language';
import { findingsPerPage } from '../session';
import { figureWords } from './words';

const useStyles = makeStyles({
  list: {
    margin: '4px 0 2px',
    padding: '0 0 0 8px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
  },
  item: { display: 'flex', alignItems: 'start', columnGap: '8px', padding: '4px 0' },
  text: { flexGrow: 1, minWidth: 0 },
  facts: { display: 'block', color: tokens.colorNeutralForeground2 },
  none: { margin: '4px 0 2px', fontSize: tokens.fontSizeBase200 },
});

interface FigureItemsProps {
  readonly items: readonly CountedItem[];
  /** Null: they stand in files that are not open here; then each is told with its file and its cell. */
  readonly onGo: ((at: CellRef) => void) | null;
}

/** The items behind a figure, each with its rating and the way to where it is written. */
export function FigureItems({ items, onGo }: FigureItemsProps) {
  const styles = useStyles();
  const say = useSay();
  const [pages, setPages] = useState(1);
  if (items.length === 0) return <p className={styles.none}>{say(figureWords.none)}</p>;
  const listed = items.slice(0, pages * findingsPerPage);
  const short = new Set(items.map(({ at }) => at.sheet)).size === 1;
  return (
    <>
      <ul className={styles.list}>
        {listed.map((item) => {
          const { file, department, rating, at } = item;
          const facts = [say(ratingLabels[rating]), ...(department === '' ? [] : [department])];
          return (
            <li key={JSON.stringify([file, cellName(at), item.id, item.name])} className={styles.item}>
              <span className={styles.text}>
                {say(fullItemName(item))}
                <span className={styles.facts}>{facts.join(' / ')}</span>
                {!onGo && (
                  <span className={styles.facts} lang="ja">
                    {file} {cellName(at)}
                  </span>
                )}
              </span>
              {onGo && <JumpButton at={at} short={short} onGo={onGo} />}
            </li>
          );
        })}
      </ul>
      <MoreFindings
        rest={items.length - listed.length}
        onMore={() => {
          setPages(pages + 1);
        }}
      />
    </>
  );
}
