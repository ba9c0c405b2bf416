import type { Review } from '../../model/review';
import { addressOf } from '../../workbook/reference';
import { csvPieces, type OpenColumn } from './csv';
import { reasonsNotCounted } from '../items/item-words';
import { itemColumns, recordsOf, type OpenRecord } from './open-data-items';

/**
 * Every item that was read, counted or not, one record for each indicator, as pieces of a CSV file: what the open data says of
 * an item, and where it stands. For the office's own use and not for publication: nothing is held back while the result is open.
 */
export function itemRows(review: Review): Iterable<string> {
  return csvPieces([...provenanceColumns(review), ...itemColumns], recordsInReadingOrder(review));
}

function* recordsInReadingOrder(review: Review): Generator<OpenRecord> {
  for (const item of review.items) yield* recordsOf(review, item);
}

function provenanceColumns({ workbooks }: Review): readonly OpenColumn<OpenRecord>[] {
  const hashes = new Map(workbooks.map(({ file, sha256 }) => [file, sha256]));
  return [
    text('file', 'ファイル', '読み取ったファイルの名称', ({ item }) => item.file),
    text('sha256', 'ファイルのハッシュ値', '内容が同じファイルは値が同じ', ({ item }) => hashes.get(item.file) ?? null),
    text('sheet', 'シート', '取組項目が記載されたシート', ({ item }) => item.at.sheet),
    text('cell', 'セル', '取組項目が記載されたセル', ({ item }) => addressOf(item.at)),
    text('counted', '集計対象', '集計したときは1、しないときは0', ({ item }) => (item.counted ? '1' : '0')),
    text('not_counted_because', '集計しない理由', '集計対象でない理由', ({ item }) =>
      item.notCountedBecause ? reasonsNotCounted[item.notCountedBecause] : null,
    ),
    text('proposed_code', '判定のコード', '目標と実績から求めた判定。求められないときは空欄', ({ item }) => item.proposed),
    text('working', '判定の根拠', '判定の求め方', ({ item }) => item.working.ja),
  ];
}

function text(name: string, label: string, description: string, valueOf: (record: OpenRecord) => string | null): OpenColumn<OpenRecord> {
  return { name, label, type: 'text', blank: '該当なし', description, valueOf };
}
