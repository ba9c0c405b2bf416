import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Sentence } from '../../model/finding';
import { fieldLabels } from '../../model/field-labels';
import { isOneItem, type OneItem } from '../../model/one-item';
import { useSay } from '../language';
import type { Pointed, PointingOut } from './pointing-out';
import { pointedAt, pointingWords as words } from './words';

const useStyles = makeStyles({
  hint: { margin: '8px 0 6px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginBottom: '8px' },
  part: { minWidth: 'auto' },
});

/** Called by what a person sees there. */
const parts: readonly { readonly field: keyof OneItem; readonly label: Sentence }[] = [
  { field: 'itemName', label: { ja: '名称', en: 'Name' } },
  { field: 'rating', label: fieldLabels.rating },
  { field: 'target', label: fieldLabels.target },
  { field: 'actual', label: fieldLabels.actual },
];

interface PointOutItemProps {
  readonly store: PointingOut;
  readonly busy: boolean;
}

/** 1件を示す: for a form, a card or a list that was not understood. */
export function PointOutItem({ store, busy }: PointOutItemProps) {
  const styles = useStyles();
  const say = useSay();
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const point = async (field: keyof OneItem) => {
    const now = await store.pointAt(field, pointed);
    if (now) setPointed(now);
  };
  return (
    <>
      <p className={styles.hint}>{say(words.hint)}</p>
      <div role="group" aria-label={say(words.group)} className={styles.buttons}>
        {parts.map(({ field, label }) => {
          const at = pointed?.cells[field];
          return (
            <Button key={field} size="small" className={styles.part} disabledFocusable={busy} onClick={() => void point(field)}>
              {say(at === undefined ? label : pointedAt(label, at))}
            </Button>
          );
        })}
      </div>
      {pointed && (
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            size="small"
            disabledFocusable={busy || !isOneItem(pointed.cells)}
            onClick={() => void store.readByItem(pointed)}
          >
            {say(words.read)}
          </Button>
          <Button
            size="small"
            onClick={() => {
              setPointed(null);
            }}
          >
            {say(words.again)}
          </Button>
        </div>
      )}
    </>
  );
}
