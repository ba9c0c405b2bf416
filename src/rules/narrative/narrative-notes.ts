import type { Recognition, TableReading } from '../../model/recognition';
import type { EvaluatedItem } from '../../model/review';
import { fold } from '../../text/fold';
import { noteMarksIn } from '../../text/marks';
import { cellName, type CellRef } from '../../workbook/reference';
import type { Hit, Hits, Rule } from '../rule';
import { entriesOf } from '../../evaluation/item-entries';

/** 注記. */
export const narrativeNoteRules: readonly Rule[] = [
  {
    id: 'note-mark-unmatched',
    severity: 'warning',
    title: { ja: '対応しない注記の印', en: 'Note mark unmatched' },
    why: { ja: '読み手に意味が伝わりません。', en: 'Readers cannot make sense of it.' },
    fix: { ja: '注記の印か注記のどちらかを補ってください。', en: 'Add the mark or the note.' },
    basis: 'reform-office practice',
    message: {
      ja: '注記の印「{mark}」に対応する{missing}がありません。読み手に意味が伝わらないので、どちらかを補ってください。',
      en: 'Note mark "{mark}" has no matching {missing}. Add it.',
    },
    scope: 'workbook',
    check: (recognition, { items }) =>
      [...new Set(recognition.tables.map(({ sheet }) => sheet))].flatMap((sheet) => unmatchedMarks(sheet, recognition, items)),
    examples: {
      ok: [
        {
          case: '印と注記が対応している',
          rows: [{ 主な取組実績: '対話を行った(※1)。' }],
          below: [['※1 結果は市のホームページで公表している。']],
        },
        { case: '番号のない注記', rows: [{}], below: [['※本表は令和6年度末の状況である。']] },
      ],
      ng: [
        { case: '注記がない', rows: [{ 主な取組実績: '対話を行った(※2)。' }], below: [['※本表は令和6年度末の状況である。']] },
        { case: '印がない', rows: [{}], below: [['(注1) 結果は市のホームページで公表している。']] },
      ],
    },
  },
];

interface PlacedMark {
  readonly mark: string;
  readonly at: CellRef;
}

/** A numbered mark and the note itself; a mark alone in its cell only refers. */
const NOTE_START = /^\s*[(（［[【]?\s*(?:※|注|[*＊])\s*[\d０-９]+\s*[)）］\]】]?[\s:：、.．]*[^\s、,※注*＊\d０-９)）]/;
const note = { ja: '注記', en: 'note' };
const markInTable = { ja: '印', en: 'mark in the table' };

/** Numbered marks without a note of that number, and numbered notes that nothing on the sheet refers to. */
function unmatchedMarks(sheet: string, { tables, leftovers }: Recognition, items: readonly EvaluatedItem[]): Hits {
  const onSheet = tables.filter((table) => table.sheet === sheet);
  const texts = textsOnSheet(sheet, onSheet, leftovers, items);
  const lines = texts.flatMap(({ at, text }) => text.split(/\r?\n/).map((line) => ({ at, line })));
  const notes = lines.flatMap(({ at, line }) => (NOTE_START.test(line) ? numberedMarks(at, line).slice(0, 1) : []));
  const marks = lines.flatMap(({ at, line }) => numberedMarks(at, line).slice(NOTE_START.test(line) ? 1 : 0));
  const noted = new Set(notes.map(({ mark }) => mark));
  const referred = new Set(marks.map(({ mark }) => mark));
  // A mark may stand in a column that was not read.
  const readWhole = onSheet.every(({ layout, headings }) => layout === 'list' && headings.every(({ field }) => field !== null));
  return [
    ...marks.filter(({ mark }) => !noted.has(mark)).map(({ mark, at }): Hit => ({ at, words: { mark, missing: note } })),
    ...notes
      .filter(({ mark }) => readWhole && !referred.has(mark))
      .map(({ mark, at }): Hit => ({ at, words: { mark, missing: markInTable } })),
  ];
}

interface PlacedText {
  readonly at: CellRef;
  readonly text: string;
}

/** Every cell of the sheet that was read and holds a note sign, once. */
function textsOnSheet(
  sheet: string,
  tables: readonly TableReading[],
  leftovers: Recognition['leftovers'],
  items: readonly EvaluatedItem[],
): readonly PlacedText[] {
  const texts: readonly PlacedText[] = [
    ...tables.flatMap(({ head, rows }) => [...head.texts, ...rows.flatMap(({ kind, label }) => (kind === 'note' && label ? label : []))]),
    ...tables.flatMap(({ headings }) => headings.map(({ at, path }) => ({ at, text: path.join('\n') }))),
    ...items.filter(({ at }) => at.sheet === sheet).flatMap((item) => entriesOf(item).filter(({ value }) => typeof value === 'string')),
    ...leftovers.filter(({ at }) => at.sheet === sheet),
  ];
  const marked = texts.filter(({ text }) => /[※注*＊]/.test(text));
  return [...new Map(marked.map((text) => [cellName(text.at), text])).values()];
}

/** ※1, 注2; but ※3月末 and ※31年度 are a sign before a date. */
function numberedMarks(at: CellRef, line: string): readonly PlacedMark[] {
  const plain = fold(line);
  return noteMarksIn(line).flatMap((mark) => {
    const behind = plain.slice(plain.indexOf(mark) + mark.length);
    return /\d/.test(mark) && !/^(?:年|月|日|時|件|人|回|%|[.,]\d|\d)/.test(behind) ? [{ mark, at }] : [];
  });
}
