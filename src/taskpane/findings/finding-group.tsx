import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useContext, type ReactNode } from 'react';
import type { EvaluatedItem } from '../../model/review';
import { useSay } from '../language';
import { countsOf, words } from '../words';
import { BusyContext } from './busy';
import { countBySeverity, type FindingGroup } from './finding-groups';
import { findingWords, itemName } from './finding-words';

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
  recheck: { minWidth: 'auto', padding: '4px 8px', color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightRegular },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
});

interface GroupSectionProps {
  /** With all its findings, of which not all may be listed. */
  readonly group: FindingGroup;
  readonly onRecheck: (item: EvaluatedItem) => void;
  readonly children: ReactNode;
}

/** 取組項目 7: how many findings it has, and the findings. */
export function GroupSection({ group: { item, findings }, onRecheck, children }: GroupSectionProps) {
  const styles = useStyles();
  const say = useSay();
  const busy = useContext(BusyContext);
  return (
    <section className={styles.group}>
      <h3 className={styles.title}>
        <span>{say(item ? itemName(item) : words.wholeWorkbook)}</span>
        <span className={styles.counts}>{say(countsOf(countBySeverity(findings)))}</span>
      </h3>
      {item !== null && item.id !== '' && <p className={styles.name}>{item.name}</p>}
      <ul className={styles.list}>{children}</ul>
      {item && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.recheck}
          disabledFocusable={busy}
          onClick={() => {
            onRecheck(item);
          }}
        >
          {say(findingWords.recheck)}
        </Button>
      )}
    </section>
  );
}
