import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Review } from '../../model/review';
import { returnMail } from '../../report/round/return-slip';
import { CopyText } from '../copy-text';
import { Folded } from '../folded';
import { useSay } from '../language';
import { Panel } from '../panel';
import type { CheckSheetWriting } from './check-sheets';
import { words } from './words';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: '8px', margin: '8px 0 12px' },
  hint: { margin: '8px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  button: { alignSelf: 'start' },
});

interface HandingBackPanelProps {
  readonly store: CheckSheetWriting;
  readonly review: Review;
  readonly busy: boolean;
}

/** 差し戻し: the message that asks a department for its answers, the sheet that goes with it, and the rules behind it. */
export function HandingBackPanel({ store, review, busy }: HandingBackPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <Panel title={say(words.title)}>
      <Folded summary={words.mail} onToggle={setOpen}>
        <div className={styles.part}>{open && <Message store={store} review={review} busy={busy} />}</div>
      </Folded>
      <p className={styles.hint}>{say(words.rules)}</p>
      <Button size="small" disabledFocusable={busy} onClick={() => void store.writeCheckSheets('rules')}>
        {say(words.writeRules)}
      </Button>
    </Panel>
  );
}

function Message({ store, review, busy }: HandingBackPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const departments = useMemo(() => departmentsOf(review), [review]);
  const [chosen, setChosen] = useState<string | null>(null);
  const department = departments.find((name) => name === chosen) ?? departments[0];
  const mail = useMemo(() => (department === undefined ? null : returnMail(review, department)), [review, department]);
  if (department === undefined) return <p className={styles.hint}>{say(words.noDepartment)}</p>;
  return (
    <>
      {departments.length > 1 && (
        <Field label={say(words.department)} size="small">
          <Select
            size="small"
            value={department}
            onChange={(_, { value }) => {
              setChosen(value);
            }}
          >
            {departments.map((name) => (
              <option key={name} lang="ja">
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {mail ? (
        <>
          <p className={styles.hint}>{say(words.mailHint)}</p>
          <CopyText label={words.mail} text={[`件名：${mail.subject}`, '', ...mail.body].join('\n')} />
          <Button
            size="small"
            className={styles.button}
            disabledFocusable={busy}
            onClick={() => void store.writeCheckSheets('returnSlips')}
          >
            {say(words.writeSlip)}
          </Button>
        </>
      ) : (
        <p className={styles.hint}>{say(words.nothing)}</p>
      )}
    </>
  );
}

function departmentsOf({ workbooks, items }: Review): readonly string[] {
  return [...new Set([...workbooks, ...items].map(({ department }) => department))].filter(Boolean);
}
