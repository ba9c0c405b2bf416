import { makeStyles, tokens } from '@fluentui/react-components';
import type { Sentence } from '../model/finding';
import { useSay } from './language';
import { Panel } from './panel';
import { words } from './words';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: '10px', margin: 0, paddingLeft: '22px' },
  reason: { margin: '0 0 10px', color: tokens.colorNeutralForeground1 },
});

export function Introduction() {
  const styles = useStyles();
  const say = useSay();
  return (
    <Panel title={say(words.start)}>
      <ol className={styles.list}>
        {words.steps.map((step) => (
          <li key={step.en}>{say(step)}</li>
        ))}
      </ol>
    </Panel>
  );
}

/** The workbook was read and holds no table of items: what to do. */
export function NoTable({ reason }: { readonly reason: Sentence }) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Panel title={say(words.noTable)}>
      <p className={styles.reason}>{say(reason)}</p>
      <ul className={styles.list}>
        {words.noTableAdvice.map((advice) => (
          <li key={advice.en}>{say(advice)}</li>
        ))}
      </ul>
    </Panel>
  );
}
