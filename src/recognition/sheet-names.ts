import type { SheetRole } from '../model/account';
import { oneItemKey } from '../model/one-item';
import { leaveOut } from '../model/question';
import { sheetKey } from '../model/answer-keys';
import type { Settings } from '../model/settings';
import { defaultSettings } from '../model/default-settings';
import { readableSheets } from './layouts/sheet-tables';
import type { SheetView } from './sheet-view';

/** Sheets that explain the form: what stands there is no data. */
const guidanceName = /記入要領|作成要領|記入方法|入力方法|記入上の注意|^はじめに|お読みください/;
/** These may be an item's own words as well: 税金の使い方. */
const maybeGuidance = /(?:使い方|手引き?|説明書)[\d①-⑳)）】\s　]*$/;
/** Examples: 条例, 事例, 例規, 例年 and 見本市 are other words. */
const exampleName =
  /(?:^|[(（【_\s　])(?:例|見本|サンプル|sample|example)(?:$|[)）】_\s　\d①-⑳])|記入例|記載例|作成例|入力例|(?:見本|サンプル)$/i;

/** What a sheet's own name says that its contents are; null: nothing, it is read. */
function roleByName(view: SheetView): SheetRole | null {
  const { name } = view.sheet;
  if (exampleName.test(name)) return 'example';
  return guidanceName.test(name) || (maybeGuidance.test(name) && !tracks(view)) ? 'guidance' : null;
}

const fewestRows = 3;

/** Rows of a table stand on it, as no explanation has them. */
function tracks(view: SheetView): boolean {
  const [first] = readableSheets([view], defaultSettings, []).sheets.flatMap(({ blocks }) => blocks);
  return first !== undefined && view.usedRows.filter((row) => row > first.block.bottom && view.filled(row).length > 2).length >= fewestRows;
}

/** What a person or the sheet's own name decides before it is read; null: it is read. */
export function givenRole(view: SheetView, { answers }: Settings): SheetRole | null {
  const { name } = view.sheet;
  if (answers[sheetKey(name)] === leaveOut || answers[oneItemKey(name)] === leaveOut) return 'leftOut';
  return roleByName(view);
}
