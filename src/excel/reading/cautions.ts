import type { Sentence } from '../../model/finding';

/** A workbook of Excel 97–2003, which Excel opens in compatibility mode. "" is a workbook that was never saved. */
export function isOldFormat(file: string): boolean {
  return /\.xls$/i.test(file);
}

const readOnly: Sentence = {
  ja: 'このブックは読み取り専用で開かれています。書き出したシートや設定を残すときは、「名前を付けて保存」で別の名前にしてください。',
  en: 'This workbook is open for reading only. To keep the sheets and settings that are written, save it under another name.',
};
const oldFormat: Sentence = {
  ja: 'このブックは古い形式（.xls）です。点検はできますが、.xls形式で保存すると、書き出したシートの表や書式が失われることがあります。先に.xlsx形式で保存し直すことをお勧めします。',
  en: 'This workbook has the old format (.xls). It can be checked, but saving it as .xls may lose tables and looks of the sheets that are written. Save it as .xlsx first.',
};

/** What is better known before anything is written into the workbook. */
export function cautionsFor({ file, isReadOnly }: { readonly file: string; readonly isReadOnly: boolean | null }): readonly Sentence[] {
  return [...(isReadOnly === true ? [readOnly] : []), ...(isOldFormat(file) ? [oldFormat] : [])];
}
