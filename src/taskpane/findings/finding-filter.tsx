import { Field, makeStyles, mergeClasses, Select, shorthands, ToggleButton, tokens } from '@fluentui/react-components';
import { severityLabels } from '../../evaluation/labels';
import type { Finding } from '../../model/finding';
import type { Guidance } from '../../requests/reviewer';
import { useSay } from '../language';
import { words } from '../words';
import { countByRule, countBySeverity, narrowed, severities, type FindingFilter } from './finding-groups';
import { findingWords, ruleChoice } from './finding-words';

const useStyles = makeStyles({
  filter: { display: 'flex', flexDirection: 'column', rowGap: '8px', marginBottom: '12px' },
  severities: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  choice: { minWidth: 'auto', padding: '3px 8px', fontWeight: tokens.fontWeightRegular },
  chosen: {
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
  },
});

interface FilterProps {
  readonly chosen: FindingFilter;
  readonly findings: readonly Finding[];
  readonly guidance: Guidance;
  readonly onChoose: (
    choice:
      | { readonly type: 'severityChosen'; readonly severity: FindingFilter['severity'] }
      | { readonly type: 'ruleChosen'; readonly rule: string | null },
  ) => void;
}

/** Which findings are listed: of one severity, of one rule. */
export function Filter({ chosen: { severity, rule }, findings, guidance, onChoose }: FilterProps) {
  const styles = useStyles();
  const say = useSay();
  const choices = [
    { value: null, label: words.all, count: findings.length },
    ...countBySeverity(findings).map((each) => ({ value: each.severity, label: severityLabels[each.severity], count: each.count })),
  ];
  const rules = countByRule(narrowed(findings, { severity, rule: null }));
  return (
    <div className={styles.filter}>
      <div role="group" aria-label={say(words.showOnly)} className={styles.severities}>
        {choices.map(({ value, label, count }) => (
          <ToggleButton
            key={label.en}
            size="small"
            className={mergeClasses(styles.choice, value === severity && styles.chosen)}
            checked={value === severity}
            onClick={() => {
              onChoose({ type: 'severityChosen', severity: value });
            }}
          >
            {say(label)} {count}
          </ToggleButton>
        ))}
      </div>
      <Field label={say(findingWords.rule)} size="small">
        <Select
          size="small"
          value={rule ?? ''}
          onChange={(_, { value }) => {
            onChoose({ type: 'ruleChosen', rule: value === '' ? null : value });
          }}
        >
          <option value="">{say(findingWords.everyRule)}</option>
          {severities.map((each) => {
            const ofSeverity = rules.filter((counted) => counted.severity === each);
            return (
              ofSeverity.length > 0 && (
                <optgroup key={each} label={say(severityLabels[each])}>
                  {ofSeverity.map(({ rule: id, count }) => (
                    <option key={id} value={id}>
                      {say(ruleChoice(guidance[id]?.title ?? findingWords.crashed, count))}
                    </option>
                  ))}
                </optgroup>
              )
            );
          })}
        </Select>
      </Field>
    </div>
  );
}
