import type { Sentence, Severity, Repair } from '../model/finding';
import type { FiscalYear } from '../model/fiscal-year';
import type { Item } from '../model/item';
import type { Recognition, TableReading } from '../model/recognition';
import type { EvaluatedItem, Round } from '../model/review';
import type { Settings } from '../model/settings';
import type { CellRef } from '../workbook/reference';
import type { UnreadPart } from '../workbook/workbook';
import type { Example } from './example';
import type { LastYearCell } from './last-year-cell';

/** 点検項目: one entry holds the check, its words and its examples, so that a rule is one place to read and to change. */
export type Rule = ItemRule | TableRule | WorkbookRule | RoundRule;

/** What every rule tells of itself. Read in this order. */
interface RuleWords {
  /** Words: subject-fault. Stable: settings and other programs refer to it. */
  readonly id: string;
  readonly severity: Severity;
  /** Short name in lists. */
  readonly title: Sentence;
  /** Why it matters. */
  readonly why: Sentence;
  /** What to do. */
  readonly fix: Sentence;
  /** Where the rule comes from. */
  readonly basis: string;
  /** The rule compares with last year: what may stand in for last year's workbook. */
  readonly lastYear?: LastYearCell;
  /** It tells that a cell is blank: of no use where the cell holds something that its format hides. */
  readonly tellsOfBlank?: true;
  /** Parts of a workbook without which it finds nothing, or not all. */
  readonly needs?: readonly UnreadPart[];
  /** The finding's sentence: the fault, why it matters, what to do. {name} is replaced by the hit's words. */
  readonly message: Sentence;
}

export interface ItemRule extends RuleWords {
  readonly scope: 'item';
  readonly check: (item: EvaluatedItem, context: ItemContext) => Hits;
  readonly examples: Examples;
}

/** Looks at one table: headings, rows, head of the sheet, and its items together. */
export interface TableRule extends RuleWords {
  readonly scope: 'table';
  readonly check: (table: TableReading, context: ItemContext) => Hits;
  readonly examples: Examples;
}

export interface WorkbookRule extends RuleWords {
  readonly scope: 'workbook';
  readonly check: (recognition: Recognition, context: WorkbookContext) => Hits;
  readonly examples: Examples;
}

/** Looks at several workbooks at once. */
export interface RoundRule extends RuleWords {
  readonly scope: 'round';
  readonly check: (round: RoundSubject) => Hits;
  readonly examples: Examples;
}

export interface Examples {
  /** Cases that must stay silent. */
  readonly ok: readonly Example[];
  /** Cases that must be found. */
  readonly ng: readonly Example[];
}

export interface WorkbookContext {
  readonly settings: Settings;
  readonly fiscalYear: FiscalYear;
  /** The workbook's items, in reading order. */
  readonly items: readonly EvaluatedItem[];
}

export interface ItemContext extends WorkbookContext {
  readonly table: TableReading;
  readonly recognition: Recognition;
  /** The items of this table. */
  readonly tableItems: readonly EvaluatedItem[];
}

export interface RoundSubject {
  readonly settings: Settings;
  readonly fiscalYear: FiscalYear;
  readonly recognitions: readonly Recognition[];
  readonly items: readonly EvaluatedItem[];
  readonly round: Round;
  readonly refused: readonly RefusedFile[];
}

export interface RefusedFile {
  readonly file: string;
  readonly reason: Sentence;
}

export type Hits = readonly Hit[];

/** One place where the rule found its fault. */
export interface Hit {
  /** null: the finding is about a workbook or the round. */
  readonly at: CellRef | null;
  /** Fills the {names} of the message; `en` only where the English differs. */
  readonly words: Readonly<Record<string, string | number | Sentence>>;
  readonly repair?: Repair;
  /** The file, for round rules; other rules take the file they look at. */
  readonly file?: string;
  /** The item's number or name, where it is not the item looked at. */
  readonly item?: string;
  /** The item itself, where it is not the one looked at; `item` need not be given then. */
  readonly of?: Item;
  /** For notice only, where the rule is of another severity: nothing has to be corrected here. */
  readonly severity?: 'info';
  /** The department that answers for it, where neither an item nor a file says so. */
  readonly department?: string;
}

/** Puts words into a sentence: "「{item}」の評価が空欄です。" */
export function fill(message: Sentence, words: Hit['words']): Sentence {
  const put = (language: 'ja' | 'en'): string =>
    message[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const word = words[name];
      return word === undefined ? whole : typeof word === 'object' ? word[language] : String(word);
    });
  return { ja: put('ja'), en: put('en') };
}
