import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Sentence } from '../model/finding';
import { useSay } from './language';

const useStyles = makeStyles({
  summary: {
    width: 'fit-content',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase200,
    // A target of 24 pixels at least.
    lineHeight: '24px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface FoldedProps {
  readonly summary: Sentence;
  readonly children: ReactNode;
  /** For contents that are worth making only when somebody looks at them. */
  readonly onToggle?: (open: boolean) => void;
}

/** The browser's own disclosure: it knows keyboard and screen reader, and costs nothing. */
export function Folded({ summary, children, onToggle }: FoldedProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <details
      onToggle={({ currentTarget }) => {
        onToggle?.(currentTarget.open);
      }}
    >
      <summary className={styles.summary}>{say(summary)}</summary>
      {children}
    </details>
  );
}
