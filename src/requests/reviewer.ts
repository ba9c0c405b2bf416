import type { Finding, Sentence } from '../model/finding';
import type { FiscalYear } from '../model/fiscal-year';
import { officeFirst, type OfficeFile } from '../model/office-file';
import type { Review } from '../model/review';
import type { Settings } from '../model/settings';
import { readOfficeSettings } from '../recognition/office/office-settings';
import type { SettingsProblem } from '../recognition/office/settings-sheet';
import type { PublicationCheck } from '../publication-check';
import type { Publishable } from '../report/publication/publishable';
import type { SheetPlan } from '../sheet-plan/sheet-plan';
import { planReport, planReturnSlips, planRules, review, type Source } from '../review';
import { catalogue } from '../rules/catalogue';
import type { Rule } from '../rules/rule';
import type { Workbook } from '../workbook/workbook';
import type { Gathered, GatherNews, GatherRequest } from './gather';
import type { InspectedFile, InspectFilesRequest } from './inspect-files';
import type { Publication } from './publish';
import { askedOf, type Asked } from './asked';
import { columnSamples, type ColumnSamples } from './column-samples';
import { leaveOut, type TablePlace } from './leave-out';
import { offersFor, type Offer } from './offers';

/** The pure part of the work, wherever it runs. The promises are rejected with the signal's reason when it is aborted. */
export interface Reviewer {
  check(request: CheckRequest, signal?: AbortSignal): Promise<Checked>;
  /** The sheets of a review, to be written into the workbook that was reviewed. */
  plan(review: Review, signal?: AbortSignal): Promise<readonly SheetPlan[]>;
  publish(review: Review, signal?: AbortSignal): Promise<Publishable<Publication>>;
  /** 公表前点検 of a workbook that is to leave the office. */
  inspect(request: InspectRequest, signal?: AbortSignal): Promise<PublicationCheck>;
  /** The same of files that were made elsewhere, against a review. */
  inspectFiles(request: InspectFilesRequest, signal?: AbortSignal): Promise<readonly InspectedFile[]>;
  /** Sheets about the check, which are no part of the report. */
  planCheckSheets(which: CheckSheets, review: Review, signal?: AbortSignal): Promise<readonly SheetPlan[]>;
  /** Puts the workbooks of a round together; files, figures and sheets are told as they come. */
  gather(request: GatherRequest, onNews: (news: GatherNews) => void, signal?: AbortSignal): Promise<Gathered>;
}

/** rules: 点検項目一覧; returnSlips: a 差し戻し票 for each department that has something to answer. */
export type CheckSheets = 'rules' | 'returnSlips';

export type InspectRequest = Pick<CheckRequest, 'file' | 'workbook' | 'assumedYear'>;

/** What crosses the border to another thread is plain data: no functions. */
export interface CheckRequest {
  readonly file: string;
  readonly workbook: Workbook;
  /** Tables that the user does not want to be read. */
  readonly leftOut: readonly TablePlace[];
  readonly settings: Settings;
  /** 市の設定, where the office has laid a file beside the page. */
  readonly office?: OfficeFile | null;
  readonly assumedYear: FiscalYear;
  /** Last year's workbook, where the user has chosen one. */
  readonly previous: File | null;
}

export interface Checked {
  readonly review: Review;
  /** What a person has to answer, the gravest first. */
  readonly asked: readonly Asked[];
  readonly guidance: Guidance;
  readonly samples: ColumnSamples;
  /** What can be repaired, with the cells as they were read. */
  readonly offers: ReadonlyMap<Finding, Offer>;
  /** Last year's workbook, where one was chosen, and why it could not be read. */
  readonly previous: { readonly file: string; readonly refused: Sentence | null } | null;
  /** The version of 市の設定 that decided, "" without a name; null: there are none. */
  readonly officeVersion: string | null;
  /** Rows of the workbook's own sheet 点検設定 that cannot be used. */
  readonly settingsProblems: readonly SettingsProblem[];
}

/** The words of the rules that found something, by id. A check that crashed has none. */
export type Guidance = Readonly<Record<string, RuleWords | undefined>>;
export type RuleWords = Pick<Rule, 'title' | 'why' | 'fix' | 'basis'>;

/**
 * The workbook's own sheet 点検設定, where it has one, is laid over the given settings; what the office has decided goes before both, but in its own workbook,
 * which is newer than the file made of it.
 */
export function check(
  { file, workbook, leftOut, settings, office, assumedYear }: Omit<CheckRequest, 'previous'>,
  previous: Source | null = null,
): Checked {
  const own = readOfficeSettings(workbook, settings, catalogue);
  // An open workbook has no bytes to take a hash of.
  const source = { file, sha256: '', workbook: leaveOut(workbook, leftOut) };
  const decided = own?.settings ?? settings;
  const first = own?.ofOffice === true ? null : office;
  const result = review([source], {
    settings: first ? officeFirst(decided, first) : decided,
    assumedYear,
    previous: previous ? [previous] : [],
  });
  return {
    review: result,
    asked: askedOf(result),
    guidance: guidanceFor(result),
    samples: columnSamples(result, workbook),
    offers: offersFor(result.findings, workbook),
    previous: previous && { file: previous.file, refused: 'refused' in previous ? previous.refused : null },
    officeVersion: first?.version ?? null,
    settingsProblems: own?.problems ?? [],
  };
}

export function plan(result: Review): readonly SheetPlan[] {
  return planReport(result, { workbook: result.workbooks[0]?.file ?? null });
}

export function planCheckSheets(which: CheckSheets, result: Review): readonly SheetPlan[] {
  return which === 'rules' ? [planRules()] : planReturnSlips(result, { workbook: result.workbooks[0]?.file ?? null });
}

function guidanceFor({ findings }: Review): Guidance {
  const met = new Set(findings.map(({ rule }) => rule));
  return Object.fromEntries(
    catalogue.filter(({ id }) => met.has(id)).map(({ id, title, why, fix, basis }) => [id, { title, why, fix, basis }]),
  );
}
