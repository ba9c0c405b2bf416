import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useContext, useEffect, useRef, useState } from 'react';
import { useSay } from '../language';
import { BusyContext } from './busy';
import { findingWords } from './finding-words';

const useStyles = makeStyles({
  open: { minWidth: 'auto', padding: '1px 8px' },
  form: {
    width: '100%',
    boxSizing: 'border-box',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  hint: { margin: '4px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

/** 理由を書いて維持: asks for the reason, without which nothing is kept. */
export function ReasonForm({ onKeep }: { readonly onKeep: (reason: string) => void }) {
  const styles = useStyles();
  const say = useSay();
  const [open, setOpen] = useState(false);
  const toggle = () => {
    setOpen(!open);
  };
  return (
    <>
      <Button size="small" className={styles.open} aria-expanded={open} onClick={toggle}>
        {say(findingWords.keep)}
      </Button>
      {open && <Reason onKeep={onKeep} onDismiss={toggle} />}
    </>
  );
}

interface ReasonProps {
  readonly onKeep: (reason: string) => void;
  readonly onDismiss: () => void;
}

function Reason({ onKeep, onDismiss }: ReasonProps) {
  const styles = useStyles();
  const say = useSay();
  const busy = useContext(BusyContext);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus();
  }, []);
  return (
    <form
      ref={form}
      className={styles.form}
      // What is missing is said in the language of the pane, not of the browser.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(reason.trim() === '');
        if (reason.trim() !== '' && !busy) onKeep(reason.trim());
      }}
    >
      <Field
        label={say(findingWords.reason)}
        size="small"
        required
        {...(missing && { validationMessage: say(findingWords.reasonMissing) })}
      >
        <Textarea
          size="small"
          rows={3}
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
          }}
        />
      </Field>
      <p className={styles.hint}>{say(findingWords.reasonHint)}</p>
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabledFocusable={busy}>
          {say(findingWords.keepNow)}
        </Button>
        <Button size="small" onClick={onDismiss}>
          {say(findingWords.dismiss)}
        </Button>
      </div>
    </form>
  );
}
