import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useSay } from '../language';
import type { SessionStore } from '../open-session';
import type { Decided, Session } from '../session';
import { words } from '../words';
import { settingsWords } from './words';

const useStyles = makeStyles({
  bar: { alignItems: 'start', paddingTop: '8px', paddingBottom: '8px', marginBottom: '8px' },
  body: { display: 'flex', flexDirection: 'column', alignItems: 'start', rowGap: '6px', paddingBottom: 0, lineHeight: '1.6' },
  text: { fontSize: tokens.fontSizeBase300 },
  takeBack: { flexShrink: 0, minWidth: 'auto' },
});

interface DecisionNoticeProps {
  readonly about: Decided['about'];
  readonly session: Session;
  readonly store: SessionStore;
}

/** What was decided last about this, where it is kept, and the way back; where the person is looking at the moment. */
export function DecisionNotice({ about, session: { decided, work }, store }: DecisionNoticeProps) {
  const styles = useStyles();
  const say = useSay();
  if (decided?.about !== about) return null;
  const canGoBack = decided.receipts.length > 0;
  return (
    <MessageBar className={styles.bar} intent="success" layout="multiline">
      <MessageBarBody className={styles.body}>
        <span className={styles.text}>
          {say(decided.sentence)}
          {canGoBack && say(settingsWords.kept)}
        </span>
        {canGoBack && (
          <Button
            size="small"
            className={styles.takeBack}
            aria-label={say(settingsWords.takeBack)}
            disabledFocusable={work !== null}
            onClick={() => void store.takeBackDecision()}
          >
            {say(words.takeBack)}
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
