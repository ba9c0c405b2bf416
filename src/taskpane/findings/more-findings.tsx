import { Button, makeStyles } from '@fluentui/react-components';
import { useSay } from '../language';
import { findingsPerPage } from '../session';
import { moreFindings } from '../words';

const useStyles = makeStyles({ more: { margin: '6px 8px 10px' } });

interface MoreFindingsProps {
  /** Not listed yet. */
  readonly rest: number;
  readonly onMore: () => void;
}

/** The way to the rest of a long list; nothing where all is listed. */
export function MoreFindings({ rest, onMore }: MoreFindingsProps) {
  const styles = useStyles();
  const say = useSay();
  if (rest <= 0) return null;
  return (
    <Button size="small" className={styles.more} onClick={onMore}>
      {say(moreFindings(Math.min(rest, findingsPerPage)))}
    </Button>
  );
}
