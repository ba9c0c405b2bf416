import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { cellName, type CellRef } from '../workbook/reference';
import { useSay } from './language';
import { goTo } from './words';

const useStyles = makeStyles({
  button: { flexShrink: 0, minWidth: 'auto', padding: '1px 8px', fontWeight: tokens.fontWeightRegular },
});

interface JumpButtonProps {
  readonly at: CellRef;
  readonly onGo: (at: CellRef) => void;
}

/** Leads to a cell, and says to which. */
export function JumpButton({ at, onGo }: JumpButtonProps) {
  const styles = useStyles();
  const say = useSay();
  return (
    <Button
      size="small"
      className={styles.button}
      onClick={() => {
        onGo(at);
      }}
    >
      {say(goTo(cellName(at)))}
    </Button>
  );
}
