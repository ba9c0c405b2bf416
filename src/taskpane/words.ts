import { severityLabels } from '../evaluation/labels';
import type { Sentence, Severity } from '../model/finding';

/** Every text of the pane, Japanese and English side by side. What the sheets say too comes from src/report and src/evaluation. */
export const words = {
  addin: { ja: '進捗評価', en: 'Progress Evaluation' },
  privacy: { ja: 'このアドインは、データをどこにも送信しません。', en: 'This add-in does not send data anywhere.' },

  onlyInExcel: { ja: 'この画面は、Excelの中で開いてください。', en: 'Open this page inside Excel.' },

  check: { ja: '点検する', en: 'Check' },
  write: { ja: '集計シートを書き出す', en: 'Write summary sheets' },
  cancel: { ja: '中止', en: 'Cancel' },
  takeBack: { ja: '元に戻す', en: 'Take back' },
  stale: {
    ja: '計算方法が「手動」で、再計算されていない数式があるため、点検結果は古い値によるものです。再計算すると、開いているほかのブックも再計算されます。',
    en: 'Calculation is manual and formulas wait for it, so old values were checked. Calculating will calculate other open workbooks, too.',
  },
  calculateAndCheck: { ja: '再計算して点検し直す', en: 'Calculate and check again' },
  close: { ja: '閉じる', en: 'Close' },

  start: { ja: '使い方', en: 'How it works' },
  steps: [
    {
      ja: '「点検する」を押すと、開いているブックから取組項目の表を探し、記入を点検します。ブックには何も書き込みません。',
      en: '"Check" finds the tables of items in the open workbook and checks the entries. Nothing is written.',
    },
    {
      ja: '評価結果と指摘がここに表示されます。指摘からセルへ移動して、修正できます。',
      en: 'The result and the findings are shown here. Each finding leads to its cell.',
    },
    {
      ja: '「集計シートを書き出す」を押すと、評価結果などのシートをブックに追加します。元のシートは書き換えません。',
      en: '"Write summary sheets" adds the result sheets to the workbook. Your own sheets are not changed.',
    },
  ],

  reading: { ja: 'ブックを読み取っています…', en: 'Reading the workbook…' },
  readingFiles: { ja: 'ファイルを読み取っています…', en: 'Reading the files…' },
  preparing: { ja: '公表用の資料を作っています…', en: 'Preparing the publication…' },
  inserting: { ja: '評価結果の表を入れています…', en: 'Inserting the table…' },
  checking: { ja: '点検しています…', en: 'Checking…' },
  writing: { ja: '集計シートを書き出しています…', en: 'Writing the summary sheets…' },
  takingBack: { ja: '元に戻しています…', en: 'Taking back…' },
  marking: { ja: 'シートの印を描いています…', en: 'Drawing the marks…' },
  trying: { ja: 'この環境を確かめています…', en: 'Trying this environment…' },
  repairing: { ja: 'セルを書き換えています…', en: 'Changing the cells…' },

  result: { ja: '評価結果', en: 'Evaluation result' },
  provisional: { ja: '未確定', en: 'Provisional' },
  final: { ja: '確定', en: 'Final' },
  state: { ja: '現在の状態', en: 'State' },
  noFindingsShort: { ja: '指摘なし', en: 'No findings' },
  readyToSubmit: { ja: '提出できます', en: 'Ready to be handed in' },
  goThrough: { ja: '指摘を順に見る', en: 'Go through the findings' },
  writtenSheets: { ja: '書き出したシート', en: 'Sheets written' },
  outdated: { ja: '古い結果', en: 'Out of date' },

  findings: { ja: '点検結果', en: 'Findings' },
  noFindings: { ja: '修正や確認が必要な箇所は見つかりませんでした。', en: 'Nothing to correct or to confirm was found.' },
  showOnly: { ja: '表示する重要度', en: 'Severity shown' },
  all: { ja: 'すべて', en: 'All' },
  wholeWorkbook: { ja: '表・ブック全体', en: 'Table or workbook as a whole' },
  whyAndHow: { ja: '理由と直し方', en: 'Why, and how to correct it' },
  why: { ja: '理由', en: 'Why' },
  fix: { ja: '直し方', en: 'How' },
  basis: { ja: '根拠', en: 'Basis' },

  noTable: { ja: '点検できる表がありません', en: 'There is no table to check' },
  noTableAdvice: [
    { ja: '取組項目を記入したブックを開いていますか。', en: 'Is the open workbook the one with the items?' },
    { ja: '表のあるシートが非表示になっていませんか。', en: 'Is the sheet with the table hidden?' },
    {
      ja: '見出しの行があるのに見つからないときは、その行をExcelで選び、下の「選んだ行を見出しにする」を押してください。',
      en: 'If there is a row of headings, select it in Excel and press "Use the selected rows as headings" below.',
    },
  ],

  changed: {
    ja: '点検した後にブックが変わりました。「点検する」を押すと最新の結果になります。',
    en: 'The workbook has changed since the check. Press "Check" to update the result.',
  },
  otherTables: {
    ja: '点検する表を変えました。「点検する」を押すと結果に反映します。',
    en: 'You chose other tables. Press "Check" to update the result.',
  },
  otherPrevious: {
    ja: '前年度のブックの指定を変えました。「点検する」を押すと結果に反映します。',
    en: 'You changed the choice of last year’s workbook. Press "Check" to update the result.',
  },
  otherSettings: {
    ja: '点検設定を変えました。「点検する」を押すと結果に反映します。',
    en: 'The settings have changed. Press "Check" to update the result.',
  },
  notWatching: {
    ja: 'ブックの変更を自動では検知できません。修正した後は、もう一度「点検する」を押してください。',
    en: 'Changes of the workbook cannot be noticed here. After correcting, press "Check" again.',
  },
  renamed: {
    ja: '同じ名前のシートが既にあるため、別の名前を付けました。',
    en: 'A sheet of the same name was there already, so another name was given.',
  },

  failed: {
    check: { ja: '点検できませんでした', en: 'The check could not be done' },
    write: { ja: '書き出せませんでした', en: 'The sheets could not be written' },
    takeBack: { ja: '元に戻せませんでした', en: 'It could not be taken back' },
    mark: { ja: 'シートの印を変えられませんでした', en: 'The marks could not be changed' },
    repair: { ja: '書き換えられませんでした', en: 'The cells could not be changed' },
    decide: { ja: '指定を保存できませんでした', en: 'The decision could not be kept' },
    gather: { ja: '取りまとめられませんでした', en: 'The workbooks could not be put together' },
    publish: { ja: '公表用の資料を作れませんでした', en: 'The publication could not be prepared' },
    openNew: { ja: '公表用ブックを開けませんでした', en: 'The new workbook could not be opened' },
    insert: { ja: '評価結果の表を扱えませんでした', en: 'Nothing could be done with the table' },
    inspect: { ja: '公表前の点検ができませんでした', en: 'The check before publication could not be done' },
    selfTest: { ja: '環境の確認ができませんでした', en: 'The environment could not be tried' },
    point: { ja: 'セルを示せませんでした', en: 'The cell could not be taken' },
    reveal: { ja: 'セルを表示できませんでした', en: 'The cell could not be shown' },
  },
  busy: {
    ja: '前の処理が終わっていません。終わってから、もう一度お試しください。',
    en: 'The work before is not done yet. Try again when it has ended.',
  },

  cancelled: { ja: '中止しました。', en: 'Cancelled.' },
  gathered: { ja: '取りまとめが終わりました。', en: 'The workbooks were put together.' },
  prepared: { ja: '公表用の資料ができました。', en: 'The publication is ready.' },
  tried: { ja: '環境の確認が終わりました。', en: 'The environment has been tried.' },
  inspected: { ja: '公表前の点検が終わりました。', en: 'The check before publication is done.' },
  tookBack: { ja: '書き出したシートを取り除き、元に戻しました。', en: 'The written sheets were taken back.' },
} as const;

/** Beside every text that can be copied. */
export const copyWords = {
  copy: { ja: 'コピー', en: 'Copy' },
  copied: { ja: 'コピーしました。', en: 'Copied.' },
  notCopied: {
    ja: 'コピーできませんでした。文を選んで、Ctrl+Cを押してください。',
    en: 'It could not be copied. Select the text and press Ctrl+C.',
  },
} as const;

/** @param japanese the title as the sheets have it */
export function figuresTitle(japanese: string, asOf: string): Sentence {
  return { ja: japanese, en: `Progress as of ${asOf}` };
}

export function itemTitle(id: string): Sentence {
  return { ja: `取組項目 ${id}`, en: `Item ${id}` };
}

/** 「要修正2件、要確認1件」. */
export function countsOf(counts: readonly { readonly severity: Severity; readonly count: number }[]): Sentence {
  return {
    ja: counts.map(({ severity, count }) => `${severityLabels[severity].ja}${count}件`).join('、'),
    en: counts.map(({ severity, count }) => `${count} ${severityLabels[severity].en}${count === 1 ? '' : 's'}`).join(', '),
  };
}

export function goTo(cell: string): Sentence {
  return { ja: `${cell}を表示`, en: `Show ${cell}` };
}

/** @param place a sheet or a cell */
export function showPlace(place: string): Sentence {
  return { ja: `「${place}」を表示`, en: `Show "${place}"` };
}

/** 「提出できます（お知らせ1件）」 */
export function readyWithNotes(notes: Sentence): Sentence {
  return { ja: `${words.readyToSubmit.ja}（${notes.ja}）`, en: `${words.readyToSubmit.en} (${notes.en})` };
}

/** Behind the gravest open point. */
export function furtherPoints(count: number): Sentence {
  return { ja: `（ほか${count}点）`, en: ` (and ${count} more)` };
}

export function answerQuestions(count: number): Sentence {
  return { ja: `確認${count}件に答える`, en: `Answer ${count}` };
}

export function roundState(departments: number): Sentence {
  return { ja: `取りまとめ：${departments}所属`, en: `Round: ${departments} department(s)` };
}

export function moreFindings(count: number): Sentence {
  return { ja: `続きの${count}件を表示`, en: `Show ${count} more` };
}

export function wrote(count: number): Sentence {
  return { ja: `${count}枚の集計シートを書き出しました。`, en: `${count} summary sheets were written.` };
}

export function checkDone(counts: Sentence): Sentence {
  return { ja: `点検が終わりました。${counts.ja}。`, en: `The check is done: ${counts.en}.` };
}

/** @param detail the program's own words, for those who repair it */
export function unexpected(detail: string): Sentence {
  return {
    ja: `予期しない誤りのため、続けられませんでした。もう一度お試しください。繰り返すときは、次の記録を添えて管理者に連絡してください。（${detail}）`,
    en: `An unexpected error stopped the work. Try again. If it happens again, send this note to the administrator: ${detail}`,
  };
}
