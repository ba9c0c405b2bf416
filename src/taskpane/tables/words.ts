import type { Sentence } from '../../model/finding';
import type { ColumnReading } from '../../recognition/headings/corrections';
import { columnLetters } from '../../workbook/reference';

/** Texts of the tables that were read and of their columns. */
export const tableWords = {
  teach: { ja: '読み方を教える', en: 'Show how to read it' },
  frame: { ja: '読み取った表', en: 'Tables read' },
  show: { ja: '表示', en: 'Show' },
  columns: { ja: '列の読み取り方', en: 'How the columns were read' },
  columnsHint: {
    ja: '違っている列があれば、正しい列を選んでください。すぐに点検し直します。',
    en: 'Where a column is wrong, choose the right one. The workbook is then checked again.',
  },
  moreFields: { ja: 'ほかの項目の列を指定する', en: 'Give other fields a column' },
  choice: {
    ja: 'チェックを外した表は、点検にも集計にも含めません。',
    en: 'A table without a check mark is neither checked nor counted.',
  },

  decided: { ja: '指定済み', en: 'Chosen' },
  missing: { ja: '見つかりません', en: 'Not found' },
  none: { ja: 'なし', en: 'None' },
  candidates: { ja: '候補の列', en: 'Likely columns' },
  otherColumns: { ja: 'ほかの列', en: 'Other columns' },
  otherChoices: { ja: 'そのほか', en: 'Else' },
  noColumn: { ja: 'なし（この表にはない）', en: 'None (not in this table)' },
  selectedCell: { ja: 'Excelで選んだセルの列', en: 'Column of the cell selected in Excel' },
  readAgain: { ja: 'また読む', en: 'Read it again' },
  pointOut: { ja: '見出しの行が違うとき', en: 'If the heading rows are wrong' },
  pointOutHint: {
    ja: 'Excelで見出しの行（1～5行）のセルを選んでから、押してください。',
    en: 'Select cells of the heading rows (1 to 5 rows) in Excel, then press the button.',
  },
  pointOutNow: { ja: '選んだ行を見出しにする', en: 'Use the selected rows as headings' },
  noHeadings: {
    ja: '選んだ行は、見出しにできません。項目名が書かれた行を1～5行選んで、もう一度お試しください。すでに見出しにした行は、選び直す必要はありません。',
    en: 'The selected rows cannot be headings. Select one to five rows with headings that were not chosen before, then try again.',
  },
  readThis: { ja: 'この表を読む', en: 'Read this one' },
  lookAbove: { ja: '該当する列があれば、選んでください。', en: 'If there is a column for it, choose it.' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Why a column was taken for a field. */
export const reasons = {
  heading: { ja: '見出しから読みました。', en: 'Read by its heading.' },
  values: { ja: '見出しと値から判断しました。', en: 'Judged by its heading and values.' },
  decided: { ja: '選んだ列です。', en: 'Chosen by you.' },
} as const satisfies Readonly<Record<string, Sentence>>;

/** 「例：12回、9件、6％」 */
export function samplesOf(values: readonly string[]): Sentence {
  if (values.length === 0) return { ja: '（値はありません）', en: '(no values)' };
  return { ja: `例：${values.join('、')}。`, en: `E.g. ${values.join('; ')}.` };
}

export function unusedColumns(count: number): Sentence {
  return { ja: `使っていない列（${count}列）`, en: `Columns that are not used (${count})` };
}

/** 「B5:Q31 を4項目として読みました」. */
export function readAs(range: string, items: number): Sentence {
  return { ja: `${range} を${items}項目として読みました`, en: `${range} was read as ${items} item(s)` };
}

export function tablesRead(tables: number, items: number): Sentence {
  return { ja: `${tables}つの表から${items}項目を読みました`, en: `${items} item(s) were read from ${tables} tables` };
}

export function lookAt(fields: readonly Sentence[]): Sentence {
  return {
    ja: `${fields.map(({ ja }) => `「${ja}」`).join('')}の列を確かめてください。`,
    en: `Check the column of ${fields.map(({ en }) => `"${en}"`).join(', ')}.`,
  };
}

export function others(count: number): Sentence {
  return { ja: `ほか${count}件`, en: `and ${count} more` };
}

export function leftOutTable(range: string): Sentence {
  return { ja: `${range} は点検に含めていません`, en: `${range} is left out` };
}

export function leftovers(count: number): Sentence {
  return { ja: `項目として読まなかった記載（${count}件）`, en: `Texts that were not read as items (${count})` };
}

/** 「F列 令和6年度 実績」. */
export function columnOption({ column, heading }: Pick<ColumnReading, 'column' | 'heading'>): Sentence {
  const [letters, words] = [columnLetters(column), heading.replaceAll('>', ' ')];
  return { ja: `${letters}列 ${words}`, en: `${letters}: ${words}` };
}

/** @param field the field that the column was read as */
export function takenColumn(option: Sentence, field: Sentence): Sentence {
  return { ja: `${option.ja}（いまは「${field.ja}」）`, en: `${option.en} (now ${field.en})` };
}

/** @param column "F列 令和6年度 実績"; null: none */
export function columnDecided(field: Sentence, column: Sentence | null): Sentence {
  if (column === null) return { ja: `「${field.ja}」の列を「なし」にしました。`, en: `"${field.en}" has no column now.` };
  return { ja: `「${field.ja}」を「${column.ja}」にしました。`, en: `"${field.en}" is now read from ${column.en}.` };
}

/** @param sheet of the table */
export function selectInTable(sheet: string): Sentence {
  return {
    ja: `シート「${sheet}」の表の中で、正しい列のセルを選んでから、もう一度お試しください。`,
    en: `Select a cell of the right column in the table on the sheet ${sheet}, then try again.`,
  };
}

/** @param rows counted from 1 */
export function headingsDecided(sheet: string, { from, to }: { readonly from: number; readonly to: number }): Sentence {
  const rows = from === to ? String(from) : `${from}～${to}`;
  return {
    ja: `シート「${sheet}」の${rows}行目を見出しにしました。`,
    en: `On the sheet ${sheet} the headings are now in row ${rows.replace('～', ' to ')}.`,
  };
}

export function tableLeftOut(sheet: string): Sentence {
  return { ja: `シート「${sheet}」のこの表は、読まないことにしました。`, en: `This table on the sheet ${sheet} is not read any more.` };
}

export function readAgainDecided(sheet: string): Sentence {
  return { ja: `シート「${sheet}」を、また読むことにしました。`, en: `The sheet ${sheet} is read again.` };
}

/** @param whole the sheet, and not one table of it */
export function notReadAny(sheet: string, whole: boolean): Sentence {
  return whole
    ? { ja: `シート「${sheet}」は読まないことにしています`, en: `The sheet ${sheet} is not read` }
    : { ja: `シート「${sheet}」の表1つは読まないことにしています`, en: `A table on the sheet ${sheet} is not read` };
}

export function otherTable(range: string): Sentence {
  return { ja: `同じシートの ${range} にも表があります`, en: `There is another table in ${range}` };
}

export function readOther(range: string): Sentence {
  return { ja: `${range} の表を読む`, en: `Read the table in ${range}` };
}

export function tableDecided(range: string): Sentence {
  return { ja: `${range} の表を読むことにしました。`, en: `The table in ${range} is now read.` };
}
