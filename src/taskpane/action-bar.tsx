import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useId, type RefObject } from 'react';
import { useSay } from './language';
import type { SessionStore } from './open-session';
import type { Session, Work } from './session';
import { StateLine } from './state-line';
import { useVisuallyHidden } from './visually-hidden';
import { words } from './words';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  check: { flexGrow: 1, minWidth: '96px' },
  write: { flexGrow: 2, minWidth: '184px' },
  progress: { display: 'grid', gridTemplateColumns: '1fr auto', alignItems: 'center', columnGap: '12px', marginTop: '10px' },
  step: { display: 'block', marginBottom: '6px', fontSize: tokens.fontSizeBase300 },
});

interface ActionBarProps {
  readonly store: SessionStore;
  readonly session: Session;
  readonly buttons: RefObject<HTMLDivElement | null>;
}

/** The two things to do and how things stand, always in the same place. */
export function ActionBar({ store, session, buttons }: ActionBarProps) {
  const { work } = session;
  const styles = useStyles();
  const hidden = useVisuallyHidden();
  const say = useSay();
  const busy = work !== null;
  return (
    <header className={styles.bar}>
      <h1 className={hidden}>{say(words.addin)}</h1>
      <div ref={buttons} className={styles.buttons}>
        <Button className={styles.check} appearance="primary" disabledFocusable={busy} onClick={() => void store.check()}>
          {say(words.check)}
        </Button>
        <Button className={styles.write} disabledFocusable={busy} onClick={() => void store.write()}>
          {say(words.write)}
        </Button>
      </div>
      {work && <Progress work={work} onCancel={store.cancel} />}
      <StateLine store={store} session={session} />
    </header>
  );
}

function Progress({ work: { task, step, share }, onCancel }: { readonly work: Work; readonly onCancel: () => void }) {
  const styles = useStyles();
  const say = useSay();
  const label = useId();
  return (
    <div className={styles.progress}>
      <div>
        <span id={label} className={styles.step}>
          {say(words[step])}
        </span>
        <ProgressBar aria-labelledby={label} {...(share === null ? {} : { value: share })} />
      </div>
      {task !== 'takeBack' && (
        <Button size="small" onClick={onCancel}>
          {say(words.cancel)}
        </Button>
      )}
    </div>
  );
}
