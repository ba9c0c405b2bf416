import type { Workbook } from '../workbook/workbook';
import type { Inflate } from './inflate';
import { openFile, type ReadOptions } from './open-file';
import { readPackage } from './read-package';

export type { Inflate } from './inflate';
export type { Limits } from './limits';
export type { ReadOptions } from './open-file';
export { readXlsx } from './read-xlsx';
export { UnreadableWorkbook, type RefusalCode } from './unreadable-workbook';

/**
 * Reads a workbook: xlsx, xlsm, xls, xlsb or ods, told apart by the bytes alone.
 * Throws UnreadableWorkbook, whose sentence says what the file is and what to do.
 */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<Workbook> {
  const { inflate = await loadFflate() } = options;
  const file = openFile(bytes, inflate, options.limits);
  if (file.format === 'xlsx') return readPackage(file, file.limits);
  // The library for the other formats is large, and most rounds never need it.
  const { readLegacyWorkbook } = await import('./legacy-workbook');
  return readLegacyWorkbook(file.format === 'xls' ? bytes : file.archive, file.format, file.limits);
}

/** In the same bundle, but set up only where it is used: its tables take longer to build than a small workbook to read. */
async function loadFflate(): Promise<Inflate> {
  return (await import(/* webpackMode: "eager" */ './fflate-inflate')).fflateInflate;
}
