import type { Entry } from '../../model/entry';
import type { Sentence } from '../../model/finding';
import type { Item, ItemField } from '../../model/item';
import type { TableReading } from '../../model/recognition';
import { headingOf } from './headings';

/** Fields in words, whose texts are published. */
export type NarrativeField = Extract<
  ItemField,
  'activity' | 'evidence' | 'issue' | 'countermeasure' | 'issueAndCountermeasure' | 'next' | 'note'
>;

const names: Readonly<Record<NarrativeField, Sentence>> = {
  activity: { ja: '主な取組実績', en: 'work done' },
  evidence: { ja: '評価の根拠', en: 'evidence' },
  issue: { ja: '課題', en: 'issue' },
  countermeasure: { ja: '改善策', en: 'countermeasure' },
  issueAndCountermeasure: { ja: '課題と改善策', en: 'issue and countermeasure' },
  next: { ja: '今後の取組', en: 'next steps' },
  note: { ja: '備考', en: 'notes' },
};
const allFields = Object.keys(names) as readonly NarrativeField[];

/** What the sheet calls the entry's column, as its heading is written; in a form, the usual name of the field. */
export function fieldWords(field: NarrativeField, entry: Entry, table: TableReading | undefined): Sentence {
  const heading = table && headingOf(table, entry.at.column)?.path.at(-1);
  const written = heading?.replace(/[\s\u3000]+/g, '');
  return written === undefined || written === '' ? names[field] : { ja: written, en: written };
}

export interface Narrative {
  readonly field: NarrativeField;
  readonly entry: Entry;
}

const narratives = new WeakMap<Pick<Item, 'entries'>, readonly Narrative[]>();

/** The texts of an item that are written in cells of their own. Listed once for all rules. */
export function narrativesOf(item: Pick<Item, 'entries'>): readonly Narrative[] {
  let written = narratives.get(item);
  if (!written) {
    written = allFields.flatMap((field) => {
      const entry = item.entries[field];
      return entry && typeof entry.value === 'string' && !entry.inherited && entry.text.trim() !== '' ? [{ field, entry }] : [];
    });
    narratives.set(item, written);
  }
  return written;
}
