import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { addressOf, cellName, type CellRef } from '../workbook/reference';
import { useSay } from './language';
import { goTo } from './words';

const useStyles = makeStyles({
  button: { flexShrink: 0, minWidth: 'auto', minHeight: '24px', padding: '1px 8px', fontWeight: tokens.fontWeightRegular },
});

interface JumpButtonProps {
  readonly at: CellRef;
  /** The sheet goes without saying. */
  readonly short?: boolean;
  readonly onGo: (at: CellRef) => void;
}

/** Leads to a cell, and says to which. */
export function JumpButton({ at, short = false, onGo }: JumpButtonProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Button
      size="small"
      className={styles.button}
      data-at={cellName(at)}
      onClick={() => {
        onGo(at);
      }}
    >
      {say(goTo(short ? addressOf(at) : cellName(at)))}
    </Button>
  );
}
