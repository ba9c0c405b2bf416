import type { Sentence } from '../model/finding';
import type { FiscalYear } from '../model/fiscal-year';
import type { Review } from '../model/review';
import type { Settings } from '../model/settings';
import { readOfficeSettings } from '../recognition/office/office-settings';
import type { SettingsProblem } from '../recognition/office/settings-sheet';
import { deliveriesOf, type Delivery } from '../report/round/deliveries';
import { answersGiven, type AnswersGiven } from '../report/round/slips/answers-given';
import type { Publishable } from '../report/publication/publishable';
import { planReport, readEarlierRound, recogniseSource, review, type Source } from '../review';
import { catalogue } from '../rules/catalogue';
import type { Workbook } from '../workbook/workbook';
import { distinctNames } from '../rounds/distinct-names';
import { countedItems, type CountedItem } from './counted-items';
import { piecesOf, type PlanPiece } from './plan-pieces';
import { publish, type Publication } from './publish';
import { askedBeforePublishing, askedOf, type Asked } from './asked';
import { readFile } from './read-file';

export interface GatherRequest {
  readonly files: readonly ChosenFile[];
  /** The office's open workbook: its own sheets of settings are laid over the settings, its own items are not counted. */
  readonly office: Workbook;
  readonly settings: Settings;
  readonly assumedYear: FiscalYear;
  /** ISO date, for the record of the run. */
  readonly today: string;
}

export interface ChosenFile {
  readonly file: File;
  /** Its path inside the folder that was chosen; its name when it was chosen itself. */
  readonly path: string;
}

/** What is told while the work goes on. */
export type GatherNews =
  | { readonly kind: 'fileRead'; readonly file: ReadFile }
  | { readonly kind: 'checking' }
  | { readonly kind: 'piece'; readonly piece: PlanPiece };

export interface ReadFile {
  readonly name: string;
  /** Null: it was read. */
  readonly refused: Sentence | null;
}

/** What the pane shows of a round. All the rest stands in the sheets. */
export interface Gathered extends Pick<Review, 'results' | 'notes' | 'fiscalYear' | 'asOf' | 'settings'> {
  /** What a person has to answer, once for the round. */
  readonly asked: readonly Asked[];
  /** What the figures count, for those who ask. */
  readonly counted: readonly CountedItem[];
  /** Those with the most urgent step first. */
  readonly deliveries: readonly GatheredDelivery[];
  /** Files that no department could be told for; their items count like all others. */
  readonly unassigned: readonly string[];
  readonly refused: readonly { readonly file: string; readonly reason: Sentence }[];
  /** What departments answered on their 差し戻し票; null: no slip came back so far. */
  readonly answers: AnswersGiven | null;
  readonly publication: Publishable<Publication>;
  /** Rows of the office's own sheets that cannot be used. To write over them would lose what people entered there. */
  readonly problems: readonly SettingsProblem[];
}

export interface GatheredDelivery extends Pick<Delivery, 'department' | 'state' | 'counted' | 'errors' | 'warnings'> {
  readonly files: readonly string[];
}

/**
 * The workbooks of a round put together, file by file. What cannot be read is refused alone, and the rest goes on;
 * what the office has entered in the report of an earlier run is kept.
 */
export async function gather(request: GatherRequest, tell: (news: GatherNews) => void): Promise<Gathered> {
  const own = readOfficeSettings(request.office, request.settings, catalogue);
  const settings = own?.settings ?? request.settings;
  const before = readEarlierRound(request.office, settings.statuses);
  const options = { settings, assumedYear: request.assumedYear, earlier: before?.earlier ?? null, run: { on: request.today, by: '' } };
  const sources = await readAll(request.files, (source) => recogniseSource(source, options), tell);
  tell({ kind: 'checking' });
  const result = review(sources, options);
  for (const plan of planReport(result)) for (const piece of piecesOf(plan)) tell({ kind: 'piece', piece });
  return {
    ...summaryOf(result),
    asked: [...askedOf(result), ...askedBeforePublishing(result.settings)],
    publication: await publish(result),
    problems: [...(own?.problems ?? []), ...(before?.problems ?? [])],
  };
}

/** @param keep takes what is needed of a workbook, so that no more than one is held whole */
async function readAll(
  files: GatherRequest['files'],
  keep: (source: Source) => Source,
  tell: (news: GatherNews) => void,
): Promise<readonly Source[]> {
  const names = distinctNames(files.map(({ path }) => path));
  const sources: Source[] = [];
  for (const [index, { file }] of files.entries()) {
    const source = keep(await readFile(file, names[index]));
    sources.push(source);
    tell({ kind: 'fileRead', file: { name: source.file, refused: 'refused' in source ? source.refused : null } });
  }
  return sources;
}

function summaryOf(result: Review): Omit<Gathered, 'publication' | 'problems' | 'asked'> {
  const { results, notes, fiscalYear, asOf, settings, workbooks } = result;
  return {
    ...{ results, notes, fiscalYear, asOf, settings },
    counted: countedItems(result.items),
    deliveries: deliveriesOf(result).map(({ department, state, counted, errors, warnings, files }) => ({
      ...{ department, state, counted, errors, warnings },
      files: files.map(({ file }) => file),
    })),
    answers: answersGiven(result),
    unassigned: workbooks.filter(({ department, reason }) => department === '' && reason === null).map(({ file }) => file),
    refused: workbooks.flatMap(({ file, reason }) => (reason ? [{ file, reason }] : [])),
  };
}
