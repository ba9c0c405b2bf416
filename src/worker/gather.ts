import type { Sentence } from '../model/finding';
import type { FiscalYear } from '../model/fiscal-year';
import type { Review, ReviewedWorkbook } from '../model/review';
import type { Settings } from '../model/settings';
import { readOfficeSettings } from '../recognition/office-settings';
import type { SettingsProblem } from '../recognition/settings-sheet';
import type { Publishable } from '../report/publishable';
import { planReport, review, type Source } from '../review';
import type { Workbook } from '../workbook/workbook';
import { distinctNames } from '../rounds/distinct-names';
import { piecesOf, type PlanPiece } from './plan-pieces';
import { publish, type Publication } from './publish';
import { readFile } from './read-file';

export interface GatherRequest {
  readonly files: readonly ChosenFile[];
  /** The office's open workbook: its sheet 点検設定 is laid over the settings, its own items are not counted. */
  readonly office: Workbook;
  readonly settings: Settings;
  readonly assumedYear: FiscalYear;
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
export interface Gathered extends Pick<Review, 'results' | 'notes' | 'fiscalYear' | 'asOf' | 'settings' | 'round'> {
  readonly workbooks: readonly GatheredWorkbook[];
  readonly publication: Publishable<Publication>;
  readonly settingsProblems: readonly SettingsProblem[];
}

export interface GatheredWorkbook extends Pick<ReviewedWorkbook, 'file' | 'department' | 'reason'> {
  readonly items: number;
  /** Findings that block publication. */
  readonly errors: number;
  readonly warnings: number;
}

/** The workbooks of a round put together, file by file. What cannot be read is refused alone, and the rest goes on. */
export async function gather({ files, office, settings, assumedYear }: GatherRequest, tell: (news: GatherNews) => void): Promise<Gathered> {
  const sources: Source[] = [];
  const names = distinctNames(files.map(({ path }) => path));
  for (const [index, { file }] of files.entries()) {
    const source = await readFile(file, names[index]);
    sources.push(source);
    tell({ kind: 'fileRead', file: { name: source.file, refused: 'refused' in source ? source.refused : null } });
  }
  tell({ kind: 'checking' });
  const own = readOfficeSettings(office, settings);
  const result = review(sources, { settings: own?.settings ?? settings, assumedYear });
  for (const plan of planReport(result)) for (const piece of piecesOf(plan)) tell({ kind: 'piece', piece });
  return { ...summaryOf(result), publication: await publish(result), settingsProblems: own?.problems ?? [] };
}

function summaryOf(result: Review): Omit<Gathered, 'publication' | 'settingsProblems'> {
  const { results, notes, fiscalYear, asOf, round, settings, workbooks, items, findings } = result;
  const itemsOf = countsByFile(items.filter(({ counted }) => counted));
  const errorsOf = countsByFile(findings.filter(({ severity }) => severity === 'error'));
  const warningsOf = countsByFile(findings.filter(({ severity }) => severity === 'warning'));
  return {
    ...{ results, notes, fiscalYear, asOf, settings, round },
    workbooks: workbooks.map(({ file, department, reason }) => ({
      ...{ file, department, reason },
      ...{ items: itemsOf(file), errors: errorsOf(file), warnings: warningsOf(file) },
    })),
  };
}

function countsByFile(things: readonly { readonly file: string | null }[]): (file: string) => number {
  const counts = new Map<string | null, number>();
  for (const { file } of things) counts.set(file, (counts.get(file) ?? 0) + 1);
  return (file) => counts.get(file) ?? 0;
}
