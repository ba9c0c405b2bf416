import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useSyncExternalStore, type ReactNode, type RefObject } from 'react';
import { workbookEndings } from '../../rounds/workbook-files';
import type { ChosenFile, Gathered, GatheredWorkbook } from '../../worker/gather';
import { FiguresPanel } from '../figures-panel';
import { Folded } from '../folded';
import { useSay } from '../language';
import { PublicationView } from '../publishing/publication';
import type { Publishing } from '../publishing/publishing';
import { words as publishingWords } from '../publishing/words';
import { Panel } from '../panel';
import { filesDropped, filesOf } from './chosen-files';
import type { Gathering, Round } from './gathering';
import { contents, missing, otherFiles, readSoFar, words } from './words';

const useStyles = makeStyles({
  hint: { margin: '6px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  drop: {
    padding: '12px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '8px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  workbook: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  department: { fontWeight: tokens.fontWeightSemibold },
  reason: { margin: '2px 0 0' },
  result: { display: 'flex', flexDirection: 'column', rowGap: '16px', marginTop: '16px' },
});

interface RoundPanelProps {
  readonly store: Gathering;
  readonly openNew: Publishing['openNew'];
  readonly busy: boolean;
}

/** For the office that puts a round together; folded, because a department has no use for it. */
export function RoundPanel({ store, openNew, busy }: RoundPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const round = useSyncExternalStore(store.subscribe, store.get);
  return (
    <Panel title={say(words.title)}>
      <Folded summary={words.open}>
        <p className={styles.hint}>{say(words.hint)}</p>
        <Chooser busy={busy} onChosen={(files) => void store.gather(files)} />
        {round &&
          (round.gathered ? (
            <Result store={store} openNew={openNew} round={round} gathered={round.gathered} busy={busy} />
          ) : (
            <Reading round={round} />
          ))}
      </Folded>
    </Panel>
  );
}

interface ChooserProps {
  readonly busy: boolean;
  readonly onChosen: (files: readonly ChosenFile[]) => void;
}

function Chooser({ busy, onChosen }: ChooserProps) {
  const styles = useStyles();
  const say = useSay();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  return (
    <div
      className={styles.drop}
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        if (!busy) void filesDropped(event.dataTransfer).then(onChosen);
      }}
    >
      <div className={styles.buttons}>
        <ChooseButton input={files} busy={busy}>
          {say(words.chooseFiles)}
        </ChooseButton>
        <ChooseButton input={folder} busy={busy}>
          {say(words.chooseFolder)}
        </ChooseButton>
      </div>
      {say(words.drop)}
      <input
        ref={files}
        type="file"
        hidden
        multiple
        accept={workbookEndings}
        onChange={takeFiles(onChosen)}
        aria-label={say(words.chooseFiles)}
      />
      <input
        ref={folder}
        type="file"
        hidden
        {...{ webkitdirectory: '' }}
        onChange={takeFiles(onChosen)}
        aria-label={say(words.chooseFolder)}
      />
    </div>
  );
}

/** Afterwards the input is empty, so that the same files can be chosen again. */
function takeFiles(onChosen: ChooserProps['onChosen']) {
  return ({ target }: { readonly target: HTMLInputElement }) => {
    onChosen(filesOf(target));
    target.value = '';
  };
}

interface ChooseButtonProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly busy: boolean;
  readonly children: ReactNode;
}

function ChooseButton({ input, busy, children }: ChooseButtonProps) {
  return (
    <Button size="small" disabledFocusable={busy} onClick={() => input.current?.click()}>
      {children}
    </Button>
  );
}

function Reading({ round: { files, others, read } }: { readonly round: Round }) {
  const styles = useStyles();
  const say = useSay();
  const last = read.at(-1);
  return (
    <>
      {files === 0 && <p className={styles.hint}>{say(words.noFiles)}</p>}
      {others > 0 && <p className={styles.hint}>{say(otherFiles(others))}</p>}
      {last && <p className={styles.hint}>{say(readSoFar(read.length, files, last.name))}</p>}
    </>
  );
}

interface ResultProps extends RoundPanelProps {
  readonly round: Round;
  readonly gathered: Gathered;
}

function Result({ store, openNew, round: { others }, gathered, busy }: ResultProps) {
  const styles = useStyles();
  const say = useSay();
  const { workbooks, round } = gathered;
  const refused = workbooks.filter(({ reason }) => reason !== null);
  return (
    <div className={styles.result}>
      <FiguresPanel review={gathered} outdated={false} />
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void store.write()}>
        {say(words.write)}
      </Button>
      <Folded summary={publishingWords.open}>
        <PublicationView publication={gathered.publication} openNew={openNew} />
      </Folded>
      {round.missing.length > 0 && <p className={styles.hint}>{say(missing(round.missing))}</p>}
      {others > 0 && <p className={styles.hint}>{say(otherFiles(others))}</p>}
      {refused.length > 0 && (
        <Panel title={say(words.refused)}>
          <Workbooks workbooks={refused} />
        </Panel>
      )}
      <Panel title={say(words.workbooks)}>
        <Workbooks workbooks={workbooks.filter(({ reason }) => reason === null)} />
      </Panel>
    </div>
  );
}

function Workbooks({ workbooks }: { readonly workbooks: readonly GatheredWorkbook[] }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <ul className={styles.list}>
      {workbooks.map(({ file, department, reason, items, errors, warnings }) => (
        <li key={file} className={styles.workbook}>
          <span className={styles.department}>{department === '' ? say(words.noDepartment) : department}</span> {file}
          <p className={styles.reason}>{say(reason ?? contents(items, errors, warnings))}</p>
        </li>
      ))}
    </ul>
  );
}
