import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { matterOf } from '../../model/answer-keys';
import { fieldLabels } from '../../model/field-labels';
import type { Sentence } from '../../model/finding';
import type { Leftover } from '../../model/review';
import { leaveOut } from '../../model/question';
import type { Settings } from '../../model/settings';
import { addressOf, cellName, rangeOf } from '../../workbook/reference';
import { placeName } from '../../requests/leave-out';
import type { Checked } from '../../requests/reviewer';
import { Folded } from '../folded';
import { useSay } from '../language';
import type { SessionStore } from '../open-session';
import { Panel } from '../panel';
import { PointOutItem } from '../pointing/point-out-item';
import { findingsPerPage, type KnownTable, type Session } from '../session';
import { goTo, showPlace } from '../words';
import { Columns } from './columns';
import { fieldChoices, type FieldChoices } from './field-choices';
import { PointOutHeadings } from './point-out-headings';
import {
  leftOutTable,
  leftovers,
  lookAt,
  notReadAny,
  others,
  otherTable,
  readAs,
  readOther,
  tablesRead,
  tableWords as words,
} from './words';

/** More tables than these (a sheet for each item) are folded. */
const mostOpen = 2;

const useStyles = makeStyles({
  hint: { margin: '0 0 6px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  table: { padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  choice: { marginLeft: '-8px' },
  sheet: { fontWeight: tokens.fontWeightSemibold },
  sentence: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px' },
  go: { flexShrink: 0, minWidth: 'auto', padding: '1px 8px', fontWeight: tokens.fontWeightRegular },
  doubtful: { margin: '4px 0', color: tokens.colorStatusWarningForeground3 },
  leftover: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    padding: '3px 0',
    fontSize: tokens.fontSizeBase200,
  },
});

interface TablesPanelProps {
  readonly store: SessionStore;
  readonly session: Session;
  readonly checked: Checked;
}

/** この表をこう読みました: the frames that were read, what each column was taken for, and what was left over. */
export function TablesPanel({ store, session, checked }: TablesPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const { tables } = session;
  // The card of a sheet that was not read asks for the same.
  const isAskedForHeadings = checked.asked.some(({ kind }) => kind === 'sheet');
  const leftOver = checked.review.workbooks.flatMap((workbook) => workbook.leftovers);
  const list = (
    <>
      {tables.length > 1 && <p className={styles.hint}>{say(words.choice)}</p>}
      <ul className={styles.list}>
        {tables.map((known, index) => (
          <TableEntry key={keyOf(known, index)} known={known} session={session} checked={checked} store={store} />
        ))}
      </ul>
    </>
  );
  return (
    <Panel title={say(tables.length > 0 ? words.frame : words.teach)}>
      {tables.length <= mostOpen ? list : <Folded summary={tablesRead(tables.length, itemsIn(tables))}>{list}</Folded>}
      <LeftOut answers={checked.review.settings.answers} store={store} busy={session.work !== null} />
      {leftOver.length > 0 && <Leftovers leftOver={leftOver} store={store} />}
      {(tables.length > 0 || !isAskedForHeadings) && (
        <PointOutHeadings store={store} busy={session.work !== null} folded={tables.length > 0} />
      )}
      {tables.length === 0 && !isAskedForHeadings && <PointOutItem store={store} busy={session.work !== null} />}
    </Panel>
  );
}

function itemsIn(tables: readonly KnownTable[]): number {
  return tables.filter(({ included }) => included).reduce((sum, { table }) => sum + table.items, 0);
}

/** The same over a check that reads the table's rows otherwise, so that what is unfolded stays so. */
function keyOf({ table: { sheet, headingRows } }: KnownTable, index: number): string {
  return `${sheet} ${headingRows[0] ?? `form ${index}`}`;
}

interface TableEntryProps {
  readonly known: KnownTable;
  readonly session: Session;
  readonly checked: Checked;
  readonly store: SessionStore;
}

function TableEntry({ known: { table, included }, session: { tables, work }, checked: { review, samples }, store }: TableEntryProps) {
  const styles = useStyles();
  const say = useSay();
  const choices = fieldChoices(table, review.settings);
  const { sheet, area, items } = table;
  const first = { sheet, row: area.top, column: area.left };
  const range = rangeOf(area);
  const missing = included ? missingFields(choices) : [];
  return (
    <li className={styles.table}>
      {tables.length > 1 ? (
        <Checkbox
          className={styles.choice}
          label={sheet}
          checked={included}
          // One table stays, or there would be nothing to check.
          disabled={work !== null || (included && tables.filter((known) => known.included).length === 1)}
          onChange={(_, { checked }) => {
            if (checked !== true && table.fingerprint !== '') void store.leaveOutTable(table);
            else store.tell({ type: 'tableChosen', place: placeName(table), included: checked === true });
          }}
        />
      ) : (
        <span className={styles.sheet}>{sheet}</span>
      )}
      <div className={styles.sentence}>
        <span>{say(included ? readAs(range, items) : leftOutTable(range))}</span>
        <Button size="small" className={styles.go} aria-label={say(showPlace(cellName(first)))} onClick={() => void store.reveal(first)}>
          {say(words.show)}
        </Button>
      </div>
      {missing.length > 0 && <p className={styles.doubtful}>{say(lookAt(missing))}</p>}
      {included && choices && (
        <Columns
          choices={choices}
          samples={samples[placeName(table)] ?? {}}
          busy={work !== null}
          onChoose={(field, choice) => store.correctColumn(table, field, choice)}
        />
      )}
      {included &&
        table.otherTables.map((other) => (
          <div key={rangeOf(other)} className={styles.sentence}>
            <span>{say(otherTable(rangeOf(other)))}</span>
            <Button
              size="small"
              className={styles.go}
              aria-label={say(readOther(rangeOf(other)))}
              disabledFocusable={work !== null}
              onClick={() => void store.chooseTable(table, other)}
            >
              {say(words.readThis)}
            </Button>
          </div>
        ))}
    </li>
  );
}

/** Fields without which a table is hardly of use; where a column is in doubt, the question stands above. */
function missingFields(choices: FieldChoices | null): readonly Sentence[] {
  return choices?.main.filter(({ standing }) => standing === 'missing').map(({ field }) => fieldLabels[field]) ?? [];
}

interface LeftOutProps {
  readonly answers: Settings['answers'];
  readonly store: SessionStore;
  readonly busy: boolean;
}

/** Tables and sheets that a person said are not to be read, each with the way back. */
function LeftOut({ answers, store, busy }: LeftOutProps) {
  const styles = useStyles();
  const say = useSay();
  return Object.entries(answers).map(([key, answer]) => {
    const matter = matterOf(key);
    if (answer !== leaveOut || (matter.kind !== 'table' && matter.kind !== 'sheet')) return null;
    const { sheet } = matter;
    return (
      <div key={key} className={styles.sentence}>
        <span>{say(notReadAny(sheet, matter.kind === 'sheet'))}</span>
        <Button size="small" className={styles.go} disabledFocusable={busy} onClick={() => void store.readAgain(key, sheet)}>
          {say(words.readAgain)}
        </Button>
      </div>
    );
  });
}

function Leftovers({ leftOver, store }: { readonly leftOver: readonly Leftover[]; readonly store: SessionStore }) {
  const styles = useStyles();
  const say = useSay();
  const rest = leftOver.length - findingsPerPage;
  return (
    <Folded summary={leftovers(leftOver.length)}>
      <ul className={styles.list}>
        {leftOver.slice(0, findingsPerPage).map(({ at, text }) => (
          <li key={cellName(at)} className={styles.leftover}>
            <span>{text}</span>
            <Button size="small" className={styles.go} aria-label={say(goTo(cellName(at)))} onClick={() => void store.reveal(at)}>
              {addressOf(at)}
            </Button>
          </li>
        ))}
        {rest > 0 && <li>{say(others(rest))}</li>}
      </ul>
    </Folded>
  );
}
