import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Folded } from '../folded';
import { useSay } from '../language';
import type { SessionStore } from '../open-session';
import { tableWords as words } from './words';

const useStyles = makeStyles({
  hint: { margin: '4px 0 6px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface PointOutHeadingsProps {
  readonly store: SessionStore;
  readonly busy: boolean;
  /** Folded, where tables were found without it. */
  readonly folded: boolean;
}

/** For headings that the program does not recognise as such, or takes from the wrong rows. */
export function PointOutHeadings({ store, busy, folded }: PointOutHeadingsProps) {
  const styles = useStyles();
  const say = useSay();
  const content = (
    <>
      <p className={styles.hint}>{say(words.pointOutHint)}</p>
      <Button size="small" disabledFocusable={busy} onClick={() => void store.pointOutHeadings()}>
        {say(words.pointOutNow)}
      </Button>
    </>
  );
  return folded ? <Folded summary={words.pointOut}>{content}</Folded> : content;
}
