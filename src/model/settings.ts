import type { Severity } from './finding';
import type { FiscalYear } from './fiscal-year';
import type { Field } from './item';
import type { Override } from './override';
import type { PressTexts } from './press';
import type { Comparator } from './quantity';
import type { Answer } from './question';
import type { Rating } from './rating';

export type { Override } from './override';

/** 点検設定: what an office decides about its plan. Everything has a default, so that the first check needs no set-up. */
export interface Settings {
  readonly plan: string;
  /** The section that follows the tracked policies, as the press text names it; null: that of the built-in plan, none for another. */
  readonly office: string | null;
  /** The plan's period, null when no settings were given. */
  readonly from: FiscalYear | null;
  readonly to: FiscalYear | null;
  /** The year evaluated; null: the year the workbooks are about. */
  readonly fiscalYear: FiscalYear | null;
  /** ISO date; null: 31 March at the end of the evaluated year. */
  readonly asOf: string | null;
  readonly policies: readonly Policy[];
  /** True when the policies were given by the office and not taken from the built-in plan. */
  readonly policiesGiven: boolean;
  /** Rating words of the office; null: the built-in vocabulary. */
  readonly statuses: readonly StatusWord[] | null;
  /** 所属一覧: who has to send which items; empty when not given. */
  readonly departments: readonly DepartmentDuty[];
  /** All departments of the city; empty when not given. */
  readonly organisation: readonly string[];
  /** Old name → present name. */
  readonly oldNames: Readonly<Record<string, string>>;
  /** 項目台帳 (item master); empty when not given. */
  readonly items: readonly MasterItem[];
  /** 共通項目: how items count that several departments send. */
  readonly sharedItems: readonly SharedItemsSetting[];
  readonly formVersion: string | null;
  /** The distributed form with its headings in order, "令和6年度>目標" for a grouped one; null when not given. */
  readonly form: { readonly name: string; readonly headings: readonly string[] } | null;
  /** 公表文: what people have written for the release; no texts when none are given. */
  readonly press: PressTexts;
  /** Figures already published, by year. */
  readonly published: readonly PublishedFigures[];
  /** Roll-up of several indicators to the item. */
  readonly rollUp: 'all' | 'majority' | 'main' | 'byHand';
  /** Per cent of the target that counts as achieved. */
  readonly threshold: number;
  /** Per cent of the target by which an actual may miss it and still meet it; 0: not at all. */
  readonly tolerance: number;
  /** What holds only from a fiscal year on; `settingsIn` gives what holds in a year. */
  readonly later: readonly LaterSettings[];
  /** 点検項目 that the office switched off or weighs otherwise; of two for one rule the later year counts. */
  readonly rules: readonly RuleSetting[];
  /** 理由を書いて維持: findings that people answered with a reason. */
  readonly overrides: readonly Override[];
  /** What a person corrected in the reading of a table, remembered by its headings. */
  readonly layouts: readonly LayoutMemory[];
  /** Heading rows that a person pointed out, known again by their texts. */
  readonly headings: readonly HeadingMemory[];
  /** Answers to questions by their key. */
  readonly answers: Readonly<Record<string, Answer>>;
}

export interface LaterSettings extends Partial<Pick<Settings, 'rollUp' | 'threshold' | 'tolerance' | 'statuses'>> {
  readonly from: FiscalYear;
}

export interface RuleSetting {
  /** Id of the rule. */
  readonly rule: string;
  /** The first fiscal year in which it holds; null: every year. */
  readonly from: FiscalYear | null;
  /** off: 点検しない. */
  readonly severity: Severity | 'off';
}

/** 列の割り当て: for tables with these headings, which column holds a field. */
export interface LayoutMemory {
  /** Of the headings, not of the file: the same form is known in every workbook. */
  readonly fingerprint: string;
  /** Field → heading as read, "令和6年度>目標"; the second of that name is "令和6年度>目標#2"; "" when no column holds it. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  /** Of several tables on a sheet, the one with these headings holds the items. */
  readonly chosen?: true;
}

/** 見出しの行: so many rows with these texts are the headings of a table. */
export interface HeadingMemory {
  /** Of the texts in the rows. */
  readonly fingerprint: string;
  readonly rows: number;
}

/** 取組方針. `tracked` false: followed under another plan and not counted (DX, 働き方改革). */
export interface Policy {
  readonly no: number;
  readonly name: string;
  readonly tracked: boolean;
  readonly trackedBy?: string;
  readonly aliases: readonly string[];
}

export interface StatusWord {
  readonly label: string;
  /** undetermined: a word that says that no rating is possible yet. */
  readonly countsAs: Rating;
  readonly aliases: readonly string[];
}

export interface DepartmentDuty {
  readonly name: string;
  /** Item numbers. */
  readonly items: readonly string[];
  /** Of several versions, the file that the office uses; absent: the newest. */
  readonly file?: string;
}

/** once: the items that these departments have in common count for the owner; each: for every one of them. */
export type SharedItemsSetting =
  | { readonly departments: readonly string[]; readonly count: 'each' }
  | { readonly departments: readonly string[]; readonly count: 'once'; readonly owner: string };

export interface MasterItem {
  readonly id: string;
  readonly name: string;
  readonly policy: string;
  readonly department: string;
  readonly evaluateIn: 'everyYear' | readonly FiscalYear[];
  readonly approvedTargets: readonly ApprovedTarget[];
}

/** A target in numbers (value, unit, comparator) or in words (text). */
export interface ApprovedTarget {
  readonly indicator: string;
  readonly comparator?: Comparator;
  readonly value?: number;
  readonly unit?: string;
  readonly text?: string;
  /** The year for which it was approved; absent: every year. */
  readonly fiscalYear?: FiscalYear;
}

/** As written; `readPublishedRound` reads it. */
export interface PublishedFigures {
  readonly fiscalYear: FiscalYear;
  readonly [figure: string]: unknown;
}
