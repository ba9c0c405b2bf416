import type { Sentence } from '../model/finding';
import type { FiscalYear } from '../model/fiscal-year';
import { readDate, readFiscalYears } from '../text/fiscal-years';
import { isLocale, readWords, wrongEnding, wrongLocale, type Locale } from './words';

export interface ReviewArguments {
  readonly paths: readonly string[];
  readonly fiscalYear: FiscalYear | null;
  readonly settings: string | null;
  /** What was published before: a review's JSON, settings, or the published workbook. */
  readonly corrects: string | null;
  /** Last year's workbook, or a folder of them. */
  readonly previous: string | null;
  /** A file of answers to questions, by their key. */
  readonly answers: string | null;
  readonly json: boolean;
  /** The last report workbook of the same round. */
  readonly round: string | null;
  /** Who runs the program, for the record of the round; "" when no name is given. */
  readonly by: string;
  /** A folder where readings are kept for a later run. */
  readonly cache: string | null;
  /** Seconds that one file may take; null: the usual ones. */
  readonly timeout: number | null;
  readonly locale: Locale;
  /** Existing files that may be replaced whatever they hold. */
  readonly force: readonly string[];
  readonly outputs: Outputs;
}

/** Where to write what; null: not asked for. */
export interface Outputs {
  /** The report workbook. */
  readonly out: string | null;
  /** Every item as CSV, one row per indicator. */
  readonly rows: string | null;
  readonly press: string | null;
  readonly html: string | null;
  /** A folder. */
  readonly csv: string | null;
  /** The clean workbook to be published. */
  readonly publish: string | null;
  /** 別紙: the list of items and a page for each. */
  readonly appendix: string | null;
  /** 決裁の一枚 as a page, for the office alone. */
  readonly decision: string | null;
  /** Which items stand in the appendix: numbers, departments, policies, ratings; empty: all. */
  readonly appendixOf: readonly string[];
  /** A folder for the 差し戻し票 of every department, each with its message. */
  readonly slips: string | null;
  /** The day by which answers are asked for, ISO date. */
  readonly due: string | null;
  /** 暫定: press text, page and workbook are written whatever is open, and say so. */
  readonly draft: boolean;
}

export type Arguments = ReviewArguments | { readonly wrong: Sentence };

const options = {
  'fiscal-year': { type: 'string' },
  settings: { type: 'string' },
  corrects: { type: 'string' },
  previous: { type: 'string' },
  round: { type: 'string' },
  by: { type: 'string' },
  answers: { type: 'string' },
  json: { type: 'boolean' },
  out: { type: 'string' },
  rows: { type: 'string' },
  press: { type: 'string' },
  html: { type: 'string' },
  csv: { type: 'string' },
  publish: { type: 'string' },
  appendix: { type: 'string' },
  decision: { type: 'string' },
  'appendix-of': { type: 'string', multiple: true },
  slips: { type: 'string' },
  due: { type: 'string' },
  draft: { type: 'boolean' },
  cache: { type: 'string' },
  timeout: { type: 'string' },
  locale: { type: 'string' },
  force: { type: 'string', multiple: true },
  verbose: { type: 'boolean' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the command line (without node and the program's own name). What is wrong comes back as a sentence. */
export function readArguments(words: readonly string[]): Arguments {
  const parsed = readWords(words, options);
  if (parsed.wrong) return { wrong: parsed.wrong };
  const { values, positionals } = parsed;
  const [command, ...paths] = positionals;
  if (command === undefined) return wrong(`操作を指定してください(${commandNames.ja})。`, `Name a command: ${commandNames.en}.`);
  if (isCommand(command) && command !== words[0]) {
    return wrong(`操作「${command}」は、最初に指定してください。`, `Write the command "${command}" first.`);
  }
  if (command !== 'review') {
    return wrong(
      `「${command}」という操作はありません。${commandNames.ja} のいずれかを指定してください。`,
      `There is no command "${command}". Use ${commandNames.en}.`,
    );
  }
  if (paths.length === 0) {
    return wrong('点検するファイルかフォルダを指定してください。', 'Name a file or a folder to review.');
  }
  const locale = values.locale ?? 'ja';
  if (!isLocale(locale)) return { wrong: wrongLocale };
  const fiscalYear = values['fiscal-year'] === undefined ? null : yearOf(values['fiscal-year']);
  if (fiscalYear === undefined) {
    return wrong(
      '--fiscal-year には 2024 や 令和6年度 のように年度を指定してください。',
      '--fiscal-year takes a fiscal year such as 2024.',
    );
  }
  const timeout = values.timeout === undefined ? null : Number(values.timeout);
  if (timeout !== null && !(/^[\d.]+$/.test(values.timeout ?? '') && timeout > 0))
    return wrong('--timeout には秒数を指定してください。', '--timeout takes a number of seconds.');
  for (const [option, ending] of Object.entries(endings) as [keyof typeof endings, string][]) {
    const name = values[option];
    const wrongName = name === undefined ? null : wrongEnding(`--${option}`, name, ending);
    if (wrongName) return { wrong: wrongName };
  }
  const {
    out = null,
    rows = null,
    press = null,
    html = null,
    csv = null,
    publish = null,
    appendix = null,
    decision = null,
    draft = false,
  } = values;
  const appendixOf = (values['appendix-of'] ?? [])
    .flatMap((words) => words.split(/[、,，]/))
    .map((word) => word.trim())
    .filter((word) => word !== '');
  if (appendix === null && appendixOf.length > 0)
    return wrong('--appendix-of は、--appendix と併せて指定してください。', '--appendix-of goes with --appendix.');
  if (draft && csv !== null) return wrong('暫定(--draft)では、オープンデータ(--csv)を書き出せません。', '--draft does not go with --csv.');
  if (draft && [press, html, publish, appendix].every((path) => path === null))
    return wrong(
      '--draft は、--press、--html、--publish、--appendix のいずれかと併せて指定してください。',
      '--draft goes with --press, --html, --publish or --appendix.',
    );
  const { slips = null } = values;
  const due = values.due === undefined ? null : readDate(values.due);
  if (values.due !== undefined && due === null)
    return wrong('--due には 2025-06-13 や 令和7年6月13日 のように期限を指定してください。', '--due takes a day such as 2025-06-13.');
  if (due !== null && slips === null) return wrong('--due は、--slips と併せて指定してください。', '--due goes with --slips.');
  return {
    paths,
    fiscalYear,
    settings: values.settings ?? null,
    corrects: values.corrects ?? null,
    previous: values.previous ?? null,
    answers: values.answers ?? null,
    json: values.json ?? false,
    round: values.round ?? null,
    by: values.by ?? '',
    cache: values.cache ?? null,
    timeout,
    locale,
    force: values.force ?? [],
    outputs: { out, rows, press, html, csv, publish, appendix, appendixOf, decision, slips, due, draft },
  };
}

const commandNames: Sentence = {
  ja: 'review、prepublish、set-up、desk-settings、next-year',
  en: 'review, prepublish, set-up, desk-settings or next-year',
};

function isCommand(word: string): boolean {
  return ['review', 'prepublish', 'set-up', 'desk-settings', 'next-year'].includes(word);
}

/** How the files that are written are named; Windows opens them by their ending. */
const endings = {
  out: '.xlsx',
  rows: '.csv',
  press: '.txt',
  html: '.html',
  publish: '.xlsx',
  appendix: '.xlsx',
  decision: '.html',
} as const;

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
        shinchoku prepublish ファイル … [--against ファイル|フォルダ] [指定]
        shinchoku set-up ファイル|フォルダ … --out 設定.xlsx
        shinchoku desk-settings 設定.xlsx --out settings.json
        shinchoku next-year ファイル|フォルダ … --out フォルダ

  進捗管理のブックを点検し、評価結果を数えます。元のブックは読むだけで、書き換えません。

  --fiscal-year 2024    評価する年度(令和6年度、R6 でも可)。省くと、ブックに書かれた年度
  --settings 設定       点検設定のJSONファイルか、シート「点検設定」「項目台帳」「所属一覧」のあるブック
  --previous 前年度     前年度のブックか、そのフォルダ。前年度の写し、動いた目標、減った累計などを照らし合わせる
  --answers 回答.json   読み取りの確認への回答(確認のキーと回答の組)。--settings の回答より優先する
  --json                結果をJSONで標準出力に出す
  --out 結果.xlsx       評価結果のブックを書き出す
  --round 前回.xlsx     前回の取りまとめのブック。評価確認表の記入と履歴を引き継ぐ(省くと、--out に既にあるブック)
  --by 名前             実行した人や係の名前を、実行記録に残す
  --rows 一覧.csv       読み取ったすべての取組項目を、指標ごとに1行のCSVで書き出す(データベースなどへの取り込み用)
  --press 発表文.txt    報道発表文を書き出す
  --html 結果.html      ホームページ用のページを書き出す
  --csv フォルダ        オープンデータ(CSV)を書き出す
  --publish 公表用.xlsx 値だけの公表用ブックを書き出す
  --appendix 別紙.xlsx  取組項目一覧(取組実績、課題、今後の取組を含む)と取組項目別シートを書き出す
  --appendix-of 2-1     別紙に載せる項目。項目番号、所属、取組方針、評価を「、」で区切る(省くと、すべて)
  --decision 決裁.html  決裁の一枚を、スマートフォンでも読める庁内用のページに書き出す
  --slips フォルダ      差し戻し票とメールの文面を、所属ごとに書き出す。記入された票は、所属のブックと一緒に指定すると読み取る
  --due 2025-06-13      差し戻し票の回答の期限
  --draft               公表できないうちも、暫定の案として発表文・ページ・公表用ブックを書き出す
  --corrects 公表済み   公表済みのブックか、--json で保存した結果。違うところを訂正表として、書き出すものに加える
  --cache フォルダ      読み取った結果を残し、次の実行で変わっていないブックを読み直さない(中断した続きにも)
  --timeout 60          1つのブックの読み取りにかける秒数の上限。超えたブックは読まずに先へ進む(省くと 60)
  --force ファイル      既にあるそのファイルを置き換えてよいことを示す(読み取ったファイルは、指定しても置き換えない)
  --locale ja|en        表示の言語(省くと ja)
  --verbose             予期しない誤りで止まったとき、その原因も表示する
  --version             このプログラムの版を表示する

  報道発表文、ページ、オープンデータ及び公表用ブックは、評価の決まらない項目や要修正の指摘が残る間は書き出しません。

  prepublish は、公表するブックや報道発表文(.txt)を公表の前に点検します。非表示の内容、コメント、氏名、個人情報、(注)や「約」の抜け、
  本文と表の違いを、場所と直し方とともに示します。--against に所属のブックを指定すると、数値を集計と照らし合わせます。

  set-up は、届いたブックから、シート「点検設定」「項目台帳」「所属一覧」のあるブックを作ります。内容を確かめ、--settings に指定して使います。
  desk-settings は、改革担当の設定のブックから、どの所属の点検にも効く「市の設定」のファイルを作ります。アドインのページと同じ場所に置きます。
  next-year は、今年度のブックから、来年度に記入するブックを所属ごとに作ります。

  終了コード: 0 直すところなし / 1 要修正の指摘か未評価の項目がある / 2 読めないファイルか指定の誤りがある`,
  en: `Usage: shinchoku review FILE|FOLDER ... [options]
       shinchoku prepublish FILE ... [--against FILE|FOLDER] [options]
       shinchoku set-up FILE|FOLDER ... --out FILE.xlsx
       shinchoku desk-settings FILE.xlsx --out settings.json
       shinchoku next-year FILE|FOLDER ... --out FOLDER

  Checks progress workbooks and counts the evaluation result. Source workbooks are only read, never changed.

  --fiscal-year 2024    year evaluated (also 令和6年度, R6); default: the year the workbooks are about
  --settings FILE       settings: a JSON file, or a workbook with the sheets 点検設定, 項目台帳, 所属一覧
  --previous FILE       last year's workbook, or a folder of them: copied texts, moved targets, cumulative values that fell
  --answers FILE.json   answers to questions by their key; they go before those of --settings
  --json                print the review as JSON on standard output
  --out FILE.xlsx       write the report workbook
  --round FILE.xlsx     the last report of the round: what the office entered and the history go on (default: the one at --out)
  --by NAME             who runs it, for the record of the round
  --rows FILE.csv       write every item read as CSV, one row for each indicator (to be loaded into a database and the like)
  --press FILE.txt      write the press text
  --html FILE.html      write the accessible page
  --csv FOLDER          write the open data
  --publish FILE.xlsx   write a clean workbook to be published, with values only
  --appendix FILE.xlsx  write the list of items with activities, issues and next steps, and a page for each item
  --appendix-of 2-1     which items: numbers, departments, policies, ratings, with commas between them (all when left out)
  --decision FILE.html  write what may be asked before the figure is signed, as a page for the office alone
  --slips FOLDER        write the findings of every department to be answered, each with its message; slips that come back are read along
                        with the workbooks
  --due 2025-06-13      the day by which answers are asked for
  --draft               write press text, page and workbook as a draft, whatever is still open
  --corrects FILE       the workbook published before, or a review saved with --json: what differs is written as a correction
  --cache FOLDER        keep what was read, so that a later run (or one that was interrupted) need not read it again
  --timeout 60          seconds that one workbook may take; beyond, it is left out and the rest goes on (default 60)
  --force FILE          an existing file that may be replaced (a file that is read is never replaced)
  --locale ja|en        language (default ja)
  --verbose             print the cause as well when an unexpected error stops the program
  --version             print the version of this program

  Press text, page, open data and clean workbook are refused while items are undetermined or errors remain.

  prepublish checks workbooks and press texts (.txt) before they are published: hidden content, comments, names, personal information,
  notes and 約 that are missing, text against table. --against names the departments' workbooks that the figures must agree with.

  set-up makes a workbook with the sheets 点検設定, 項目台帳 and 所属一覧 of the workbooks that have come in, to be used with --settings.
  desk-settings makes the file of the office's settings that serves every desk, to be laid beside the add-in's page.
  next-year makes the form of the next year for every department of this year's workbooks.

  Exit status: 0 nothing to correct / 1 an error found or items undetermined / 2 a file could not be read, or wrong usage`,
};
