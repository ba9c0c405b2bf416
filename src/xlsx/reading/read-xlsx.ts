import type { Workbook } from '../../workbook/workbook';
import { fflateInflate } from '../package/fflate-inflate';
import { openFile, type ReadOptions } from '../package/open-file';
import { readPackage } from './read-package';
import { UnreadableWorkbook } from '../unreadable-workbook';

/** As readWorkbook, at once, for xlsx and xlsm only; other formats are refused. */
export function readXlsx(bytes: Uint8Array, { inflate = fflateInflate, limits }: ReadOptions = {}): Workbook {
  const file = openFile(bytes, inflate, limits);
  if (file.format !== 'xlsx') throw new UnreadableWorkbook('other-format');
  return readPackage(file, file.limits);
}
