import type { SheetView } from '../sheet-view';

/** 例, 記入例, 見本, サンプル in a cell of their own or before a text; 条例, 事例 and 例年 are other words. */
const exampleStart =
  /^(?:[【[〔(（<＜]?(?:記入例|記載例|作成例|入力例|見本|サンプル|sample|example|例)[】\]〕)）>＞\d０-９①-⑳]*(?:$|[:：\s　]|(?<=[】\]〕)）>＞])))/i;

/** A cell that says of its row that it is an example. */
export function isExample(text: string): boolean {
  return exampleStart.test(text.trim());
}

/** What to enter: 数値を記入, リストから選択, 200字以内, 未達成のみ, 自動計算. */
const instruction =
  /^[(（※]?(?:.{0,14}(?:記入|入力|選択|記載|転記|選ぶ)(?:する|して(?:ください|下さい)|すること|のこと|必須)?|.{0,8}\d+字(?:以内|程度|まで).{0,6}|自動(?:計算|入力|表示|判定)|.{1,8}のみ|必須|任意|自由記述|(?:半角)?(?:数値|数字)(?:のみ)?|プルダウン)。?[)）]?$/;

/** A row below the headings that says what to enter in each column: neither a heading nor data. */
export function isInstructionRow(view: SheetView, row: number): boolean {
  const filled = view.filled(row);
  const said = filled.filter((column) => instruction.test(view.text(row, column).trim())).length;
  return said > 0 && said * 2 >= filled.length;
}
