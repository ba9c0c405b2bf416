import type { Stop } from '../../commands/stop';
import { hostFault, type Host } from '../../host';
import { tableKey } from '../../model/answer-keys';
import { fieldLabels } from '../../model/field-labels';
import type { Field } from '../../model/item';
import { leaveOut } from '../../model/question';
import type { OtherTable, RecognisedTable } from '../../model/review';
import { columnsRead, withCorrection, withTableChosen, type ColumnReading } from '../../recognition/headings/corrections';
import { rangeOf } from '../../workbook/reference';
import type { Decision, Decisions } from '../settings/decisions';
import {
  columnDecided,
  columnOption,
  headingsDecided,
  readAgainDecided,
  selectInTable,
  tableDecided,
  tableLeftOut,
  tableWords,
} from './words';

/** A column; that of the cell selected in Excel; or null: no column. */
export type ColumnChoice = ColumnReading | 'selected' | null;

/** What a person can say of how the tables are to be read, from now on and wherever the same headings stand. */
export interface Corrections {
  /** Reads a field from this column. */
  readonly correctColumn: (table: RecognisedTable, field: Field, choice: ColumnChoice) => Promise<Stop | null>;
  /** Reads the rows selected in Excel as the headings of a table. */
  readonly pointOutHeadings: () => Promise<Stop | null>;
  /** On a sheet with both, reads `other` and not `table`. */
  readonly chooseTable: (table: RecognisedTable, other: OtherTable) => Promise<Stop | null>;
  /** Reads this table no more: wherever one with these headings stands on a sheet of this name. Only of a list; a form has no headings. */
  readonly leaveOutTable: (table: RecognisedTable) => Promise<Stop | null>;
  /** Reads again what was left out: gives up the answer under this key. */
  readonly readAgain: (key: string, sheet: string) => Promise<Stop | null>;
}

type Selecting = Pick<Host, 'selectedArea'>;

export function correctReading(host: Selecting, { decide }: Decisions): Corrections {
  return {
    correctColumn: (table, field, choice) =>
      decide(async () => columnCorrection(table, field, choice === 'selected' ? await selectedColumn(host, table) : choice)),
    pointOutHeadings: () => decide(() => selectedHeadings(host)),
    chooseTable: (table, other) =>
      decide({
        about: 'columns',
        sentence: tableDecided(rangeOf(other)),
        change: (settings) => withTableChosen(settings, table, other),
      }),
    leaveOutTable: ({ fingerprint, sheet }) =>
      decide({
        about: 'columns',
        sentence: tableLeftOut(sheet),
        change: (settings) => ({ ...settings, answers: { ...settings.answers, [tableKey(fingerprint, sheet)]: leaveOut } }),
      }),
    readAgain: (key, sheet) =>
      decide({
        about: 'columns',
        sentence: readAgainDecided(sheet),
        change: (settings) => ({
          ...settings,
          answers: Object.fromEntries(Object.entries(settings.answers).filter(([other]) => other !== key)),
        }),
      }),
  };
}

function columnCorrection(table: RecognisedTable, field: Field, column: ColumnReading | null): Decision {
  return {
    about: 'columns',
    sentence: columnDecided(fieldLabels[field], column && columnOption(column)),
    change: (settings) => withCorrection(settings, table, field, column?.column ?? null),
  };
}

async function selectedColumn(host: Selecting, table: RecognisedTable): Promise<ColumnReading> {
  const { sheet, area } = await host.selectedArea();
  const selected = sheet === table.sheet ? columnsRead(table).find(({ column }) => column === area.left) : undefined;
  if (!selected) throw hostFault(selectInTable(table.sheet));
  return selected;
}

async function selectedHeadings(host: Selecting): Promise<Decision> {
  const { sheet: name, area } = await host.selectedArea();
  // The reader's words of headings come with it: they are loaded when somebody points some out.
  const { withHeadingRows } = await import(/* webpackChunkName: "headings" */ '../../recognition/headings/pointed-headings');
  return {
    about: 'columns',
    sentence: headingsDecided(name, { from: area.top + 1, to: area.bottom + 1 }),
    change: (settings, { sheets }) => {
      const sheet = sheets.find((each) => each.name === name);
      const changed = sheet ? withHeadingRows(settings, sheet, { from: area.top, to: area.bottom }) : settings;
      if (changed === settings) throw hostFault(tableWords.noHeadings);
      return changed;
    },
  };
}
