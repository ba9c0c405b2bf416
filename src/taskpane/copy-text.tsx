import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import type { Sentence } from '../model/finding';
import { useSay } from './language';
import { copyWords as words } from './words';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px', marginBottom: '4px' },
  label: { fontWeight: tokens.fontWeightSemibold },
  text: {
    boxSizing: 'border-box',
    width: '100%',
    padding: '6px 8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    resize: 'vertical',
  },
  outcome: { minHeight: '20px', fontSize: tokens.fontSizeBase200 },
});

interface CopyTextProps {
  readonly label: Sentence;
  readonly text: string;
}

/** A text to take elsewhere: seen whole, and copied with one click. */
export function CopyText({ label, text }: CopyTextProps) {
  const styles = useStyles();
  const say = useSay();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [outcome, setOutcome] = useState<Sentence | null>(null);
  const copy = async () => {
    setOutcome((await copied(text, area.current)) ? words.copied : words.notCopied);
  };
  return (
    <div>
      <div className={styles.head}>
        <label htmlFor={id} className={styles.label}>
          {say(label)}
        </label>
        <Button size="small" aria-label={`${say(label)} ${say(words.copy)}`} onClick={() => void copy()}>
          {say(words.copy)}
        </Button>
      </div>
      <textarea ref={area} id={id} className={styles.text} lang="ja" readOnly rows={6} value={text} />
      <div aria-live="polite" className={styles.outcome}>
        {outcome && say(outcome)}
      </div>
    </div>
  );
}

/** Some of Office's webviews keep the clipboard from an add-in; there the old way is left, and the text stays selected for Ctrl+C. */
export async function copied(text: string, area: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (!area) return false;
    area.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that needs no permission
    return document.execCommand('copy');
  }
}
