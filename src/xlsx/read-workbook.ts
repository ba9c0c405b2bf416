import type { Workbook } from '../workbook/workbook';
import { readXlsx, type ReadOptions } from './read-xlsx';

export { readXlsx, type ReadOptions } from './read-xlsx';
export { UnreadableWorkbook } from './unreadable-workbook';
export { inflateWithFflate, type Inflate } from './inflate';

/** Reads a workbook of any supported format (xlsx, xlsm, xls, xlsb, ods). Throws UnreadableWorkbook. */
export async function readWorkbook(bytes: Uint8Array, options: ReadOptions = {}): Promise<Workbook> {
  return Promise.resolve(readXlsx(bytes, options));
}
