/**
 * Why a file is refused, and the sentence shown for it. One code may have several sentences:
 * a web page and a Word document are both no workbook, but each reader of the sentence did something else.
 */
export const refusals = {
  empty: {
    code: 'empty',
    ja: 'ファイルの中身が空（0バイト）のため、開けません。提出元に送り直しを依頼してください。',
    en: 'The file is empty (0 bytes). Ask the sender to send it again.',
  },
  html: {
    code: 'not-a-workbook',
    ja: 'Webページ（HTML）を保存したファイルで、Excelのブックではありません。Excelで開き、「Excel ブック（.xlsx）」で保存し直してください。',
    en: 'This is a saved web page (HTML), not an Excel workbook. Open it in Excel and save it as an Excel workbook (.xlsx).',
  },
  text: {
    code: 'not-a-workbook',
    ja: '文字だけのファイル（CSVなど）で、Excelのブックではありません。Excelで開き、「Excel ブック（.xlsx）」で保存し直してください。',
    en: 'This is a plain text file (such as CSV), not an Excel workbook. Open it in Excel and save it as an Excel workbook (.xlsx).',
  },
  document: {
    code: 'not-a-workbook',
    ja: 'Wordなどの文書ファイルで、Excelのブックではありません。進捗管理表のブックを選び直してください。',
    en: 'This is a text document (such as Word), not an Excel workbook. Choose the tracking workbook instead.',
  },
  presentation: {
    code: 'not-a-workbook',
    ja: 'PowerPointなどのプレゼンテーションで、Excelのブックではありません。進捗管理表のブックを選び直してください。',
    en: 'This is a presentation (such as PowerPoint), not an Excel workbook. Choose the tracking workbook instead.',
  },
  pdf: {
    code: 'not-a-workbook',
    ja: 'PDFファイルで、Excelのブックではありません。PDFにする前のExcelのブックを選び直してください。',
    en: 'This is a PDF, not an Excel workbook. Choose the Excel workbook it was made from.',
  },
  image: {
    code: 'not-a-workbook',
    ja: '画像ファイルで、Excelのブックではありません。進捗管理表のブックを選び直してください。',
    en: 'This is a picture, not an Excel workbook. Choose the tracking workbook instead.',
  },
  archive: {
    code: 'not-a-workbook',
    ja: '圧縮ファイル（ZIPなど）で、Excelのブックではありません。展開してから、中のブックを選び直してください。',
    en: 'This is an archive (such as ZIP), not an Excel workbook. Extract it and choose the workbook inside.',
  },
  unknown: {
    code: 'not-a-workbook',
    ja: 'Excelのブックではないため、開けません。進捗管理表のブックを選び直してください。',
    en: 'This is not an Excel workbook. Choose the tracking workbook instead.',
  },
  password: {
    code: 'encrypted',
    ja: 'パスワードが設定されているため、開けません。パスワードを解除して保存し直してください。',
    en: 'The workbook is protected by a password. Remove the password and save it again.',
  },
  label: {
    code: 'labelled',
    ja: '秘密度ラベルなどによる暗号化で保護されているため、開けません。保護を解除して保存し直してください。',
    en: 'The workbook is encrypted by a sensitivity label or rights management. Remove the protection and save it again.',
  },
  'cut-off': {
    code: 'cut-off',
    ja: 'ファイルが途中で切れているため、開けません。コピーや送信をやり直し、元のファイルを入手してください。',
    en: 'The file is cut off. Copy or send it again from the original.',
  },
  damaged: {
    code: 'damaged',
    ja: 'ファイルが壊れているため、開けません。Excelで開いて修復し、保存し直してください。',
    en: 'The file is damaged. Open it in Excel, let Excel repair it, and save it again.',
  },
  declarations: {
    code: 'unsafe',
    ja: '通常のブックにはない記述（DTD）が含まれているため、安全のため開きません。Excelで新しいブックに写して保存し直してください。',
    en: 'The file holds a document type definition, which no workbook needs, and is not opened for safety. Copy the sheets to a new workbook.',
  },
  'too-large': {
    code: 'too-large',
    ja: 'ファイルの中身が大きすぎるため、開けません。不要なシートや行を削除して保存し直してください。',
    en: 'The contents of the file are too large. Delete sheets or rows that are not needed and save it again.',
  },
  'legacy-cost': {
    code: 'too-large',
    ja: '壊れているか中身が大きすぎるため、読み取りを取りやめました。Excelで開き、「Excel ブック（.xlsx）」で保存し直してください。',
    en: 'Reading was given up because the file is damaged or too large. Open it in Excel and save it as an Excel workbook (.xlsx).',
  },
  'legacy-off': {
    code: 'unsupported-format',
    ja: 'このアドインは、.xls、.xlsb、.odsを読まない設定で配られています。Excelで開き、「Excel ブック（.xlsx）」で保存し直してください。',
    en: 'This add-in was delivered with .xls, .xlsb and .ods switched off. Open the file in Excel and save it as an Excel workbook (.xlsx).',
  },
  'long-text': {
    code: 'too-large',
    ja: 'Excelの上限（32,767文字）を超える文字の入ったセルがあるため、開けません。そのセルの文字を減らして保存し直してください。',
    en: 'A cell holds more text than the 32,767 characters that Excel takes. Shorten it and save the workbook again.',
  },
  'no-sheets': {
    code: 'no-sheets',
    ja: '表のあるシート（ワークシート）が1枚もないため、読み取れません。進捗管理表のブックを選び直してください。',
    en: 'The workbook has no worksheet. Choose the tracking workbook instead.',
  },
  'old-format': {
    code: 'unsupported-format',
    ja: '古い形式（Excel 95以前、またはXMLスプレッドシート 2003）のため、開けません。Excelで開き、「Excel ブック（.xlsx）」で保存し直してください。',
    en: 'The format is too old (Excel 95 or earlier, or XML Spreadsheet 2003). Open it in Excel and save it as an Excel workbook (.xlsx).',
  },
  'other-format': {
    code: 'unsupported-format',
    ja: '対応していない保存形式のため、開けません。Excelで開き、「Excel ブック（.xlsx）」で保存し直してください。',
    en: 'The file format is not supported. Open it in Excel and save it as an Excel workbook (.xlsx).',
  },
} as const satisfies Readonly<Record<string, { readonly code: string; readonly ja: string; readonly en: string }>>;

export type Refusal = keyof typeof refusals;
