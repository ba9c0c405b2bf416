import type { Sentence, Severity } from '../../model/finding';
import { markOf } from '../../workbook/own-sheets';
import type { CellRef } from '../../workbook/reference';
import { columnLetters } from '../../workbook/reference';
import type { DocumentProperties, Sheet, Span, UnreadPart, Workbook } from '../../workbook/workbook';
import { fill } from '../rule';

/** Something that goes along with a file unseen, or that only the office should see. */
export interface UnseenContent {
  readonly severity: Severity;
  /** What it is, why it matters, what to do. */
  readonly message: Sentence;
  /** null: it is in no cell. */
  readonly at: CellRef | null;
}

/** Everything in a workbook that a reader does not see and gets all the same. Not for the draft alone: any file that leaves the office. */
export function unseenContents(workbook: Workbook): readonly UnseenContent[] {
  return [
    ...workbook.sheets.flatMap((sheet) => [...hiddenSheet(sheet), ...ownSheet(workbook, sheet), ...hiddenLines(sheet), ...comments(sheet)]),
    ...persons(workbook.properties),
    ...customProperties(workbook.properties),
    ...externalLinks(workbook),
    ...names(workbook),
    ...unknown(workbook),
  ];
}

type Words = Readonly<Record<string, string>>;

function content(severity: Severity, at: CellRef | null, message: Sentence, words: Words): UnseenContent {
  return { severity, at, message: fill(message, words) };
}

function hiddenSheet({ name, visibility }: Sheet): readonly UnseenContent[] {
  return visibility === 'visible' ? [] : [content('error', top(name), messages.sheet, { name })];
}

/** Sheets of this program that tell the result; all others are the office's own working. */
const forThePublic = new Set([
  'evaluation-result',
  'correction',
  'by-policy',
  'by-status',
  'by-department',
  'by-kind',
  'by-year',
  'not-achieved',
  'out-of-scope',
  'published-items',
  'appendix-items',
  'item-cards',
]);

/** True for a sheet of this program that is not to be published. */
export function isWorkingSheet(workbook: Workbook, sheet: string): boolean {
  const mark = markOf(workbook, sheet);
  return mark !== null && !forThePublic.has(mark);
}

function ownSheet(workbook: Workbook, { name }: Sheet): readonly UnseenContent[] {
  return isWorkingSheet(workbook, name) ? [content('error', top(name), messages.working, { name })] : [];
}

function hiddenLines({ name, visibility, hiddenRows = [], hiddenColumns = [] }: Sheet): readonly UnseenContent[] {
  if (visibility !== 'visible') return [];
  const rows = hiddenRows.map((span) => {
    const words = { name, lines: `${shown(span, (row) => String(row + 1))}行目`, linesEn: `row ${shown(span, (row) => String(row + 1))}` };
    return content('error', { sheet: name, row: span.from, column: 0 }, messages.lines, words);
  });
  const columns = hiddenColumns.map((span) => {
    const words = { name, lines: `${shown(span, columnLetters)}列`, linesEn: `column ${shown(span, columnLetters)}` };
    return content('error', { sheet: name, row: 0, column: span.from }, messages.lines, words);
  });
  return [...rows, ...columns];
}

function comments({ name, comments: places = [] }: Sheet): readonly UnseenContent[] {
  return places.map((place) => content('error', { sheet: name, ...place }, messages.comment, {}));
}

/** Programs and offices that stand where a person's name would. */
const noPerson =
  /^$|(局|室|課|部|係|市|区|府|県|役所|担当|委員会)$|^(Microsoft|Apache|LibreOffice|openpyxl|hucre|shinchoku|user|admin|windows)/i;

/** Names of persons in the properties of a file, each once. */
export function personsIn(properties: DocumentProperties | null | undefined): readonly string[] {
  const { creator, lastModifiedBy, manager } = properties ?? {};
  return [...new Set([creator, lastModifiedBy, manager].map((name) => name?.trim() ?? ''))].filter((name) => !noPerson.test(name));
}

function persons(properties: DocumentProperties | undefined): readonly UnseenContent[] {
  return personsIn(properties).map((name) => content('error', null, messages.person, { name }));
}

function customProperties(properties: DocumentProperties | undefined): readonly UnseenContent[] {
  return (properties?.custom ?? []).map((name) => content('warning', null, messages.property, { name }));
}

function externalLinks({ externalLinks: files = [] }: Workbook): readonly UnseenContent[] {
  return files.map((name) => content('error', null, messages.link, { name }));
}

/** Names that Excel gives itself for printing and filtering stay; so do ours, which hold no content. */
function names({ names: all }: Workbook): readonly UnseenContent[] {
  const given = all.filter(({ name }) => !/^_xlnm\.|^shinchoku_sheet$/.test(name));
  return [
    ...together(
      'error',
      messages.hiddenNames,
      given.filter(({ hidden }) => hidden),
    ),
    ...together(
      'warning',
      messages.names,
      given.filter(({ hidden }) => !hidden),
    ),
  ];
}

const unknownWords: Readonly<Partial<Record<UnreadPart, Sentence>>> = {
  hiddenLines: { ja: '非表示の行や列', en: 'hidden rows and columns' },
  comments: { ja: 'コメント', en: 'comments' },
  properties: { ja: 'ファイルの情報の氏名', en: 'names in the properties of the file' },
};

/** What nobody could look for must not pass as not there. */
function unknown({ unread = [] }: Workbook): readonly UnseenContent[] {
  return unread.flatMap((part) => {
    const words = unknownWords[part];
    return words ? [content('warning', null, messages.unknown, { what: words.ja, whatEn: words.en })] : [];
  });
}

const mostNamed = 5;

/** One finding, however many there are: old workbooks gather names by the hundred. */
function together(severity: Severity, message: Sentence, given: Workbook['names']): readonly UnseenContent[] {
  if (given.length === 0) return [];
  const shownNames = given.slice(0, mostNamed).map(({ name }) => name);
  const rest = given.length > mostNamed ? { ja: 'など', en: ' and more' } : { ja: '', en: '' };
  return [
    {
      severity,
      at: null,
      message: fill(message, { n: given.length, list: { ja: shownNames.join('、') + rest.ja, en: shownNames.join(', ') + rest.en } }),
    },
  ];
}

function top(sheet: string): CellRef {
  return { sheet, row: 0, column: 0 };
}

/** "5" or "5～8". */
function shown({ from, to }: Span, word: (index: number) => string): string {
  return from === to ? word(from) : `${word(from)}～${word(to)}`;
}

const messages = {
  sheet: {
    ja: 'シート「{name}」が非表示のまま残っています。公表したファイルから誰でも再表示できるので、削除するか、公表用ブックを書き出してください。',
    en: 'The sheet "{name}" is hidden, and anybody can show it again. Delete it, or write a clean workbook.',
  },
  working: {
    ja: 'シート「{name}」は庁内で使う集計の途中です。公表するファイルに含めないで、公表用ブックを書き出してください。',
    en: 'The sheet "{name}" is for the office\'s own work. Do not publish it; write a clean workbook.',
  },
  unknown: {
    ja: '{what}が残っていないかを、Excelが答えないため確認できませんでした。公表する前に、「ファイル」の「情報」のドキュメント検査で確認してください。',
    en: 'Whether there are {whatEn} could not be checked, because Excel does not tell. Use the document inspector (File, Info) before publishing.',
  },
  lines: {
    ja: 'シート「{name}」の{lines}が非表示です。公表したファイルから誰でも再表示できるので、中を確かめて削除してください。',
    en: 'In the sheet "{name}" {linesEn} is hidden, and anybody can show it again. Look at it and delete it.',
  },
  comment: {
    ja: 'コメント(メモ)が残っています。公表したファイルで読まれるので、削除してください。',
    en: 'There is a comment, which readers of the file see. Delete it.',
  },
  person: {
    ja: 'ファイルの情報に氏名「{name}」が残っています。「ファイル」の「情報」でドキュメント検査をして削除してください。',
    en: 'The properties of the file name "{name}". Delete it with the document inspector (File, Info).',
  },
  property: {
    ja: 'ファイルの情報に独自のプロパティ「{name}」が残っています。公表してよい内容か確かめ、不要なら削除してください。',
    en: 'The file has a property of its own, "{name}". Make sure that it may be published, or delete it.',
  },
  link: {
    ja: 'ほかのブック「{name}」への参照が残っています。庁内のファイル名が公表されるので、数式を値に置き換えてリンクを解除してください。',
    en: 'Formulas refer to the workbook "{name}", whose name would be published. Replace them by values and break the link.',
  },
  names: {
    ja: 'セル範囲などの名前が{n}個残っています({list})。公表する内容に必要か確かめ、不要なら「名前の管理」で削除してください。',
    en: '{n} defined name(s) are left ({list}). Delete them in the name manager unless they are needed.',
  },
  hiddenNames: {
    ja: '表示されない名前が{n}個残っています({list})。見えない内容まで公表されるので、公表用ブックを書き出してください。',
    en: '{n} hidden name(s) are left ({list}) and would be published unseen. Write a clean workbook.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;
