import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { copied, CopyText } from '../copy-text';
import { useSay } from '../language';
import { faultWords as words } from './words';

const useStyles = makeStyles({
  details: { marginTop: '6px' },
  outcome: { fontSize: tokens.fontSizeBase200 },
});

interface CopyDetailsProps {
  readonly details: () => string;
}

/** 詳しい情報をコピー: one click; where the clipboard is kept from us, the text stands there to be taken by hand. */
export function CopyDetails({ details }: CopyDetailsProps) {
  const styles = useStyles();
  const say = useSay();
  const [outcome, setOutcome] = useState<'copied' | { readonly byHand: string } | null>(null);
  const copy = async () => {
    const text = details();
    setOutcome((await copied(text, null)) ? 'copied' : { byHand: text });
  };
  return (
    <div className={styles.details}>
      <Button size="small" onClick={() => void copy()}>
        {say(words.copy)}
      </Button>
      <div aria-live="polite" className={styles.outcome}>
        {outcome === 'copied' && say(words.copied)}
      </div>
      {outcome !== null && outcome !== 'copied' && <CopyText label={words.details} text={outcome.byHand} />}
    </div>
  );
}
