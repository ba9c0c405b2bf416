import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
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
  readonly openNew: Publishing['openNew'];
}

/** What leaves the office, to be copied and opened; or the reason why it must not leave yet. */
export function PublicationView({ publication, openNew }: PublicationViewProps) {
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
  const { press, page, workbook } = publication.published;
  return (
    <div className={styles.publication}>
      <CopyText label={words.press} text={press} />
      <CopyText label={words.page} text={page} />
      <div>
        <p className={styles.hint}>{say(words.workbook)}</p>
        <Button size="small" onClick={() => void openNew(workbook)}>
          {say(words.openWorkbook)}
        </Button>
      </div>
    </div>
  );
}
