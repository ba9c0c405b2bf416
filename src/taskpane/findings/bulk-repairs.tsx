import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useContext, useState } from 'react';
import type { Sentence } from '../../model/finding';
import { cellName, type CellRef } from '../../workbook/reference';
import type { Guidance } from '../../requests/reviewer';
import { useSay } from '../language';
import { findingsPerPage } from '../session';
import { goTo, moreFindings } from '../words';
import { BeforeAndAfter } from './before-and-after';
import type { Bulk } from './bulk';
import { BusyContext } from './busy';
import { applyBulk, bulkTitle, findingWords, showBulk } from './finding-words';
import type { Confirmed } from './repairs';

const useStyles = makeStyles({
  bulks: { marginBottom: '16px' },
  heading: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, lineHeight: '1.5' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  bulk: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px' },
  button: { flexShrink: 0, minWidth: 'auto' },
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

interface BulkRepairsProps {
  readonly bulks: readonly Bulk[];
  readonly guidance: Guidance;
  readonly onGo: (at: CellRef) => void;
  readonly onApply: (confirmed: Confirmed) => void;
}

/** The rules of which all repairs can be made at once, each after a look at every cell. */
export function BulkRepairs({ bulks, guidance, ...rest }: BulkRepairsProps) {
  const styles = useStyles();
  const say = useSay();
  if (bulks.length === 0) return null;
  return (
    <section className={styles.bulks}>
      <h3 className={styles.heading}>{say(findingWords.bulk)}</h3>
      <ul className={styles.list}>
        {bulks.map((bulk) => (
          <BulkEntry key={bulk.rule} bulk={bulk} title={guidance[bulk.rule]?.title ?? findingWords.crashed} {...rest} />
        ))}
      </ul>
    </section>
  );
}

interface BulkEntryProps extends Pick<BulkRepairsProps, 'onGo' | 'onApply'> {
  readonly bulk: Bulk;
  readonly title: Sentence;
}

function BulkEntry({ bulk: { offers }, title, onGo, onApply }: BulkEntryProps) {
  const styles = useStyles();
  const say = useSay();
  const busy = useContext(BusyContext);
  const [listed, setListed] = useState(0);
  const rest = offers.length - listed;
  return (
    <li className={styles.bulk}>
      <div className={styles.head}>
        <span>{say(bulkTitle(title, offers.length))}</span>
        <Button
          size="small"
          className={styles.button}
          aria-expanded={listed > 0}
          aria-label={say(showBulk(title))}
          onClick={() => {
            setListed(listed > 0 ? 0 : findingsPerPage);
          }}
        >
          {say(findingWords.preview)}
        </Button>
      </div>
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
    </li>
  );
}
