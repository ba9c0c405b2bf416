import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Publishable } from '../../report/publication/publishable';
import type { Publication } from '../../requests/publish';
import type { CellRef } from '../../workbook/reference';
import type { Checked } from '../../requests/reviewer';
import { askedBeforePublishing } from '../../requests/asked';
import { Folded } from '../folded';
import { useSay } from '../language';
import { Panel } from '../panel';
import type { Answering } from '../questions/answering';
import { QuestionsPanel } from '../questions/questions-panel';
import { FileInspection } from './file-inspection';
import { Inspection } from './inspection';
import { PublicationView } from './publication';
import type { Publishing } from './publishing';
import { words } from './words';

const useStyles = makeStyles({
  body: { marginTop: '8px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface PublishingPanelProps {
  readonly store: Publishing;
  readonly answers: Answering;
  readonly checked: Checked;
  readonly outdated: boolean;
  readonly busy: boolean;
  readonly onGo: (at: CellRef) => void;
}

/** 公表の準備, of the result that is shown. What was made of an older result is not shown any more. */
export function PublishingPanel({ store, answers, checked, outdated, busy, onGo }: PublishingPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const [made, setMade] = useState<{ readonly of: Checked; readonly publication: Publishable<Publication> } | null>(null);
  const make = async () => {
    const publication = await store.publish();
    setMade(publication && { of: checked, publication });
  };
  return (
    <Panel title={say(words.title)}>
      <Folded summary={words.open}>
        <div className={styles.body}>
          <QuestionsPanel
            title={words.before}
            asked={askedBeforePublishing(checked.review.settings)}
            store={answers}
            busy={busy}
            onGo={null}
          />
          {outdated ? (
            <p className={styles.hint}>{say(words.outdated)}</p>
          ) : made?.of === checked ? (
            <PublicationView publication={made.publication} store={store} busy={busy} />
          ) : (
            <Button size="small" disabledFocusable={busy} onClick={() => void make()}>
              {say(words.make)}
            </Button>
          )}
        </div>
      </Folded>
      <FileInspection inspectFiles={store.inspectFiles} busy={busy} />
      <Inspection inspect={store.inspect} busy={busy} onGo={onGo} />
    </Panel>
  );
}
