import type { Sentence } from '../../model/finding';
import { rangeOf } from '../../workbook/reference';
import type { SheetArea } from '../../host';

const place = ({ sheet, area }: SheetArea): string => `${sheet}!${rangeOf(area)}`;

/** Why the table of 評価結果 cannot be put, refreshed or taken out. */
export const tableSentences = {
  alreadyStands: (at: SheetArea): Sentence => ({
    ja: `評価結果の表は、すでに${place(at)}にあります。更新するか、取り除いてから、もう一度お試しください。`,
    en: `The table of results stands in ${place(at)} already. Refresh it, or remove it first.`,
  }),
  nowhere: {
    ja: 'このブックに、挿入した評価結果の表が見つかりません。挿入する場所を選んで、もう一度挿入してください。',
    en: 'No inserted table of results was found in this workbook. Choose a place and insert it again.',
  },
  ourSheet: (sheet: string): Sentence => ({
    ja: `シート「${sheet}」は集計シートで、書き出すたびに作り直されるため、表を挿入できません。ほかのシートのセルを選んでください。`,
    en: `The sheet "${sheet}" is one of the summary sheets, which are made anew each time. Choose a cell on another sheet.`,
  }),
  cellFilled: (at: SheetArea, cell: string): Sentence => ({
    ja: `表の場所（${place(at)}）のうち、${cell}に入力があります。そのセルを空けるか、空いている場所のセルを選んでください。`,
    en: `${cell} is not empty, where the table is to stand (${place(at)}). Clear it, or choose a cell where there is room.`,
  }),
  inTable: (at: SheetArea): Sentence => ({
    ja: `表の場所（${place(at)}）が、ほかのテーブルにかかっています。テーブルの外のセルを選んでください。`,
    en: `${place(at)}, where the table is to stand, overlaps another table. Choose a cell outside it.`,
  }),
  hidden: (at: SheetArea): Sentence => ({
    ja: `表の場所（${place(at)}）に、非表示の行または列があります。フィルターや非表示を解除するか、ほかの場所を選んでください。`,
    en: `${place(at)}, where the table is to stand, has hidden rows or columns. Show them, or choose another place.`,
  }),
  offSheet: {
    ja: '選んだセルから先に、表が入るだけの行や列がありません。もっと左上のセルを選んでください。',
    en: 'There is no room for the table beyond the selected cell. Choose a cell further up or left.',
  },
  merged: (at: SheetArea): Sentence => ({
    ja: `${place(at)}に結合されたセルがあるため、挿入しませんでした。結合を解除するか、ほかの場所を選んでください。`,
    en: `${place(at)} has merged cells, so nothing was inserted. Unmerge them or choose another place.`,
  }),
  tight: (column: string): Sentence => ({
    ja: `結果が入る${column}列の幅が狭いため、文字が縮小して表示されます。挿入した後に列の幅を広げると、元の大きさになります。`,
    en: `Column ${column} is narrow, so the results are shrunk to fit. Widen the column to show them in full size.`,
  }),
  leftOver: (at: SheetArea): Sentence => ({
    ja: `Excelが応じないため、${place(at)}に、書きかけの表の内容または書式が残っています。不要なときは、そのセルを選んで「ホーム」タブの「クリア」で消してください。`,
    en: `Excel did not let the unfinished table in ${place(at)} be taken out; some of it or its looks are left. Clear those cells if they are not needed.`,
  }),
  placeChanged: {
    ja: '場所を確かめた後に、列の幅などが変わりました。もう一度セルを選んで、場所を確かめてください。',
    en: 'The columns have changed since the place was looked at. Select the cell again.',
  },
  changedSince: (at: SheetArea): Sentence => ({
    ja: `${place(at)}の表は、挿入した後に書き換えられています。書き換えを失わないよう、そのままにしました。元の値に戻すか、表のセルの内容を消してから、もう一度お試しください。`,
    en: `The table in ${place(at)} has been edited since it was inserted and was left alone. Restore its values, or clear its cells, then try again.`,
  }),
} as const;
