import type { Stop } from '../../commands/stop';
import { hostFault, type Host } from '../../host';
import { fieldLabels } from '../../model/field-labels';
import type { Field } from '../../model/item';
import type { RecognisedTable } from '../../model/review';
import { columnsRead, withCorrection, type ColumnReading } from '../../recognition/corrections';
import type { Decision, Decisions } from '../settings/decisions';
import { columnDecided, columnOption, selectInTable } from './words';

/** A column; that of the cell selected in Excel; or null: no column. */
export type ColumnChoice = ColumnReading | 'selected' | null;

export interface Corrections {
  /** Reads a field from this column from now on, in this and in every table with the same headings. */
  readonly correctColumn: (table: RecognisedTable, field: Field, choice: ColumnChoice) => Promise<Stop | null>;
}

export function correctReading(host: Pick<Host, 'selectedCell'>, { decide }: Decisions): Corrections {
  return {
    correctColumn: (table, field, choice) =>
      decide(async () => correction(table, field, choice === 'selected' ? await selectedColumn(host, table) : choice)),
  };
}

function correction(table: RecognisedTable, field: Field, column: ColumnReading | null): Decision {
  return {
    about: 'columns',
    sentence: columnDecided(fieldLabels[field], column && columnOption(column)),
    change: (settings) => withCorrection(settings, table, field, column?.column ?? null),
  };
}

async function selectedColumn(host: Pick<Host, 'selectedCell'>, table: RecognisedTable): Promise<ColumnReading> {
  const { sheet, column } = await host.selectedCell();
  const selected = sheet === table.sheet ? columnsRead(table).find((each) => each.column === column) : undefined;
  if (!selected) throw hostFault(selectInTable(table.sheet));
  return selected;
}
