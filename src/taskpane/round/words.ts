import type { Sentence } from '../../model/finding';
import { deliveryLabels, type DeliveryState } from '../../report/round/deliveries';

/** What the pane says about putting the departments' workbooks together. */
export const words = {
  title: { ja: '各所属のブックの取りまとめ', en: 'Put the departments’ workbooks together' },
  open: { ja: '複数のブックをまとめて点検する', en: 'Check many workbooks at once' },
  hint: {
    ja: '各所属から届いたブックを選ぶと、まとめて点検し、開いているブックに集計シートを作れます。選んだファイルは読み取るだけで、書き換えません。',
    en: 'Choose the workbooks that the departments sent. They are checked together, and the summary sheets can be written into the open workbook. The files are only read.',
  },
  chooseFiles: { ja: 'ファイルを選ぶ', en: 'Choose files' },
  chooseFolder: { ja: 'フォルダーを選ぶ', en: 'Choose a folder' },
  drop: { ja: 'ここにファイルやフォルダーをドロップすることもできます。', en: 'You can also drop files or folders here.' },
  noFiles: { ja: '選んだ中に、Excelのブックがありません。', en: 'There is no Excel workbook among what you chose.' },
  write: { ja: '取りまとめた集計シートを書き出す', en: 'Write the summary sheets of the round' },
  outdated: {
    ja: '回答を反映できていません。もう一度ファイルを選んで、まとめ直してください。',
    en: 'The answers are not reflected yet. Choose the files again.',
  },
  deliveries: { ja: '提出の状況', en: 'What was sent' },
  answers: { ja: '差し戻し票への回答', en: 'Answers to slips' },
  allAnswers: {
    ja: '回答した係・職、回答日、理由は、集計シートの「回答一覧」に載ります。',
    en: 'Who answered, when and why stands on the sheet 「回答一覧」.',
  },
  unassigned: { ja: '所属の分からないブック', en: 'Workbooks of no known department' },
  refused: { ja: '読み取れなかったブック', en: 'Workbooks that could not be read' },
  problems: {
    ja: '開いているブックの次の行が使えません。直してから、もう一度ファイルを選んでください。それまで書き出しはできません。',
    en: 'These rows of the open workbook cannot be used. Correct them and choose the files again; until then nothing is written.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

export const states: Readonly<Record<DeliveryState, Sentence>> = {
  missing: { ja: deliveryLabels.missing, en: 'Not received' },
  errors: { ja: deliveryLabels.errors, en: 'To correct' },
  warnings: { ja: deliveryLabels.warnings, en: 'To confirm' },
  done: { ja: deliveryLabels.done, en: 'Done' },
};

export function readSoFar(read: number, files: number, last: string): Sentence {
  return { ja: `${read}/${files} 件を読み取りました（${last}）`, en: `${read} of ${files} read (${last})` };
}

export function otherFiles(count: number): Sentence {
  return { ja: `Excelのブックでないファイル${count}件は、読み取りません。`, en: `${count} file(s) that are no workbooks are not read.` };
}

/** 「4項目、要修正1件、要確認2件」. */
export function contents(items: number, errors: number, warnings: number): Sentence {
  const parts = [
    { ja: `${items}項目`, en: `${items} item(s)`, count: 1 },
    { ja: `要修正${errors}件`, en: `${errors} to correct`, count: errors },
    { ja: `要確認${warnings}件`, en: `${warnings} to confirm`, count: warnings },
  ].filter(({ count }) => count > 0);
  return { ja: parts.map(({ ja }) => ja).join('、'), en: parts.map(({ en }) => en).join(', ') };
}
