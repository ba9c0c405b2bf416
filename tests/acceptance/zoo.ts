import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../src/model/default-settings';
import { readSettings } from '../../src/model/read-settings';
import type { Settings } from '../../src/model/settings';
import { fold } from '../../src/text/fold';

/** The test workbooks stand beside a checkout of the team; a user's clone has none. */
const zoo = join(__dirname, '..', '..', '..', 'shared', 'workbooks');
export const hasZoo = existsSync(zoo);
if (!hasZoo) console.log('The test workbooks (../shared/workbooks) are not here: their tests are skipped.');

export const zooFolders = hasZoo ? (['round-2024', 'round-2024-interim', 'faults', 'clean'] as const) : [];

export interface ExpectedRate {
  readonly numerator: number;
  readonly denominator: number;
  readonly percent: number | null;
  readonly rounded: boolean;
}
export interface ExpectedResults {
  readonly confirmed: number;
  readonly inScope: number;
  readonly achieved: number;
  readonly notAchieved: number;
  readonly outOfScope: number;
  readonly undetermined: number;
  readonly rate: ExpectedRate;
}
export interface ExpectedFinding {
  readonly rule: string;
  readonly cell: string | null;
  readonly item: string | null;
  readonly accept?: readonly string[];
}
export interface ExpectedItem {
  readonly id: string | null;
  readonly name: string;
  readonly policy: string | null;
  readonly department: string;
  readonly rating: string | null;
  readonly evaluateIn: 'everyYear' | readonly number[];
  readonly outReason: string | null;
  readonly counted?: boolean;
  readonly indicators: readonly {
    readonly no?: string;
    readonly name: string;
    readonly kind: string;
    readonly unit?: string;
    readonly comparator?: string;
    readonly target?: number | null;
    readonly actual?: number | null;
  }[];
  readonly at: Readonly<Record<string, string>>;
}
export interface ExpectedWorkbook {
  readonly kind: string;
  readonly layout: string;
  readonly sheet: string | null;
  readonly sheets?: readonly string[];
  readonly settings?: string | null;
  readonly selectedFiscalYear?: number;
  readonly fiscalYear: number | null;
  readonly headerRows: readonly number[];
  readonly tableRange: string | null;
  readonly department: string;
  readonly itemCount: number;
  readonly results: ExpectedResults;
  readonly items: readonly ExpectedItem[];
  readonly mustFind: readonly ExpectedFinding[];
  readonly mayFind: readonly string[];
  readonly mustNotFind: readonly string[];
}
export interface ExpectedFolder {
  readonly folder: Partial<ExpectedResults> & {
    readonly settings?: string;
    readonly results?: ExpectedResults;
    readonly notes?: readonly string[];
    readonly pressRate?: string;
    readonly itemCount?: number;
    readonly byPolicy?: readonly (ExpectedResults & { readonly policy: string })[];
    readonly byDepartment?: readonly (ExpectedResults & { readonly department: string })[];
    readonly missingDepartments?: readonly (string | { readonly department: string })[];
    readonly mustFind?: readonly ExpectedFinding[];
    readonly mustNotFind?: readonly string[];
  };
  readonly workbooks: Readonly<Record<string, ExpectedWorkbook>>;
}

export function pathIn(folder: string, file = ''): string {
  return join(zoo, folder, file);
}

export function expectedOf(folder: string): ExpectedFolder {
  return JSON.parse(readFileSync(pathIn(folder, 'expected.json'), 'utf8')) as ExpectedFolder;
}

export function settingsOf(folder: string, file: string | null | undefined): Settings {
  if (!file) return defaultSettings;
  const read = readSettings(JSON.parse(readFileSync(pathIn(folder, file), 'utf8')));
  if ('problems' in read) throw new Error(read.problems.map(({ en }) => en).join('\n'));
  return read.settings;
}

/** Texts are compared after NFKC without white space. */
export function same(a: string | null | undefined, b: string | null | undefined): boolean {
  return fold(a ?? '') === fold(b ?? '');
}
