import type { Entry } from '../../../src/model/entry';
import type { Field, Indicator, IndicatorField, Item, ItemField } from '../../../src/model/item';
import type { EvaluatedItem, RecognisedTable } from '../../../src/model/review';
import type { Source } from '../../../src/review';
import { cellName, type CellRef } from '../../../src/workbook/reference';
import type { Workbook } from '../../../src/workbook/workbook';
import { writeCell, type Written } from './edits';

/** A way in which a workbook goes wrong, and the rule that has to see it. */
export type FaultKind = CellFault | WorkbookFault;

interface FaultWords {
  readonly name: string;
  readonly rule: string;
  /** Other rules that rightly come with the fault. */
  readonly also?: readonly string[];
  /** How exactly the finding's place is compared; a row when the cell itself is gone. Default: the cell. */
  readonly place?: 'cell' | 'row' | 'column' | 'sheet' | 'file' | 'round';
}

/** Other words in the cells of one item. */
export interface CellFault extends FaultWords {
  readonly change: Readonly<Partial<Record<Field, Write>>>;
  /** The field whose cell the finding has to stand at; default: the first one changed. */
  readonly at?: Field;
  /** Where the change makes a fault; default: wherever the cells to change are filled in. */
  readonly where?: (subject: Subject) => boolean;
  /** The cells may be blank before. */
  readonly ontoBlank?: true;
}

export type Write = Written | ((entry: Entry, subject: Subject) => Written);

/** A change of more than the cells of one item. */
export interface WorkbookFault extends FaultWords {
  readonly seed: (given: GivenWorkbook, round: readonly GivenWorkbook[]) => readonly Seed[];
}

/** One place of the round to sow at. */
export interface Subject {
  readonly item: EvaluatedItem;
  readonly indicator: Indicator;
  /** All items of its workbook. */
  readonly items: readonly EvaluatedItem[];
}

/** A sound workbook and what the review reads in it. */
export interface GivenWorkbook {
  readonly file: string;
  readonly workbook: Workbook;
  readonly items: readonly EvaluatedItem[];
  /** Of the sheet with the items. */
  readonly table: RecognisedTable;
}

/** One fault in the round: what takes the workbook's place, and where the finding has to stand. */
export interface Seed {
  readonly file: string;
  readonly at: CellRef | null;
  /** In place of the workbook; several when a file is added, none when it is taken away. */
  readonly sources: readonly Source[];
  /** Last year's workbooks beside the round. */
  readonly previous?: readonly Source[];
}

export function source(file: string, workbook: Workbook): Source {
  return { file, sha256: '', workbook };
}

export function seedOf({ file }: GivenWorkbook, workbook: Workbook, at: CellRef | null): Seed {
  return { file, at, sources: [source(file, workbook)] };
}

/** Every place of a workbook where a kind of fault can be sown. */
export function seedsOf(kind: FaultKind, given: GivenWorkbook, round: readonly GivenWorkbook[]): readonly Seed[] {
  if ('seed' in kind) return kind.seed(given, round);
  const seeds = subjectsOf(given.items).flatMap((subject) => seedAt(kind, subject, given) ?? []);
  const key = ({ at }: Seed): string => (at ? cellName(at) : '');
  return seeds.filter((seed, index) => seeds.findIndex((other) => key(other) === key(seed)) === index);
}

function subjectsOf(items: readonly EvaluatedItem[]): readonly Subject[] {
  return items.flatMap((item) => item.indicators.map((indicator) => ({ item, indicator, items })));
}

function seedAt(kind: CellFault, subject: Subject, given: GivenWorkbook): Seed | null {
  const changes = (Object.entries(kind.change) as [Field, Write][]).map(([field, write]) => ({ entry: entryOf(subject, field), write }));
  const expected = entryOf(subject, kind.at ?? (Object.keys(kind.change)[0] as Field));
  if (!expected || (kind.where && !kind.where(subject))) return null;
  let { workbook } = given;
  for (const { entry, write } of changes) {
    if (!entry || entry.inherited || (entry.text === '' && !kind.ontoBlank)) return null;
    workbook = writeCell(workbook, entry.at, typeof write === 'function' ? write(entry, subject) : write);
  }
  return seedOf(given, workbook, expected.at);
}

export function entryOf({ item, indicator }: { readonly item: Item; readonly indicator: Indicator }, field: Field): Entry | undefined {
  return indicator.entries[field as IndicatorField] ?? item.entries[field as ItemField];
}
