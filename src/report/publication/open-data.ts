import type { Review } from '../../model/review';
import { csvText } from './csv';
import { codeColumns, codeRecords, dictionaryColumns, dictionaryRecords } from './open-data-dictionary';
import { itemColumns, openRecords } from './open-data-items';
import { summaryColumns, summaryRecords } from './open-data-summary';
import type { Publishable } from './publishable';
import { publish } from './publishable';

export const openDataFiles = ['items.csv', 'summary.csv', 'dictionary.csv', 'codes.csv'] as const;

/** A file of the open data, ready to be written as UTF-8. */
export interface OpenDataFile {
  readonly name: (typeof openDataFiles)[number];
  readonly text: string;
}

/** The result as open data: every item in long form, the figures, what each column means, what each code means. */
export function openData(review: Review): Publishable<readonly OpenDataFile[]> {
  const columns = {
    'items.csv': itemColumns,
    'summary.csv': summaryColumns,
    'dictionary.csv': dictionaryColumns,
    'codes.csv': codeColumns,
  };
  return publish(review, (published) => [
    { name: 'items.csv', text: csvText(itemColumns, openRecords(published)) },
    { name: 'summary.csv', text: csvText(summaryColumns, summaryRecords(published)) },
    { name: 'dictionary.csv', text: csvText(dictionaryColumns, dictionaryRecords(columns)) },
    { name: 'codes.csv', text: csvText(codeColumns, codeRecords()) },
  ]);
}
