import { makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { Folded } from '../folded';
import { useSay } from '../language';
import { Panel } from '../panel';
import { FileChooser } from './file-chooser';
import type { Round } from './gathering';
import { RoundResult, type RoundResultProps } from './round-result';
import { otherFiles, readSoFar, words } from './words';

const useStyles = makeStyles({
  hint: { margin: '6px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** For the office that puts a round together; folded, because a department has no use for it. */
export function RoundPanel({ store, busy, ...actions }: Omit<RoundResultProps, 'gathered' | 'outdated'>) {
  const styles = useStyles();
  const say = useSay();
  const round = useSyncExternalStore(store.subscribe, store.get);
  return (
    <Panel title={say(words.title)}>
      <Folded summary={words.open}>
        <p className={styles.hint}>{say(words.hint)}</p>
        <FileChooser busy={busy} onChosen={(files) => void store.gather(files)} />
        {round && <Reading round={round} />}
        {round?.gathered && <RoundResult store={store} gathered={round.gathered} outdated={round.outdated} busy={busy} {...actions} />}
      </Folded>
    </Panel>
  );
}

function Reading({ round: { files, others, read, gathered } }: { readonly round: Round }) {
  const styles = useStyles();
  const say = useSay();
  const last = read.at(-1);
  return (
    <>
      {files === 0 && <p className={styles.hint}>{say(words.noFiles)}</p>}
      {others > 0 && <p className={styles.hint}>{say(otherFiles(others))}</p>}
      {last && !gathered && <p className={styles.hint}>{say(readSoFar(read.length, files, last.name))}</p>}
    </>
  );
}
