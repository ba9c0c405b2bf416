import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useContext, useState } from 'react';
import type { Sentence } from '../../model/finding';
import { cellName, type CellRef } from '../../workbook/reference';
import { useSay } from '../language';
import { findingsPerPage } from '../session';
import { goTo, moreFindings } from '../words';
import { BeforeAndAfter } from './before-and-after';
import type { Bulk } from './bulk';
import { BusyContext } from './busy';
import { applyBulk, findingWords, lookAtCells, showBulk } from './finding-words';
import type { Confirmed } from './repairs';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  bulk: { padding: '4px 8px 6px' },
  button: { minWidth: 'auto', padding: '1px 8px' },
  cells: { maxHeight: '320px', margin: '8px 0', padding: '0 10px', overflowY: 'auto', border: `1px solid ${tokens.colorNeutralStroke1}` },
  cell: {
    display: 'flex',
    alignItems: 'start',
    justifyContent: 'space-between',
    columnGap: '8px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  go: { flexShrink: 0, maxWidth: '50%', minWidth: 'auto', padding: '1px 8px', fontWeight: tokens.fontWeightRegular },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface BulkRepairProps {
  readonly bulk: Bulk;
  /** Of the rule. */
  readonly title: Sentence;
  readonly onGo: (at: CellRef) => void;
  readonly onApply: (confirmed: Confirmed) => void;
}

/** All repairs of a rule at once, after a look at every cell. */
export function BulkRepair({ bulk: { offers }, title, onGo, onApply }: BulkRepairProps) {
  const styles = useStyles();
  const say = useSay();
  const busy = useContext(BusyContext);
  const [listed, setListed] = useState(0);
  const rest = offers.length - listed;
  return (
    <div className={styles.bulk}>
      <Button
        size="small"
        className={styles.button}
        aria-expanded={listed > 0}
        aria-label={say(showBulk(title, offers.length))}
        onClick={() => {
          setListed(listed > 0 ? 0 : findingsPerPage);
        }}
      >
        {say(lookAtCells(offers.length))}
      </Button>
      {listed > 0 && (
        <>
          <ul className={mergeClasses(styles.list, styles.cells)} aria-label={say(findingWords.preview)}>
            {offers.slice(0, listed).map((offer) => (
              <li key={cellName(offer.change.at)} className={styles.cell}>
                <div>
                  <BeforeAndAfter offer={offer} />
                </div>
                <Button
                  size="small"
                  className={styles.go}
                  aria-label={say(goTo(cellName(offer.change.at)))}
                  onClick={() => {
                    onGo(offer.change.at);
                  }}
                >
                  {cellName(offer.change.at)}
                </Button>
              </li>
            ))}
            {rest > 0 && (
              <li className={styles.cell}>
                <Button
                  size="small"
                  onClick={() => {
                    setListed(listed + findingsPerPage);
                  }}
                >
                  {say(moreFindings(Math.min(rest, findingsPerPage)))}
                </Button>
              </li>
            )}
          </ul>
          <div className={styles.buttons}>
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => {
                onApply({ title, offers });
              }}
            >
              {say(applyBulk(offers.length))}
            </Button>
            <Button
              size="small"
              onClick={() => {
                setListed(0);
              }}
            >
              {say(findingWords.dismiss)}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
