import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Asked } from '../../requests/asked';
import { useSay } from '../language';
import { Tag } from '../tag';
import { chosen, type Given } from './answering';
import { questionWords as words, takeInstead } from './words';

const useStyles = makeStyles({
  choices: { margin: '0 0 8px', padding: 0, border: 'none' },
  choice: { display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: '28px' },
  radio: { flexShrink: 0, width: '16px', height: '16px', margin: 0, accentColor: tokens.colorBrandBackground },
  effects: {
    margin: '0 0 8px',
    padding: '4px 8px 4px 26px',
    color: tokens.colorStatusWarningForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  elsewhere: { margin: '8px 0 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface ChoicesProps {
  readonly asked: Asked;
  readonly busy: boolean;
  readonly onAnswer: (given: Given) => void;
}

/** The proposal, chosen beforehand, and what may be taken instead, with what follows from it. */
export function Choices({ asked, busy, onAnswer }: ChoicesProps) {
  const styles = useStyles();
  const say = useSay();
  const id = useId();
  const [index, setIndex] = useState(0);
  const { choices, proposes, kind } = asked;
  const choice = choices[index] ?? choices[0];
  if (!choice) return null;
  const { effects } = choice;
  const accepts = proposes && choice === choices[0];
  const label = accepts ? words.accept : choices.length === 1 ? choice.label : takeInstead(choice.label);
  return (
    <>
      {choices.length > 1 && (
        <fieldset className={styles.choices} aria-label={say(words.choices)}>
          {choices.map((each, place) => (
            <label key={each.label.en} className={styles.choice}>
              <input
                type="radio"
                name={id}
                className={styles.radio}
                checked={each === choice}
                onChange={() => {
                  setIndex(place);
                }}
              />
              {say(each.label)}
              {place === 0 && proposes && <Tag tone="info">{say(words.proposal)}</Tag>}
            </label>
          ))}
        </fieldset>
      )}
      {effects.length > 0 && (
        <ul id={`${id}-effects`} className={styles.effects} role="status">
          {effects.map((effect) => (
            <li key={effect.en}>{say(effect)}</li>
          ))}
        </ul>
      )}
      <Button
        appearance={accepts ? 'primary' : 'secondary'}
        data-answer
        disabledFocusable={busy}
        {...(effects.length > 0 && { 'aria-describedby': `${id}-effects` })}
        onClick={() => {
          onAnswer(chosen(asked, choice));
        }}
      >
        {say(label)}
      </Button>
      {kind === 'column' && <p className={styles.elsewhere}>{say(words.elsewhere)}</p>}
    </>
  );
}
