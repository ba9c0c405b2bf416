import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ResultTablePlaces, SheetArea } from '../../host';
import { rangeOf } from '../../workbook/reference';
import { Folded } from '../folded';
import { useSay } from '../language';
import type { Inserting } from './inserting';
import { stands, willStand, words } from './words';

const useStyles = makeStyles({
  text: { margin: '6px 0', fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '6px' },
});

interface InsertionProps {
  readonly store: Inserting;
  readonly busy: boolean;
}

/** The table of 評価結果 for a sheet of the user's own: seen before it is written, updated and removed again. */
export function Insertion({ store, busy }: InsertionProps) {
  const styles = useStyles();
  const say = useSay();
  const [places, setPlaces] = useState<ResultTablePlaces | null>(null);
  const go = (step: Promise<ResultTablePlaces | null>) => {
    // What was stopped has changed nothing; the pane says why.
    void step.then((now) => {
      if (now) setPlaces(now);
    });
  };
  const action = (label: keyof typeof words, run: () => Promise<ResultTablePlaces | null>) => (
    <Button
      size="small"
      disabledFocusable={busy}
      onClick={() => {
        go(run());
      }}
    >
      {say(words[label])}
    </Button>
  );
  return (
    <Folded summary={words.open}>
      {places?.standing ? (
        <>
          <p className={styles.text}>{say(stands(nameOf(places.standing)))}</p>
          <div className={styles.buttons}>
            {action('refresh', store.refresh)}
            {action('remove', store.remove)}
          </div>
        </>
      ) : (
        <>
          <p className={styles.text}>{say(words.how)}</p>
          <div className={styles.buttons}>{action('look', store.look)}</div>
          {places && (
            <>
              <p className={styles.text}>{say(places.refusal ?? willStand(nameOf(places.selected)))}</p>
              {!places.refusal && places.notice && <p className={styles.text}>{say(places.notice)}</p>}
              {!places.refusal && <div className={styles.buttons}>{action('insert', () => store.insert(places.selected))}</div>}
            </>
          )}
        </>
      )}
    </Folded>
  );
}

function nameOf({ sheet, area }: SheetArea): string {
  return `${sheet}!${rangeOf(area)}`;
}
