import type { Sentence } from '../model/finding';

const protectedContent: Sentence = {
  ja: 'シートまたはブックが保護されているか、権限（IRM）や秘密度ラベルで編集が制限されているため、操作できません。「校閲」タブで保護を解除するか、ラベルを付けてから、もう一度お試しください。',
  en: 'The sheet or the workbook is protected, or rights (IRM) or a missing sensitivity label forbid editing. Remove the protection on the Review tab, or set the label, then try again.',
};
const tooMuchData: Sentence = {
  ja: 'データが多く、Excelが一度に受け渡しできる量を超えました。使っていない行や列を削除するか、パソコンに入っているExcelでこのブックを開いてください。',
  en: 'There is more data than Excel can pass on at once. Delete unused rows and columns, or open the workbook in desktop Excel.',
};
const somethingGone: Sentence = {
  ja: '作業中にシートやセルが削除されたか、移動しました。ブックの状態を確かめてから、もう一度お試しください。',
  en: 'A sheet or cell was deleted or moved meanwhile. Check the workbook, then try again.',
};
const nameTaken: Sentence = {
  ja: '作業中に同じ名前のシートや表が作られました。もう一度お試しください。',
  en: 'A sheet or table of the same name was made meanwhile. Try again.',
};
const connectionLost: Sentence = {
  ja: 'Excelとの接続が切れました。ブックを保存して開き直して（Web版ではページを再読み込みして）から、もう一度お試しください。',
  en: 'The connection to Excel was lost. Save and reopen the workbook (on the web, reload the page), then try again.',
};
const busy: Sentence = {
  ja: 'Excelが混み合っています。少し待ってから、もう一度お試しください。',
  en: 'Excel is busy. Wait a moment, then try again.',
};
const outOfMemory: Sentence = {
  ja: 'Excelのメモリが足りません。ほかのブックを閉じるか、Excelを起動し直してから、もう一度お試しください。',
  en: 'Excel has run out of memory. Close other workbooks or restart Excel, then try again.',
};
const oldExcel: Sentence = {
  ja: 'お使いのExcelには、この操作に必要な機能がありません。Excel 2021以降、またはMicrosoft 365のExcelでお使いください。',
  en: 'This Excel lacks a function that is needed here. Use Excel 2021 or later, or Excel of Microsoft 365.',
};
const editedByOthers: Sentence = {
  ja: '同じ箇所をほかの人も編集しました。ブックの状態を確かめてから、もう一度お試しください。',
  en: 'Somebody else edited the same place. Check the workbook, then try again.',
};
const inTheWay: Sentence = {
  ja: '結合セル、フィルター、ピボットテーブルなどがあるため、書き込めません。そのセルを確かめてから、もう一度お試しください。',
  en: 'Merged cells, a filter or a PivotTable is in the way. Check the cells, then try again.',
};

/**
 * What is said for each code of Excel's errors. Their messages are in the language of the office and change with its version
 * (codes: Microsoft's "Application-specific API error handling").
 */
export const sentenceByCode: Readonly<Record<string, Sentence>> = {
  InvalidOperationInCellEditMode: {
    ja: 'セルを編集中のため、実行できません。Enterキーで入力を確定してから、もう一度お試しください。',
    en: 'A cell is being edited. Press Enter to finish it, then try again.',
  },
  WriteNotSupportedWhenModalDialogOpen: {
    ja: 'Excelでほかの画面が開いているため、書き込めません。その画面を閉じてから、もう一度お試しください。',
    en: 'A dialog is open in Excel. Close it, then try again.',
  },
  InactiveWorkbook: {
    ja: 'ほかのブックが手前に出たため、中断しました。このブックを手前に出してから、もう一度お試しください。',
    en: 'Another workbook came to the front. Bring this one back, then try again.',
  },
  AccessDenied: protectedContent,
  RequestPayloadSizeLimitExceeded: tooMuchData,
  ResponsePayloadSizeLimitExceeded: tooMuchData,
  OperationCellsExceedLimit: tooMuchData,
  RangeExceedsLimit: tooMuchData,
  InvalidSelection: {
    ja: 'いま選んでいる範囲は使えません。シートのセルを1か所だけ選んで、もう一度お試しください。',
    en: 'The present selection cannot be used. Select cells in one place of a sheet, then try again.',
  },
  ItemNotFound: somethingGone,
  InvalidReference: somethingGone,
  InvalidObjectPath: somethingGone,
  ItemAlreadyExists: nameTaken,
  InvalidOrTimedOutSession: connectionLost,
  RequestAborted: connectionLost,
  ActivityLimitReached: busy,
  MemoryLimitReached: outOfMemory,
  HostRestartNeeded: outOfMemory,
  ApiNotFound: oldExcel,
  ApiNotAvailable: oldExcel,
  NotImplemented: oldExcel,
  UnsupportedFeature: oldExcel,
  UnsupportedOperation: oldExcel,
  Conflict: editedByOthers,
  FilteredRangeConflict: inTheWay,
  MergedRangeConflict: inTheWay,
  PivotTableRangeConflict: inTheWay,
  NonBlankCellOffSheet: inTheWay,
};

/** For every other code; the code itself is what a help desk asks for. */
export function sentenceForUnknown(code: string): Sentence {
  return {
    ja: `Excelの中で処理に失敗しました（${code}）。もう一度お試しください。続く場合は、ブックを保存してExcelを起動し直してください。`,
    en: `Excel could not complete the operation (${code}). Try again. If it persists, save the workbook and restart Excel.`,
  };
}

/** What is said where we know more than Excel's code tells. */
export const sentences = {
  noAnswer: {
    ja: 'Excelから返事がありません。セルを編集中のときは、Enterキーで確定してください。続く場合は、ブックを保存して開き直してください。',
    en: 'Excel does not answer. If a cell is being edited, press Enter. If it persists, save and reopen the workbook.',
  },
  workbookProtected: {
    ja: 'ブックの構成が保護されているため、集計シートを追加できません。「校閲」タブの「ブックの保護」を解除してから、もう一度お試しください。',
    en: 'The structure of the workbook is protected, so no sheet can be added. Remove "Protect Workbook" on the Review tab, then try again.',
  },
  sheetProtected: (sheet: string) => ({
    ja: `シート「${sheet}」が保護されているため、書き込めません。「校閲」タブでシートの保護を解除してから、もう一度お試しください。`,
    en: `The sheet "${sheet}" is protected. Remove the protection on the Review tab, then try again.`,
  }),
  /** @param code what Excel answered, for a help desk */
  notReadable: (code: string) => ({
    ja: `このブックを読み取ることが、Excelに認められませんでした（${code}）。「保護ビュー」のときは「編集を有効にする」を押してください。権限（IRM）や秘密度ラベルで制限されたブックのときは、ラベルを付けるか、制限のない写しを作成者からもらってください。`,
    en: `Excel does not allow this workbook to be read (${code}). In Protected View press Enable Editing. Where rights (IRM) or a sensitivity label restrict it, set the label, or ask its author for a copy without restrictions.`,
  }),
  sheetMissing: (sheet: string) => ({
    ja: `シート「${sheet}」が見つかりません。削除されたか、名前が変わっています。もう一度「点検する」を押してください。`,
    en: `The sheet "${sheet}" was not found. It was deleted or renamed. Press "Check" again.`,
  }),
  sheetHidden: (sheet: string) => ({
    ja: `シート「${sheet}」は非表示のため、セルを表示できません。シート見出しを右クリックし、「再表示」を選んでください。`,
    en: `The sheet "${sheet}" is hidden. Right-click a sheet tab and choose Unhide.`,
  }),
  tooManyCells: (sheet: string, range: string) => ({
    ja: `シート「${sheet}」で使われている範囲（${range}）が広すぎて、読み取れません。離れた所にある不要なセルを削除してください。`,
    en: `The used range of the sheet "${sheet}" (${range}) is too large to read. Delete stray cells far from the table.`,
  }),
  changedSince: (sheet: string) => ({
    ja: `シート「${sheet}」は、書き出した後に変更されています。変更を失わないよう、元に戻しませんでした。`,
    en: `The sheet "${sheet}" has been changed since it was written. To keep the changes, nothing was taken back.`,
  }),
  someLeft: (cells: string) => ({
    ja: `${cells}は、書き込んだ後に変更されているため、そのままにしました。ほかのセルは元に戻しました。`,
    en: `${cells} changed since it was written and was left alone. The other cells were taken back.`,
  }),
  /** @param code what Excel answered, for a help desk */
  noNewWorkbook: (code: string) => ({
    ja: `このExcelでは、アドインから新しいブックを開けません（${code}）。組織の設定で止められていることがあります。公表用のシートは、「公表の準備」から、開いているブックに書き出せます。報道発表文とホームページ用の文書は、コピーして使えます。`,
    en: `This Excel does not let the add-in open a new workbook (${code}); a policy of your organisation may forbid it. Under "Prepare the publication" its sheets can be written into the open workbook, and the texts can be copied.`,
  }),
  marksOff: {
    ja: 'シートの印は、すべて外しました。',
    en: 'All marks in the sheets were taken off.',
  },
  marksLeft: {
    ja: '描きかけの枠がシートに残っています。不要なときは、枠を選んでDeleteキーで削除してください。',
    en: 'Some frames are left in the sheets. Select them and press Delete if they are not needed.',
  },
  formatsLeft: (cells: string) => ({
    ja: `${cells}の表示形式が変わったまま残っています。`,
    en: `The number format of ${cells} is left changed.`,
  }),
  nothingToTakeBack: {
    ja: 'この書き込みは、もう元に戻せません。その後に書き直したか、すでに元に戻しています。',
    en: 'This can no longer be taken back: it was written again or taken back already.',
  },
  tooLargeToTakeBack: {
    ja: '前の集計シートが大きく、控えを取れなかったため、元に戻せません。',
    en: 'The former sheets were too large to be kept, so they cannot be brought back.',
  },
} as const;
