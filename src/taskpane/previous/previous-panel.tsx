import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { NotChecked } from '../../model/finding';
import { workbookEndings } from '../../rounds/workbook-files';
import type { Checked } from '../../requests/reviewer';
import { Folded } from '../folded';
import { useSay } from '../language';
import { Panel } from '../panel';
import type { ChoosingPrevious } from './choosing-previous';
import { comparedWith, notCheckedFor, words } from './words';

const useStyles = makeStyles({
  hint: { margin: '0 0 8px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  sentence: { margin: '0 0 8px' },
  refused: { margin: '0 0 8px', color: tokens.colorStatusWarningForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '8px' },
  rules: { margin: '4px 0 8px', paddingLeft: '22px', fontSize: tokens.fontSizeBase200 },
});

interface PreviousPanelProps {
  readonly store: ChoosingPrevious;
  readonly checked: Checked;
  readonly busy: boolean;
}

/** Last year's workbook: the one that was compared with, the way to choose one, and the rules that were not carried out. */
export function PreviousPanel({ store, checked: { previous, review }, busy }: PreviousPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Panel title={say(words.title)}>
      <p className={styles.hint}>{say(words.hint)}</p>
      {previous && !previous.refused && <p className={styles.sentence}>{say(comparedWith(previous.file))}</p>}
      {previous?.refused && (
        <p className={styles.refused}>
          {previous.file}：{say(previous.refused)}
          {say(words.notRead)}
        </p>
      )}
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={busy} onClick={() => input.current?.click()}>
          {say(previous ? words.chooseOther : words.choose)}
        </Button>
        {previous && (
          <Button size="small" disabledFocusable={busy} onClick={() => void store.choosePrevious(null)}>
            {say(words.remove)}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept={workbookEndings}
        aria-label={say(words.choose)}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // Emptied, so that the same file can be chosen again.
          target.value = '';
          if (file) void store.choosePrevious(file);
        }}
      />
      {byReason(review.notChecked).map(({ reason, rules }) => (
        <Folded key={reason.en} summary={notCheckedFor(reason, rules.length)}>
          <ul className={styles.rules}>
            {rules.map(({ rule, title }) => (
              <li key={rule}>{say(title)}</li>
            ))}
          </ul>
        </Folded>
      ))}
    </Panel>
  );
}

interface NotCheckedTogether extends Pick<NotChecked, 'reason'> {
  readonly rules: readonly NotChecked[];
}

/** In the order in which the reasons are met. */
function byReason(notChecked: readonly NotChecked[]): readonly NotCheckedTogether[] {
  const reasons = new Map(notChecked.map(({ reason }) => [reason.en, reason]));
  return [...reasons.values()].map((reason) => ({ reason, rules: notChecked.filter((each) => each.reason.en === reason.en) }));
}
