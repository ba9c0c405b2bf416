import type { Sentence } from '../model/finding';
import type { Review } from '../model/review';
import { csvRows } from '../recognition/csv-rows';
import { htmlAsWorkbook } from '../recognition/html-as-workbook';
import { textAsWorkbook } from '../recognition/text-as-workbook';
import { viewOf } from '../recognition/sheet-view';
import { pressParagraphs } from '../report/items/press-state';
import { openData } from '../report/publication/open-data';
import { planAppendix } from '../report/publication/appendix';
import { resultPage } from '../report/publication/page';
import { planPublication } from '../report/publication/plan-publication';
import { pressText } from '../report/publication/press-text';
import type { Publishable } from '../report/publication/publishable';
import type { PlanCell, SheetPlan } from '../sheet-plan/sheet-plan';
import { fold } from '../text/fold';
import { displayedText } from '../workbook/displayed-text';
import type { Workbook } from '../workbook/workbook';

/**
 * written: a person has written it for the release, any other wording is told; made: it is made of the items, another wording is told
 * where it says something else; composed: a draft of cells, which the office may put otherwise.
 */
export type LineKind = 'written' | 'made' | 'composed';

/** A line of something that the program writes of a review: a paragraph, or the cells of a row. */
export interface KnownLine {
  readonly cells: readonly string[];
  readonly kind: LineKind;
}

export interface KnownDocument {
  /** What a reader calls it: 公表文, シート「取組項目一覧」. */
  readonly name: Sentence;
  /** Of a sheet: its name. */
  readonly sheet: string | null;
  readonly lines: readonly KnownLine[];
  /** What a copy of it must hold; the rest may be left out. */
  readonly needed: ReadonlySet<KnownLine>;
}

/** Everything that is published of a review, as lines; of the sheets those with the names that are asked for. */
export function knownDocuments(review: Review, sheetNames: ReadonlySet<string>): readonly KnownDocument[] {
  const drafting = { draft: true };
  const texts = [
    textDocument(review, pressName, textAsWorkbook('', published(pressText(review, { percent: 'パーセント', ...drafting })))),
    textDocument(review, pageName, htmlAsWorkbook('', published(resultPage(review, drafting)))),
  ];
  const isAskedFor = ({ name }: SheetPlan): boolean => sheetNames.has(name);
  const sheets = [
    ...published(planPublication(review, drafting)).filter(isAskedFor).map(sheetDocument),
    // The office chooses which items the appendix holds.
    ...published(planAppendix(review, drafting))
      .filter(isAskedFor)
      .map((plan): KnownDocument => ({ ...sheetDocument(plan), needed: new Set() })),
  ];
  const tables = openData(review);
  return [...texts, ...sheets, ...('refused' in tables ? [] : tables.published.map(tableDocument))];
}

/** A draft is never refused. */
function published<T>(publishable: Publishable<T>): T {
  if ('refused' in publishable) throw new Error(publishable.refused.en);
  return publishable.published;
}

const pressName: Sentence = { ja: '公表文', en: 'the release' };
const pageName: Sentence = { ja: '公表するページ', en: 'the page' };

/** Marks of a draft are no part of what is published. */
const stateMark = /^\s*【(?:古い|要確認)】/;
const draftLine = /^\s*(?:【暫定】|暫定$|未確定：)/;

function textDocument(review: Review, name: Sentence, workbook: Workbook): KnownDocument {
  const paragraphs = pressParagraphs(review).map(({ text, state }) => ({ key: fold(text), composed: state === '下書き' }));
  const kindOf = (words: string): LineKind => {
    const key = fold(words);
    const same = paragraphs.find((paragraph) => paragraph.key !== '' && key.endsWith(paragraph.key));
    return same === undefined ? 'made' : same.composed ? 'composed' : 'written';
  };
  const lines = linesOf(workbook).map((cells): KnownLine => ({ cells, kind: kindOf(cells.join('')) }));
  const headings = review.settings.policies.map(({ no, name: policy }): KnownLine => ({ cells: [`${no} ${policy}`], kind: 'made' }));
  const policies = new Set(headings.map(({ cells }) => fold(cells.join(''))));
  const isWritten = lines.some(({ kind }) => kind === 'written');
  const isNeeded = ({ cells, kind }: KnownLine): boolean =>
    (isWritten && kind !== 'composed') || cells.length > 1 || review.notes.includes(cells[0] ?? '') || policies.has(fold(cells.join('')));
  return { name, sheet: null, lines: [...lines, ...headings], needed: new Set(lines.filter(isNeeded)) };
}

function linesOf({ sheets }: Workbook): readonly (readonly string[])[] {
  return sheets
    .map(viewOf)
    .flatMap((view) =>
      view.usedRows
        .map((row) => view.filled(row).map((column) => view.text(row, column).replace(stateMark, '')))
        .filter((cells) => !cells.some((words) => draftLine.test(words))),
    );
}

function sheetDocument({ name, blocks }: SheetPlan): KnownDocument {
  const rows = new Map<number, string[]>();
  for (const { at, rows: own } of blocks) {
    own.forEach((cells, down) => {
      const row = rows.get(at.row + down) ?? [];
      rows.set(at.row + down, row);
      row.push(...cells.map(wordsOf).filter((words) => words.trim() !== ''));
    });
  }
  const lines = [...rows.values()].filter((cells) => cells.length > 0).map((cells): KnownLine => ({ cells, kind: 'made' }));
  return { name: { ja: `シート「${name}」`, en: `the sheet "${name}"` }, sheet: name, lines, needed: new Set(lines) };
}

function wordsOf(cell: PlanCell): string {
  switch (cell.kind) {
    case 'blank':
      return '';
    case 'text':
    case 'link':
      return cell.text;
    case 'number':
    case 'formula':
      return displayedText({ value: cell.value, formula: null, format: cell.format });
  }
}

function tableDocument({ name, text }: { readonly name: string; readonly text: string }): KnownDocument {
  const lines = csvRows(text).map((cells): KnownLine => ({ cells: cells.filter((words) => words.trim() !== ''), kind: 'made' }));
  return { name: { ja: `オープンデータ「${name}」`, en: `the open data "${name}"` }, sheet: null, lines, needed: new Set(lines) };
}
