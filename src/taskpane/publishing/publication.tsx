import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Publishable } from '../../report/publication/publishable';
import type { Publication } from '../../requests/publish';
import { CopyText } from '../copy-text';
import { useSay } from '../language';
import type { Publishing } from './publishing';
import { words } from './words';

const useStyles = makeStyles({
  publication: { display: 'flex', flexDirection: 'column', rowGap: '12px', marginTop: '8px' },
  hint: { margin: '0 0 6px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  title: { display: 'block' },
});

interface PublicationViewProps {
  readonly publication: Publishable<Publication>;
  readonly store: Pick<Publishing, 'openNew' | 'writeHere'>;
  readonly busy: boolean;
}

/** What leaves the office, to be copied and opened; or the reason why it must not leave yet. */
export function PublicationView({ publication, store, busy }: PublicationViewProps) {
  const styles = useStyles();
  const say = useSay();
  if ('refused' in publication)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle className={styles.title}>{say(words.refused)}</MessageBarTitle>
          {say(publication.refused)}
        </MessageBarBody>
      </MessageBar>
    );
  const { press, page, workbook, sheets } = publication.published;
  return (
    <div className={styles.publication}>
      <CopyText label={words.press} text={press} />
      <CopyText label={words.page} text={page} />
      <NewWorkbook workbook={workbook} sheets={sheets} store={store} busy={busy} />
    </div>
  );
}

type NewWorkbookProps = Pick<PublicationViewProps, 'store' | 'busy'> & Pick<Publication, 'workbook' | 'sheets'>;

/** Where Excel does not open it, its sheets go into the open workbook, from where a person moves them. */
function NewWorkbook({ workbook, sheets, store, busy }: NewWorkbookProps) {
  const styles = useStyles();
  const say = useSay();
  const [refused, setRefused] = useState(false);
  return (
    <div>
      <p className={styles.hint}>{say(words.workbook)}</p>
      <Button
        size="small"
        onClick={() =>
          void store.openNew(workbook).then((stop) => {
            setRefused(stop !== null);
          })
        }
      >
        {say(words.openWorkbook)}
      </Button>
      {refused && (
        <>
          <p className={styles.hint}>{say(words.here)}</p>
          <Button size="small" disabledFocusable={busy} onClick={() => void store.writeHere(sheets)}>
            {say(words.writeHere)}
          </Button>
        </>
      )}
    </div>
  );
}
