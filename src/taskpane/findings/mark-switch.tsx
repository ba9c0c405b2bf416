import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { Marked } from '../../host';
import { useSay } from '../language';
import { findingWords, leftUnmarked } from './finding-words';

const useStyles = makeStyles({
  marks: { marginBottom: '16px' },
  switch: { marginLeft: '-8px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface MarkSwitchProps {
  /** Null: nothing is marked. */
  readonly marked: Marked | null;
  readonly onMark: (wanted: boolean) => void;
}

/** シートに印を付ける: frames over the cells of the findings. They go without a trace. */
export function MarkSwitch({ marked, onMark }: MarkSwitchProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <div className={styles.marks}>
      <Switch
        className={styles.switch}
        label={say(findingWords.mark)}
        checked={marked !== null}
        onChange={(_, { checked }) => {
          onMark(checked);
        }}
      />
      {marked && <p className={styles.hint}>{say(findingWords.markHint)}</p>}
      {marked && marked.left.length > 0 && <p className={styles.hint}>{say(leftUnmarked(marked.left.length))}</p>}
    </div>
  );
}
