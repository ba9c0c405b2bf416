import type { Sentence } from '../../model/finding';

/** What the pane says about publishing the result. */
export const words = {
  title: { ja: '公表の準備', en: 'Prepare the publication' },
  open: { ja: '報道発表文や公表用ブックを作る', en: 'Make the press text and the workbook to publish' },
  before: { ja: '公表の前の確認', en: 'To be answered before publication' },
  make: { ja: '公表用の資料を作る', en: 'Make what is published' },
  outdated: {
    ja: '点検した後にブックが変わっています。先に、もう一度点検してください。',
    en: 'The workbook has changed since the check. Check again first.',
  },
  press: { ja: '報道発表文', en: 'Press text' },
  page: { ja: 'ホームページ用の文書（HTML）', en: 'Page for the site (HTML)' },
  workbook: {
    ja: '値だけの新しいブックを開きます。数式、非表示の行、作成者名などは含みません。内容を確かめてから、名前を付けて保存してください。',
    en: 'Opens a new workbook with values only: no formulas, hidden rows or author names. Look it over, then save it.',
  },
  openWorkbook: { ja: '公表用ブックを開く', en: 'Open the workbook to publish' },
  here: {
    ja: '新しいブックの代わりに、「公表用_」で始まるシートを、開いているブックに書き出せます。その見出しをすべて選んで右クリックし、「移動またはコピー」で「(新しいブック)」へ移してから、保存してください。',
    en: 'Instead, sheets whose names begin with 「公表用_」 can be written into the open workbook. Select their tabs, right-click, choose Move or Copy, (new book), and save that.',
  },
  writeHere: { ja: '開いているブックに書き出す', en: 'Write them into the open workbook' },
  inspectOpen: { ja: '公表するブックを点検する', en: 'Check a workbook before it is published' },
  inspectHint: {
    ja: '開いているブックに、非表示のシートやコメント、個人情報など、公表してはならないものが残っていないかを調べます。',
    en: 'Looks whether anything is left in the open workbook that must not be published: hidden sheets, comments, personal information.',
  },
  inspect: { ja: '開いているブックを調べる', en: 'Check the open workbook' },
  nothingFound: { ja: '公表の前に直すところは、見つかりませんでした。', en: 'Nothing to correct before publication was found.' },
  onlyFile: {
    ja: '作成者などのファイルの情報は、Excelの「ファイル」→「情報」→「問題のチェック」でも確かめてください。',
    en: 'Check the properties of the file, such as its author, in Excel too: File, Info, Check for Issues.',
  },
  filesOpen: { ja: '発表文やページのファイルを点検する', en: 'Check a press text, a document or a page' },
  filesHint: {
    ja: 'ほかで作った発表文(.txt、.docx)、ページ(.html)、ブック(.xlsx)の数値、名称、文を、表示中の点検結果と1行ずつ照らし合わせます。ファイルはパソコンの外へ出ません。',
    en: 'Holds figures, names and texts of a press text (.txt, .docx), a page (.html) or a workbook (.xlsx) against the result shown, line by line. Files stay on this computer.',
  },
  pasted: { ja: '点検する文を貼り付ける', en: 'Paste the text to check' },
  pastedFile: { ja: '貼り付けた文', en: 'Pasted text' },
  inspectPasted: { ja: '貼り付けた文を点検する', en: 'Check the pasted text' },
  inspectFiles: { ja: 'ファイルを選んで点検する', en: 'Choose files to check' },
  noTable: {
    ja: '評価結果の表が見つかりません。本文だけのときは、表も併せて点検してください。',
    en: ' It has no table of results. Check the table too.',
  },
  refused: { ja: 'まだ公表できません', en: 'Not to be published yet' },
} as const satisfies Readonly<Record<string, Sentence>>;

export function foundInFile(count: number): Sentence {
  return { ja: `直すか確かめるところが${count}件あります。`, en: `${count} finding(s).` };
}
