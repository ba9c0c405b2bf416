import type { Entry } from '../model/entry';
import type { Sentence } from '../model/finding';
import type { ItemField } from '../model/item';
import type { TableReading } from '../model/recognition';

/** Fields in words, whose texts are published. */
export type NarrativeField = Extract<
  ItemField,
  'activity' | 'previousActivity' | 'evidence' | 'issue' | 'countermeasure' | 'issueAndCountermeasure' | 'next' | 'note'
>;

const names: Readonly<Record<NarrativeField, Sentence>> = {
  activity: { ja: '主な取組実績', en: 'work done' },
  previousActivity: { ja: '前年度の取組実績', en: 'last year’s work' },
  evidence: { ja: '評価の根拠', en: 'evidence' },
  issue: { ja: '課題', en: 'issue' },
  countermeasure: { ja: '改善策', en: 'countermeasure' },
  issueAndCountermeasure: { ja: '課題と改善策', en: 'issue and countermeasure' },
  next: { ja: '今後の取組', en: 'next steps' },
  note: { ja: '備考', en: 'notes' },
};

/** What the sheet calls the entry's column, as its heading is written; in a form, the usual name of the field. */
export function fieldWords(field: NarrativeField, entry: Entry, table: TableReading): Sentence {
  const heading = table.headings.find(({ column }) => column === entry.at.column)?.path.at(-1);
  const written = heading?.replace(/[\s\u3000]+/g, '');
  return written === undefined || written === '' ? names[field] : { ja: written, en: written };
}
