import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  heading: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: '1.4',
  },
});

interface PanelProps {
  readonly title: string;
  /** Stands beside the title. */
  readonly mark?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the pane under its heading. */
export function Panel({ title, mark, children }: PanelProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
        {mark}
      </h2>
      {children}
    </section>
  );
}
