import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { Field } from '../../model/item';
import type { Leftover, RecognisedTable } from '../../model/review';
import { addressOf, cellName, columnLetters, rangeOf } from '../../workbook/reference';
import { placeName } from '../../worker/leave-out';
import type { Checked } from '../../worker/reviewer';
import { fieldLabels } from '../../model/field-labels';
import { Folded } from '../folded';
import { useSay } from '../language';
import type { SessionStore } from '../open-session';
import { Panel } from '../panel';
import { findingsPerPage, type KnownTable, type Session } from '../session';
import { columnName, goTo, leftOutTable, leftovers, others, readAs, showPlace, tablesRead, words } from '../words';

/** Under this the user is asked to look: at least one heading was read by likeness only. */
const sureEnough = 0.8;
/** More tables than these (a sheet for each item) are folded. */
const mostOpen = 5;

const useStyles = makeStyles({
  hint: { margin: '0 0 6px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  table: { padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  choice: { marginLeft: '-8px' },
  sheet: { fontWeight: tokens.fontWeightSemibold },
  sentence: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px' },
  go: { flexShrink: 0, minWidth: 'auto', padding: '1px 8px', fontWeight: tokens.fontWeightRegular },
  doubtful: { margin: '4px 0', color: tokens.colorStatusWarningForeground3 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: '10px',
    margin: '4px 0 0 10px',
    fontSize: tokens.fontSizeBase200,
  },
  field: { margin: 0 },
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
export function TablesPanel({ store, session: { tables }, checked }: TablesPanelProps) {
  const styles = useStyles();
  const say = useSay();
  const leftOver = checked.review.workbooks.flatMap((workbook) => workbook.leftovers);
  if (tables.length === 0 && leftOver.length === 0) return null;
  const list = (
    <>
      {tables.length > 1 && <p className={styles.hint}>{say(words.choice)}</p>}
      <ul className={styles.list}>
        {tables.map((known) => (
          <TableEntry key={placeName(known.table)} known={known} tables={tables} store={store} />
        ))}
      </ul>
    </>
  );
  return (
    <Panel title={say(words.frame)}>
      {tables.length <= mostOpen ? list : <Folded summary={tablesRead(tables.length, itemsIn(tables))}>{list}</Folded>}
      {leftOver.length > 0 && <Leftovers leftOver={leftOver} store={store} />}
    </Panel>
  );
}

function itemsIn(tables: readonly KnownTable[]): number {
  return tables.filter(({ included }) => included).reduce((sum, { table }) => sum + table.items, 0);
}

interface TableEntryProps {
  readonly known: KnownTable;
  readonly tables: readonly KnownTable[];
  readonly store: SessionStore;
}

function TableEntry({ known: { table, included }, tables, store }: TableEntryProps) {
  const styles = useStyles();
  const say = useSay();
  const { sheet, area, items, confidence } = table;
  const first = { sheet, row: area.top, column: area.left };
  const range = rangeOf(area);
  return (
    <li className={styles.table}>
      {tables.length > 1 ? (
        <Checkbox
          className={styles.choice}
          label={sheet}
          checked={included}
          // One table stays, or there would be nothing to check.
          disabled={included && tables.filter((known) => known.included).length === 1}
          onChange={(_, { checked }) => {
            store.tell({ type: 'tableChosen', place: placeName(table), included: checked === true });
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
      {included && confidence < sureEnough && <p className={styles.doubtful}>{say(words.doubtful)}</p>}
      {included && <Columns columns={table.columns} />}
    </li>
  );
}

function Columns({ columns }: Pick<RecognisedTable, 'columns'>) {
  const styles = useStyles();
  const say = useSay();
  const placed = (Object.entries(columns) as [Field, number][]).sort(([, a], [, b]) => a - b);
  if (placed.length === 0) return null;
  return (
    <Folded summary={words.columns}>
      <dl className={styles.columns}>
        {placed.map(([field, column]) => (
          <Fragment key={field}>
            <dt>{say(columnName(columnLetters(column)))}</dt>
            <dd className={styles.field}>{say(fieldLabels[field])}</dd>
          </Fragment>
        ))}
      </dl>
    </Folded>
  );
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
