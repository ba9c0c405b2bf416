import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useSyncExternalStore } from 'react';
import { countedItems } from '../requests/counted-items';
import { ActionBar } from './action-bar';
import { Announcement } from './announcement';
import { FiguresPanel } from './figures/figures-panel';
import { FindingsPanel } from './findings/findings-panel';
import { KeptPanel } from './findings/kept-panel';
import { RepairsDonePanel } from './findings/repairs-done';
import { HandingBackPanel } from './handing-back/handing-back-panel';
import { Introduction, NoTable } from './introduction';
import { Insertion } from './insertion/insertion';
import { LanguageContext, useSay, type Language } from './language';
import { Notices } from './notices';
import type { SessionStore } from './open-session';
import { PointOutItem } from './pointing/point-out-item';
import { PreviousPanel } from './previous/previous-panel';
import { PublishingPanel } from './publishing/publishing-panel';
import { QuestionsPanel } from './questions/questions-panel';
import { RoundPanel } from './round/round-panel';
import { SelfTestPanel } from './self-test/self-test-panel';
import { refusal, type Session } from './session';
import { SettingsPanel } from './settings/settings-panel';
import { PointOutHeadings } from './tables/point-out-headings';
import { TablesPanel } from './tables/tables-panel';
import { useTheme } from './theme';
import { useFocusKept } from './use-focus-kept';
import { words } from './words';

export interface AppProps {
  /** Made of the host and the reviewer; the pane shows it and passes on what the user does. */
  readonly session: SessionStore;
  readonly language: Language;
  /** Null or absent: Office does not say. */
  readonly officeIsDark?: boolean | null;
}

export function App({ session, language, officeIsDark = null }: AppProps) {
  const theme = useTheme(officeIsDark);
  return (
    <FluentProvider theme={theme}>
      <LanguageContext value={language}>
        <Pane store={session} />
      </LanguageContext>
    </FluentProvider>
  );
}

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
    wordBreak: 'auto-phrase',
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    rowGap: '20px',
    padding: '16px',
    lineHeight: '1.65',
  },
  privacy: {
    padding: '10px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

function Pane({ store }: { readonly store: SessionStore }) {
  const session = useSyncExternalStore(store.subscribe, store.get);
  const styles = useStyles();
  const say = useSay();
  const buttons = useRef<HTMLDivElement>(null);
  useFocusKept(buttons);
  return (
    <div className={styles.pane}>
      <ActionBar store={store} session={session} buttons={buttons} />
      <main className={styles.content}>
        <Notices store={store} session={session} />
        <Results store={store} session={session} />
        <RoundPanel store={store.round} publishing={store.publication} onGo={(at) => void store.reveal(at)} busy={session.work !== null} />
        <SelfTestPanel store={store.selfTest} busy={session.work !== null} />
      </main>
      <footer className={styles.privacy}>{say(words.privacy)}</footer>
      <Announcement session={session} />
    </div>
  );
}

function Results({ store, session }: { readonly store: SessionStore; readonly session: Session }) {
  const { checked, outdated, work } = session;
  const busy = work !== null;
  const counted = useMemo(() => countedItems(checked?.review.items ?? []), [checked]);
  if (!checked) return <Introduction />;
  const reason = refusal(checked);
  // What has to be corrected or confirmed stands first; mere notes come after the figures.
  const urgent = checked.review.findings.some(({ severity }) => severity !== 'info');
  const findings = <FindingsPanel store={store} session={session} checked={checked} />;
  return (
    <>
      <QuestionsPanel
        asked={checked.asked}
        store={store}
        busy={busy}
        onGo={(at) => void store.reveal(at)}
        forSheet={
          <>
            <PointOutItem store={store} busy={busy} />
            <PointOutHeadings store={store} busy={busy} folded={false} />
          </>
        }
      />
      {reason ? (
        <NoTable reason={reason} />
      ) : (
        <>
          {urgent && findings}
          <FiguresPanel review={checked.review} counted={counted} outdated={outdated !== null} onGo={(at) => void store.reveal(at)}>
            <Insertion store={store.insertion} busy={session.work !== null} />
          </FiguresPanel>
        </>
      )}
      <SettingsPanel store={store} officeVersion={checked.officeVersion} problems={checked.settingsProblems} />
      <TablesPanel store={store} session={session} checked={checked} />
      {!reason && !urgent && findings}
      <KeptPanel kept={checked.review.kept} store={store} busy={busy} />
      <RepairsDonePanel done={session.repairs.done} busy={busy} onUndo={(done) => void store.undoRepairs(done)} />
      {!reason && <PreviousPanel store={store} checked={checked} busy={busy} />}
      {!reason && <HandingBackPanel store={store} review={checked.review} busy={busy} />}
      {!reason && (
        <PublishingPanel
          store={store.publication}
          answers={store}
          checked={checked}
          outdated={outdated !== null}
          busy={busy}
          onGo={(at) => void store.reveal(at)}
        />
      )}
    </>
  );
}
