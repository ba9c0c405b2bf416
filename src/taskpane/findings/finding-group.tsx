import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSay } from '../language';
import { countsOf, itemTitle, words } from '../words';
import { countBySeverity, type FindingGroup } from './finding-groups';

const useStyles = makeStyles({
  // What is out of sight costs no layout.
  group: { marginBottom: '16px', contentVisibility: 'auto', containIntrinsicHeight: 'auto 240px' },
  title: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: '8px',
    margin: 0,
    padding: '5px 8px',
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase300,
    lineHeight: '1.5',
  },
  counts: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular, textAlign: 'right' },
  name: { margin: '4px 8px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

interface GroupSectionProps {
  /** With all its findings, of which not all may be listed. */
  readonly group: FindingGroup;
  readonly children: ReactNode;
}

/** 取組項目 7: how many findings it has, and the findings. */
export function GroupSection({ group: { item, findings }, children }: GroupSectionProps) {
  const styles = useStyles();
  const say = useSay();
  const title = item === null ? say(words.wholeWorkbook) : item.id === '' ? item.name : say(itemTitle(item.id));
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>
        <span>{title}</span>
        <span className={styles.counts}>{say(countsOf(countBySeverity(findings)))}</span>
      </h3>
      {item !== null && item.id !== '' && <p className={styles.name}>{item.name}</p>}
      <ul className={styles.list}>{children}</ul>
    </section>
  );
}
