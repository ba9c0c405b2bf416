import type { CellRef } from '../workbook/reference';
import type { FiscalYear } from './fiscal-year';
import type { Sentence } from './finding';
import type { Field } from './item';
import type { ItemRef } from './item-ref';
import type { Results } from './results';

/** What the round knows beyond the single workbooks. Empty lists where no settings say what to expect. */
export interface Round {
  readonly received: readonly string[];
  readonly missing: readonly string[];
  /** Files that a newer version of the same department replaces; their items are not counted. */
  readonly superseded: readonly { readonly file: string; readonly by: string }[];
  /** The same item in several workbooks. */
  readonly conflicts: readonly { readonly item: string; readonly files: readonly string[] }[];
  /** Items that several departments sent and that no register gives to one of them, by the departments that share them. */
  readonly shared: readonly SharedItems[];
  /** From each version to the next, in the order in which they came. */
  readonly changes: readonly RoundChange[];
  /** Departments that sent the same items more than once. */
  readonly versions: readonly DepartmentVersions[];
  /** Files with the same contents as another one, their bytes may differ: sent twice, nothing replaced. They are superseded too. */
  readonly identical: readonly { readonly file: string; readonly sameAs: string }[];
  /** Files of another year with items of one of the round's year, which counts; theirs do not. Absent: none. */
  readonly otherYears?: readonly { readonly file: string; readonly fiscalYear: FiscalYear; readonly beside: string }[];
}

/** Files that were read and do not count: a newer version is used, or they are of another year. */
export function filesNotUsed({ superseded, otherYears = [] }: Pick<Round, 'superseded' | 'otherYears'>): ReadonlySet<string> {
  return new Set([...superseded, ...otherYears].map(({ file }) => file));
}

/** 共通項目: items that the same departments sent. */
export interface SharedItems {
  readonly departments: readonly string[];
  /** Each item with its places, one a department, in the order of the departments. */
  readonly items: readonly (readonly ItemRef[])[];
  /** once: counted for `owner`; each: counted for every department. */
  readonly count: 'once' | 'each';
  readonly owner: string;
  /** False: nobody has decided yet how they count. */
  readonly settled: boolean;
}

/** The workbooks of one department with the same items, and which of them counts. */
export interface DepartmentVersions {
  readonly department: string;
  /** In the order in which they came, the one that counts last; identical files are left out. */
  readonly files: readonly string[];
  readonly used: string;
  readonly why: Sentence;
  /** Versions that name no year, beside one that does and is used for that; nobody chose. Absent: none. */
  readonly undated?: readonly string[];
  /** From each version to the next. */
  readonly steps: readonly VersionStep[];
}

/** The department's figures in one version and in the next, from its own ratings. */
export interface VersionStep {
  readonly from: string;
  readonly to: string;
  readonly before: Results;
  readonly after: Results;
}

/** One cell that holds something else in the next version. */
export interface RoundChange {
  /** The item's number, or its name when it has none. */
  readonly item: string;
  readonly name: string;
  readonly department: string;
  /** itemName with a blank on one side: the whole item was added or taken out. */
  readonly field: Field;
  readonly before: string;
  readonly after: string;
  readonly from: VersionCell;
  readonly to: VersionCell;
}

export interface VersionCell {
  readonly file: string;
  /** null: the version has no such cell. */
  readonly at: CellRef | null;
}
