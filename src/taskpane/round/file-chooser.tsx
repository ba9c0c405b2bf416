import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode, type RefObject } from 'react';
import { workbookEndings } from '../../rounds/workbook-files';
import type { ChosenFile } from '../../requests/gather';
import { useSay } from '../language';
import { filesDropped, filesOf } from './chosen-files';
import { words } from './words';

const useStyles = makeStyles({
  drop: {
    padding: '12px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '8px' },
});

interface FileChooserProps {
  readonly busy: boolean;
  readonly onChosen: (files: readonly ChosenFile[]) => void;
}

/** Many files, a folder, or what is dropped. */
export function FileChooser({ busy, onChosen }: FileChooserProps) {
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
function takeFiles(onChosen: FileChooserProps['onChosen']) {
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
