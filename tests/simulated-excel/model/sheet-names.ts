import { invalidArgument, itemAlreadyExists } from '../engine/host-error';
import type { SheetModel } from './sheet';

/**
 * At most 31 characters (doc: @types Worksheet.name), none of : \ / ? * [ ], not blank, no apostrophe at either end,
 * not "History", which Excel keeps for itself (rules of Excel's own dialog). In the Japanese Excel 履歴 is kept as well.
 */
export function checkSheetName(name: unknown, sheets: readonly SheetModel[], location: string): asserts name is string {
  if (typeof name !== 'string' || name === '' || name.length > 31) throw invalidArgument(location);
  if (/[:\\/?*[\]]/.test(name)) throw invalidArgument(location);
  if (name.startsWith("'") || name.endsWith("'") || /^(?:history|履歴)$/i.test(name)) throw invalidArgument(location);
  if (sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw itemAlreadyExists(location);
}
