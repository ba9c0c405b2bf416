import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useContext, useId, useState } from 'react';
import type { Repair } from '../../model/finding';
import { cellName } from '../../workbook/reference';
import type { Offer } from '../../requests/offers';
import { useSay } from '../language';
import { BeforeAndAfter } from './before-and-after';
import { BusyContext } from './busy';
import { findingWords } from './finding-words';

const useStyles = makeStyles({
  open: { minWidth: 'auto', padding: '1px 8px' },
  preview: {
    width: '100%',
    boxSizing: 'border-box',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  cell: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

/** Longer labels (a narrative as a whole) say nothing on a button. */
const longestLabel = 24;

interface RepairOfferProps {
  readonly repair: Repair;
  readonly offer: Offer;
  readonly onApply: () => void;
}

/** A repair: first what it changes, then the word of the user. */
export function RepairOffer({ repair: { label }, offer, onApply }: RepairOfferProps) {
  const styles = useStyles();
  const say = useSay();
  const id = useId();
  const busy = useContext(BusyContext);
  const [open, setOpen] = useState(false);
  const text = say(label);
  return (
    <>
      <Button
        size="small"
        className={styles.open}
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {text.length <= longestLabel ? text : say(findingWords.proposal)}
      </Button>
      {open && (
        <div role="group" aria-labelledby={id} className={styles.preview}>
          <p id={id} className={styles.cell}>
            {say(findingWords.preview)} {cellName(offer.change.at)}
          </p>
          <BeforeAndAfter offer={offer} />
          <div className={styles.buttons}>
            <Button size="small" appearance="primary" disabledFocusable={busy} onClick={onApply}>
              {say(findingWords.apply)}
            </Button>
            <Button
              size="small"
              onClick={() => {
                setOpen(false);
              }}
            >
              {say(findingWords.dismiss)}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}
