import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { wasUpdated } from '../worker/worker-reviewer';
import { CopyDetails } from './faults/copy-details';
import { useSay } from './language';
import type { SessionStore } from './open-session';
import type { Fault, Session, WrittenSheets } from './session';
import { showPlace, words } from './words';

const useStyles = makeStyles({
  notices: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  bar: { alignItems: 'start', paddingTop: '8px', paddingBottom: '8px' },
  body: { paddingBottom: 0, fontSize: tokens.fontSizeBase300, lineHeight: '1.6' },
  title: { display: 'block', fontSize: tokens.fontSizeBase300 },
  sheets: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '6px 0 0', padding: 0, listStyleType: 'none' },
});

/** The one place for what went wrong, what is out of date, and what was written. */
export function Notices({ store, session }: { readonly store: SessionStore; readonly session: Session }) {
  const styles = useStyles();
  const say = useSay();
  const { fault, outdated, updated, written, checked, watching, work, notices, stale, cautions } = session;
  const plain = [
    ...(updated ? [{ sentence: wasUpdated, intent: 'warning' as const }] : []),
    ...notices.map((sentence) => ({ sentence, intent: 'warning' as const })),
    ...(outdated ? [{ sentence: words[outdated], intent: 'warning' as const }] : []),
    ...(checked ? cautions.map((sentence) => ({ sentence, intent: 'info' as const })) : []),
    ...(checked && !watching ? [{ sentence: words.notWatching, intent: 'info' as const }] : []),
  ];
  const isStale = stale && checked !== null;
  if (!fault && !written && !isStale && plain.length === 0) return null;
  return (
    <div className={styles.notices}>
      {fault && (
        <FaultNotice
          fault={fault}
          store={store}
          onClose={() => {
            store.tell({ type: 'faultClosed' });
          }}
        />
      )}
      {plain.map(({ sentence, intent }) => (
        <MessageBar key={sentence.en} className={styles.bar} intent={intent} layout="multiline">
          <MessageBarBody className={styles.body}>{say(sentence)}</MessageBarBody>
        </MessageBar>
      ))}
      {isStale && <StaleNotice store={store} busy={work !== null} />}
      {written && <WrittenNotice written={written} store={store} />}
    </div>
  );
}

interface FaultNoticeProps {
  readonly fault: Fault;
  readonly store: SessionStore;
  readonly onClose: () => void;
}

function FaultNotice({ fault, store, onClose }: FaultNoticeProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <MessageBar className={styles.bar} intent="error" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{say(words.failed[fault.during])}</MessageBarTitle>
        {say(fault.sentence)}
        <CopyDetails details={() => store.detailsOf(fault)} />
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button size="small" appearance="transparent" onClick={onClose}>
            {say(words.close)}
          </Button>
        }
      />
    </MessageBar>
  );
}

/** Excel calculates nothing that the user wants to calculate by hand, unless he says so. */
function StaleNotice({ store, busy }: { readonly store: SessionStore; readonly busy: boolean }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>{say(words.stale)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={busy} onClick={() => void store.calculateAndCheck()}>
          {say(words.calculateAndCheck)}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

interface WrittenNoticeProps {
  readonly written: WrittenSheets;
  readonly store: SessionStore;
}

function WrittenNotice({ written: { sheets, renamed }, store }: WrittenNoticeProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <MessageBar className={styles.bar} intent="success" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{say(words.writtenSheets)}</MessageBarTitle>
        {renamed && say(words.renamed)}
        <ul className={styles.sheets}>
          {sheets.map((sheet) => (
            <li key={sheet}>
              <Button size="small" aria-label={say(showPlace(sheet))} onClick={() => void store.reveal({ sheet, row: 0, column: 0 })}>
                {sheet}
              </Button>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
