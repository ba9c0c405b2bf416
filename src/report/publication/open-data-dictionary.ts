import type { OpenColumn } from './csv';
import type { CodeTable } from './open-data-codes';
import { codeTables } from './open-data-codes';

/** A column of one of the files, whatever its records are. */
type DescribedColumn = Omit<OpenColumn<never>, 'valueOf'>;

interface DictionaryRecord extends DescribedColumn {
  readonly file: string;
}

const types: Readonly<Record<OpenColumn<never>['type'], { readonly name: string; readonly notation: string }>> = {
  text: {
    name: '文字列',
    notation:
      "改行は「 / 」に、機種依存文字は通常の文字に、外字は〓に置き換える。= + - @ ' で始まる文字列は、数式として実行されないよう、先頭に ' を付ける",
  },
  integer: { name: '整数', notation: '桁区切りなし' },
  number: { name: '数値', notation: '桁区切りなし。小数点はピリオド' },
  date: { name: '日付', notation: 'YYYY-MM-DD(西暦)' },
  code: { name: 'コード', notation: 'コードの意味はcodes.csvを参照' },
};

/** What each column of each file means, one column a record. */
export function dictionaryRecords(files: Readonly<Record<string, readonly DescribedColumn[]>>): readonly DictionaryRecord[] {
  return Object.entries(files).flatMap(([file, columns]) => columns.map((column) => ({ ...column, file })));
}

export const dictionaryColumns: readonly OpenColumn<DictionaryRecord>[] = [
  { name: 'file', label: 'ファイル', type: 'text', description: '列があるファイル', valueOf: ({ file }) => file },
  { name: 'column', label: '列', type: 'text', description: '列の見出し', valueOf: ({ name }) => name },
  { name: 'label', label: '列の名称', type: 'text', description: '見出しを日本語で表したもの', valueOf: ({ label }) => label },
  { name: 'type', label: '型', type: 'text', description: '値の型', valueOf: ({ type }) => types[type].name },
  { name: 'notation', label: '表記', type: 'text', description: '値の表記のしかた', valueOf: ({ type }) => types[type].notation },
  { name: 'unit', label: '単位', type: 'text', description: '列の全体に共通する単位', valueOf: ({ unit }) => unit ?? 'なし' },
  { name: 'blank', label: '空欄の意味', type: 'text', description: '空欄が意味すること', valueOf: ({ blank }) => blank ?? '空欄なし' },
  { name: 'description', label: '説明', type: 'text', description: '列の説明', valueOf: ({ description }) => description },
];

interface CodeRecord {
  readonly column: string;
  readonly code: string;
  readonly meaning: string;
}

export function codeRecords(): readonly CodeRecord[] {
  return Object.entries<CodeTable>(codeTables).flatMap(([column, table]) =>
    Object.entries(table).map(([code, meaning]) => ({ column, code, meaning })),
  );
}

export const codeColumns: readonly OpenColumn<CodeRecord>[] = [
  { name: 'column', label: '列', type: 'text', description: 'コードを使う列の見出し', valueOf: ({ column }) => column },
  { name: 'code', label: 'コード', type: 'text', description: '列に入るコード', valueOf: ({ code }) => code },
  { name: 'meaning', label: '意味', type: 'text', description: 'コードの意味', valueOf: ({ meaning }) => meaning },
];
