import type { Stop } from '../../commands/stop';
import { fieldLabels } from '../../model/field-labels';
import type { Field } from '../../model/item';
import type { RecognisedTable } from '../../model/review';
import { withCorrection, type ColumnReading } from '../../recognition/corrections';
import type { Decisions } from '../settings/decisions';
import { columnDecided, columnOption } from './words';

export interface Corrections {
  /** Reads a field from this column, in this and in every table with the same headings; null: from none. */
  readonly correctColumn: (table: RecognisedTable, field: Field, column: ColumnReading | null) => Promise<Stop | null>;
}

export function correctReading({ decide }: Decisions): Corrections {
  return {
    correctColumn: (table, field, column) =>
      decide({
        about: 'columns',
        sentence: columnDecided(fieldLabels[field], column && columnOption(column)),
        change: (settings) => withCorrection(settings, table, field, column?.column ?? null),
      }),
  };
}
