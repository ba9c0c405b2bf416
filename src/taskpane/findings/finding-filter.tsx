import { makeStyles, mergeClasses, shorthands, ToggleButton, tokens } from '@fluentui/react-components';
import { severityLabels } from '../../evaluation/labels';
import type { Finding, Severity } from '../../model/finding';
import { useSay } from '../language';
import { words } from '../words';
import { countBySeverity } from './finding-groups';

const useStyles = makeStyles({
  severities: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: '0 0 10px' },
  choice: { minWidth: '28px', minHeight: '28px', padding: '3px 8px', fontWeight: tokens.fontWeightRegular },
  chosen: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
  },
});

interface FilterProps {
  /** Null: all. */
  readonly chosen: Severity | null;
  readonly findings: readonly Finding[];
  readonly onChoose: (severity: Severity | null) => void;
}

/** Which findings are listed: all, or those of one severity; nothing where there is only one. */
export function Filter({ chosen, findings, onChoose }: FilterProps) {
  const styles = useStyles();
  const say = useSay();
  const choices = [
    { value: null, label: words.all, count: findings.length },
    ...countBySeverity(findings).map((each) => ({ value: each.severity, label: severityLabels[each.severity], count: each.count })),
  ];
  if (choices.length < 3) return null;
  return (
    <div role="group" aria-label={say(words.showOnly)} className={styles.severities}>
      {choices.map(({ value, label, count }) => (
        <ToggleButton
          key={label.en}
          size="small"
          className={mergeClasses(styles.choice, value === chosen && styles.chosen)}
          checked={value === chosen}
          onClick={() => {
            onChoose(value);
          }}
        >
          {say(label)} {count}
        </ToggleButton>
      ))}
    </div>
  );
}
