import type { Workbook } from '../workbook/workbook';
import type { Inflate } from './package/inflate';
import { openFile, type ReadOptions } from './package/open-file';
import { readPackage } from './reading/read-package';
import { UnreadableWorkbook } from './unreadable-workbook';

export type { Inflate } from './package/inflate';
export type { Limits } from './limits';
export type { ReadOptions } from './package/open-file';
export { readXlsx } from './reading/read-xlsx';
export { UnreadableWorkbook, type RefusalCode } from './unreadable-workbook';

/** Put in by the build; there is none in tests. */
declare const SHINCHOKU_LEGACY: boolean | undefined;

/** The library for the other formats is large, and most rounds never need it. Null: an office has it left out of its build. */
const loadLegacy = typeof SHINCHOKU_LEGACY === 'undefined' || SHINCHOKU_LEGACY ? () => import('./legacy/legacy-workbook') : null;

/**
 * Reads a workbook: xlsx, xlsm, xls, xlsb or ods, told apart by the bytes alone.
 * Throws UnreadableWorkbook, whose sentence says what the file is and what to do.
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<Workbook> {
  const { inflate = await loadFflate() } = options;
  const file = openFile(bytes, inflate, options.limits);
  if (file.format === 'xlsx') return readPackage(file, file.limits);
  if (!loadLegacy) throw new UnreadableWorkbook('legacy-off');
  const { readLegacyWorkbook } = await loadLegacy();
  return readLegacyWorkbook(file.format === 'xls' ? bytes : file.archive, file.format, file.limits);
}

/** In the same bundle, but set up only where it is used: its tables take longer to build than a small workbook to read. */
async function loadFflate(): Promise<Inflate> {
  return (await import(/* webpackMode: "eager" */ './package/fflate-inflate')).fflateInflate;
}
