import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { severityLabels } from '../../evaluation/labels';
import type { Sentence } from '../../model/finding';
import type { RuleWords } from '../../requests/reviewer';
import { Folded } from '../folded';
import { useSay } from '../language';
import { Tag } from '../tag';
import { words as texts } from '../words';
import type { FindingGroup } from './finding-groups';
import { findingCount } from './finding-words';

const useStyles = makeStyles({
  // What is out of sight costs no layout.
  group: {
    contentVisibility: 'auto',
    containIntrinsicHeight: 'auto 37px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: '1.5' },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    width: '100%',
    minHeight: '36px',
    padding: '5px 2px',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  sign: { flexShrink: 0, width: '12px' },
  name: { flexGrow: 1, minWidth: 0 },
  count: { flexShrink: 0, fontWeight: tokens.fontWeightRegular },
  entries: { '& > ul': { margin: 0, padding: 0, listStyleType: 'none' } },
  inside: { padding: '0 8px 6px' },
  guidance: {
    margin: '6px 0 0',
    paddingLeft: '10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  description: { margin: '0 0 6px' },
});

interface GroupSectionProps {
  readonly severity: FindingGroup['severity'];
  readonly count: number;
  readonly title: Sentence;
  /** Absent when the check itself failed. */
  readonly words: RuleWords | undefined;
  readonly open: boolean;
  /** Null: it cannot be folded. */
  readonly onToggle: (() => void) | null;
  /** What can be done about all of them, in sight also when the rest is folded. */
  readonly together: ReactNode;
  /** The entries, while it is open. */
  readonly children: ReactNode;
}

/** 評価の空欄 12件: the findings of one rule under their title, with what the rule says once for all of them. */
export function GroupSection({ severity, count, title, words, open, onToggle, together, children }: GroupSectionProps) {
  const styles = useStyles();
  const say = useSay();
  const heading = (
    <>
      <Tag tone={severity}>{say(severityLabels[severity])}</Tag>
      <span className={styles.name}>{say(title)}</span>
      <span className={styles.count}>{say(findingCount(count))}</span>
    </>
  );
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>
        {onToggle ? (
          <button type="button" className={styles.toggle} aria-expanded={open} onClick={onToggle}>
            <span aria-hidden className={styles.sign}>
              {open ? '▾' : '▸'}
            </span>
            {heading}
          </button>
        ) : (
          <span className={styles.toggle}>{heading}</span>
        )}
      </h3>
      {together}
      {open && (
        <>
          {words && (
            <div className={styles.inside}>
              <Guidance words={words} />
            </div>
          )}
          <div className={styles.entries}>{children}</div>
        </>
      )}
    </section>
  );
}

function Guidance({ words }: { readonly words: RuleWords }) {
  const styles = useStyles();
  const say = useSay();
  const entries = [
    { term: texts.why, description: say(words.why) },
    { term: texts.fix, description: say(words.fix) },
    { term: texts.basis, description: words.basis },
  ];
  return (
    <Folded summary={texts.whyAndHow}>
      <div className={styles.guidance}>
        {entries.map(({ term, description }) => (
          <p key={term.en} className={styles.description}>
            <span className={styles.term}>{say(term)}</span>
            <br />
            {description}
          </p>
        ))}
      </div>
    </Folded>
  );
}
