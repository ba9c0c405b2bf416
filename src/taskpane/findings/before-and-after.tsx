import { makeStyles, tokens } from '@fluentui/react-components';
import type { Offer } from '../../requests/offers';
import { useSay } from '../language';
import { changedPart } from './changed-part';
import { findingWords } from './finding-words';

/** There a ground says nothing. */
const whereColoursAreForced = (textDecorationLine: 'line-through' | 'underline') => ({
  '@media (forced-colors: active)': { textDecorationLine },
});

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: '10px', margin: '4px 0' },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: '24px' },
  // Blanks are part of what is corrected.
  text: { margin: 0, whiteSpace: 'pre-wrap' },
  removed: { backgroundColor: tokens.colorStatusDangerBackground2, textDecorationLine: 'none', ...whereColoursAreForced('line-through') },
  added: { backgroundColor: tokens.colorStatusSuccessBackground2, textDecorationLine: 'none', ...whereColoursAreForced('underline') },
  blank: { color: tokens.colorNeutralForeground2 },
  formula: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200 },
});

/** What a cell shows and what it will show, with the difference marked. */
export function BeforeAndAfter({ offer: { before, after, formula } }: { readonly offer: Offer }) {
  const styles = useStyles();
  const say = useSay();
  const { start, end, ...parts } = changedPart(before, after);
  return (
    <>
      <dl className={styles.pair}>
        <dt className={styles.term}>{say(findingWords.before)}</dt>
        <dd className={styles.text}>
          {before === '' && <span className={styles.blank}>{say(findingWords.blank)}</span>}
          {start}
          {parts.before !== '' && <del className={styles.removed}>{parts.before}</del>}
          {end}
        </dd>
        <dt className={styles.term}>{say(findingWords.after)}</dt>
        <dd className={styles.text}>
          {after === '' && <span className={styles.blank}>{say(findingWords.blank)}</span>}
          {start}
          {parts.after !== '' && <ins className={styles.added}>{parts.after}</ins>}
          {end}
        </dd>
      </dl>
      {formula !== null && <p className={styles.formula}>{say(findingWords.formula)}</p>}
    </>
  );
}
