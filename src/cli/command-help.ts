import type { Sentence } from '../model/finding';
import { usage } from './arguments';
import { localeOf } from './words';

/** What `--help` says of a command; without a command, of all. In the language asked for, or in both. */
export function helpOf(command: string | undefined, words: readonly string[]): string {
  const help = command !== undefined && command in commands ? commands[command as keyof typeof commands] : usage;
  const asked = words.some((word) => word.startsWith('--locale'));
  return asked ? `${help[localeOf(words)]}\n` : `${help.ja}\n\n${help.en}\n`;
}

export function wantsHelp(words: readonly string[]): boolean {
  return words.includes('--help') || words.includes('-h');
}

const common: Sentence = {
  ja: `  --settings 設定       点検設定のJSONファイルか、シート「点検設定」「項目台帳」「所属一覧」のあるブック
  --locale ja|en        表示の言語(省くと ja)
  --verbose             予期しない誤りで止まったとき、その原因も表示する`,
  en: `  --settings FILE       settings: a JSON file, or a workbook with the sheets 点検設定, 項目台帳, 所属一覧
  --locale ja|en        language (default ja)
  --verbose             print the cause as well when an unexpected error stops the program`,
};

const force: Sentence = {
  ja: `  --force ファイル      既にあるそのファイルを置き換えてよいことを示す(読み取ったファイルは、指定しても置き換えない)`,
  en: `  --force FILE          an existing file that may be replaced (a file that is read is never replaced)`,
};

const commands = {
  prepublish: {
    ja: `使い方: shinchoku prepublish ファイル … [--against ファイル|フォルダ] [指定]

  公表するブック、報道発表文(.txt)、Wordの文書(.docx)、ページ(.html)、CSVを、公表の前に点検します。ファイルは読むだけで、書き換えません。

  --against 所属のブック  数値を照らし合わせる所属のブックか、そのフォルダ(何回でも指定できる)
  --tally 照合票.xlsx   公表前照合票(各ファイルのハッシュ値と数値、全体の照合値)を書き出す
  --json                結果をJSONで標準出力に出す
${common.ja}

  終了コード: 0 直すところなし / 1 要修正の指摘がある / 2 読めないファイルか指定の誤りがある`,
    en: `Usage: shinchoku prepublish FILE ... [--against FILE|FOLDER] [options]

  Checks workbooks, press texts (.txt), Word documents (.docx), pages (.html) and CSV files before they are published. Files are only read, never changed.

  --against FILE        departments' workbooks, or a folder of them, that the figures must agree with (may be repeated)
  --tally FILE.xlsx     write 公表前照合票: hash and figures of every file, and one value for all of them
  --json                print the result as JSON on standard output
${common.en}

  Exit status: 0 nothing to correct / 1 an error found / 2 a file could not be read, or wrong usage`,
  },
  'set-up': {
    ja: `使い方: shinchoku set-up ファイル|フォルダ … --out 設定.xlsx [指定]

  届いたブックから、シート「点検設定」「項目台帳」「所属一覧」「公表文」のあるブックを作ります。既にあるブックは置き換えません。

  --out 設定.xlsx       書き出すブック
  --release 発表文.txt  前回などの報道発表文。段落ごとに「公表文」に取り込み、取組項目のセルと結び付ける
${force.ja}
${common.ja}

  終了コード: 0 書き出した / 2 読めないファイルか指定の誤りがある`,
    en: `Usage: shinchoku set-up FILE|FOLDER ... --out FILE.xlsx [options]

  Makes a workbook with the sheets 点検設定, 項目台帳, 所属一覧 and 公表文 of the workbooks that have come in. An existing workbook is not replaced.

  --out FILE.xlsx       the workbook to write
  --release FILE.txt    a press text, as of last year: its paragraphs become rows of 公表文, bound to the cells of the items
${force.en}
${common.en}

  Exit status: 0 written / 2 a file could not be read, or wrong usage`,
  },
  'desk-settings': {
    ja: `使い方: shinchoku desk-settings 設定.xlsx --out settings.json [指定]

  改革担当の設定(シート「点検設定」「項目台帳」「所属一覧」のあるブックか、点検設定のJSONファイル)から、「市の設定」のファイルを作ります。
  アドインのページ(taskpane.html)と同じ場所に settings.json の名前で置くと、どの所属の画面も、この設定で点検します。

  --out settings.json   書き出すファイル。既にあるファイルは置き換えない
  --name R6-2           この設定の版の名前。点検の画面に「市の設定「R6-2」で点検しました。」と出る
${force.ja}
  --locale ja|en        表示の言語(省くと ja)
  --verbose             予期しない誤りで止まったとき、その原因も表示する

  終了コード: 0 書き出した / 2 読めないファイルか指定の誤りがある`,
    en: `Usage: shinchoku desk-settings FILE.xlsx --out settings.json [options]

  Makes the file of the office's settings from a workbook with the sheets 点検設定, 項目台帳 and 所属一覧, or from a JSON file of settings.
  Laid beside the add-in's page (taskpane.html) as settings.json, every desk checks with these settings.

  --out settings.json   the file to write; an existing file is not replaced
  --name R6-2           what this version of the settings is called; the pane names it
${force.en}
  --locale ja|en        language (default ja)
  --verbose             print the cause as well when an unexpected error stops the program

  Exit status: 0 written / 2 a file could not be read, or wrong usage`,
  },
  'next-year': {
    ja: `使い方: shinchoku next-year ファイル|フォルダ … --out フォルダ [指定]

  今年度のブックから、来年度に記入するブックを所属ごとに作ります。既にあるブックは、1つでもあれば何も書き出さずに知らせます。

  --out フォルダ        書き出すフォルダ
${force.ja}
${common.ja}

  終了コード: 0 書き出した / 2 読めないファイルか指定の誤りがある`,
    en: `Usage: shinchoku next-year FILE|FOLDER ... --out FOLDER [options]

  Makes the form of the next year for every department of this year's workbooks. Where one exists already, nothing is written, and it is told.

  --out FOLDER          the folder to write to
${force.en}
${common.en}

  Exit status: 0 written / 2 a file could not be read, or wrong usage`,
  },
} as const satisfies Readonly<Record<string, Sentence>>;
