import { parseArgs } from 'node:util';
import type { Sentence } from '../model/finding';
import type { FiscalYear } from '../model/fiscal-year';
import { readFiscalYears } from '../text/fiscal-years';

export interface ReviewArguments {
  readonly paths: readonly string[];
  readonly fiscalYear: FiscalYear | null;
  readonly settings: string | null;
  readonly json: boolean;
  readonly out: string | null;
  readonly locale: 'ja' | 'en';
}

export type Arguments = ReviewArguments | { readonly help: true } | { readonly wrong: Sentence };

const options = {
  'fiscal-year': { type: 'string' },
  settings: { type: 'string' },
  json: { type: 'boolean' },
  out: { type: 'string' },
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the command line (without node and the program's own name). What is wrong comes back as a sentence. */
export function readArguments(words: readonly string[]): Arguments {
  let parsed;
  try {
    parsed = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(String(error))?.[1] ?? '';
    return wrong(
      `指定「${option}」は使えません。使い方は --help で確認してください。`,
      `The option "${option}" cannot be used. See --help.`,
    );
  }
  const { values, positionals } = parsed;
  if (values.help || words.length === 0) return { help: true };
  const [command, ...paths] = positionals;
  if (command !== 'review') {
    return wrong(
      `「${command ?? ''}」という操作はありません。review を指定してください。`,
      `There is no command "${command ?? ''}". Use review.`,
    );
  }
  if (paths.length === 0) {
    return wrong('点検するファイルかフォルダを指定してください。', 'Name a file or a folder to review.');
  }
  const locale = values.locale ?? 'ja';
  if (locale !== 'ja' && locale !== 'en') return wrong('--locale には ja か en を指定してください。', '--locale takes ja or en.');
  const fiscalYear = values['fiscal-year'] === undefined ? null : yearOf(values['fiscal-year']);
  if (fiscalYear === undefined) {
    return wrong(
      '--fiscal-year には 2024 や 令和6年度 のように年度を指定してください。',
      '--fiscal-year takes a fiscal year such as 2024.',
    );
  }
  if (values.out !== undefined && !/\.xlsx$/i.test(values.out)) {
    return wrong('--out には .xlsx で終わるファイル名を指定してください。', '--out takes a file name that ends in .xlsx.');
  }
  return { paths, fiscalYear, settings: values.settings ?? null, json: values.json ?? false, out: values.out ?? null, locale };
}

/** undefined: no fiscal year can be read. */
function yearOf(text: string): FiscalYear | undefined {
  if (/^(19|20|21)\d\d$/.test(text)) return Number(text);
  return readFiscalYears(text)[0]?.fiscalYear;
}

function wrong(ja: string, en: string): Arguments {
  return { wrong: { ja, en } };
}

export const usage: Sentence = {
  ja: `使い方: shinchoku review ファイル|フォルダ … [指定]

  進捗管理のブックを点検し、評価結果を数えます。元のブックは読むだけで、書き換えません。

  --fiscal-year 2024    評価する年度(令和6年度、R6 でも可)。省くと、ブックに書かれた年度
  --settings 設定.json  点検設定(取組方針、項目台帳、所属一覧など)
  --json                結果をJSONで標準出力に出す
  --out 結果.xlsx       評価結果のブックを書き出す
  --locale ja|en        表示の言語(省くと ja)

  終了コード: 0 直すところなし / 1 要修正の指摘か未評価の項目がある / 2 読めないファイルか指定の誤りがある`,
  en: `Usage: shinchoku review FILE|FOLDER ... [options]

  Checks progress workbooks and counts the evaluation result. Source workbooks are only read, never changed.

  --fiscal-year 2024    year evaluated (also 令和6年度, R6); default: the year the workbooks are about
  --settings FILE.json  settings: policies, item master, departments
  --json                print the review as JSON on standard output
  --out FILE.xlsx       write the report workbook
  --locale ja|en        language (default ja)

  Exit status: 0 nothing to correct / 1 an error found or items undetermined / 2 a file could not be read, or wrong usage`,
};
