import type { Sentence } from '../../model/finding';
import type { PublicationReading } from '../../model/publication';
import { rangeOf } from '../../workbook/reference';
import { draft } from './publication-example';
import type { Rule, WorkbookRule } from '../rule';
import { personsIn } from './unseen-contents';

const hiddenContentInPublication: WorkbookRule = {
  id: 'hidden-content-in-publication',
  severity: 'error',
  title: { ja: '公表するファイルの見えない情報', en: 'Hidden content in a file to publish' },
  why: {
    ja: '非表示のシートやコメントは、公表したファイルから誰でも読めます。',
    en: 'Anybody can read hidden sheets and comments of a published file.',
  },
  fix: { ja: '公表用の新しいブックに書き出してください。', en: 'Write a clean workbook for publication.' },
  basis: '北アイルランド警察の漏えい事故(2023年)',
  message: {
    ja: '公表するファイルに{list}が残っています。見えない情報まで公表されるので、公表用の新しいブックに書き出してください。',
    en: 'The file to publish still holds {list}. Write a clean workbook for publication.',
  },
  scope: 'workbook',
  check: ({ publication }) => {
    const found = publication ? unseen(publication) : [];
    if (found.length === 0) return [];
    return [{ at: null, words: { list: { ja: found.map(({ ja }) => ja).join('、'), en: found.map(({ en }) => en).join(', ') } } }];
  },
  examples: {
    ok: [
      { case: '見えない情報がない', rows: [], sheets: draft() },
      { case: '作成者が所属の名称', rows: [], sheets: draft(), properties: { creator: '企画室' } },
    ],
    ng: [
      { case: '非表示のシート', rows: [], sheets: [...draft(), { name: '作業用', rows: [['内訳']], visibility: 'hidden' }] },
      { case: 'コメント', rows: [], sheets: [...draft(), { name: '参考', rows: [['内訳']], comments: ['A1'] }] },
      { case: '作成者の氏名', rows: [], sheets: draft(), properties: { creator: '改革 花子' } },
    ],
  },
};

function unseen({ hiddenSheets, sheetsWithHiddenLines, comments, properties }: PublicationReading): readonly Sentence[] {
  return [
    ...hiddenSheets.map((name) => ({ ja: `非表示のシート「${name}」`, en: `the hidden sheet "${name}"` })),
    ...sheetsWithHiddenLines.map((name) => ({ ja: `「${name}」の非表示の行や列`, en: `hidden rows or columns of "${name}"` })),
    ...(comments.length > 0 ? [{ ja: `コメント${comments.length}件`, en: `${comments.length} comments` }] : []),
    ...personsIn(properties).map((name) => ({ ja: `作成者の氏名「${name}」`, en: `the author's name "${name}"` })),
  ];
}

const tableNotAccessible: WorkbookRule = {
  id: 'table-not-accessible',
  severity: 'warning',
  title: { ja: '音声で読めない公表用の表', en: 'Table that is not accessible' },
  why: { ja: '結合されたセルは、音声読み上げで行と値の対応が分からなくなります。', en: 'Screen readers lose the row of a merged cell.' },
  fix: { ja: '結合を解除するか、公表用の形で作り直してください。', en: 'Unmerge or make the table anew in the published form.' },
  basis: '総務省 統一ルール 1-4; 川崎市 ページ作成で注意すべき事柄',
  message: {
    ja: '公表用の表に{issue}があります。音声読み上げで正しく読まれないので、公表用の形で作り直してください。',
    en: 'The table to publish has {issue} and will not be read aloud correctly. Make it anew in the published form.',
  },
  scope: 'workbook',
  check: ({ publication }) =>
    (publication?.tableMerges ?? []).map(({ at, area }) => ({
      at,
      words: { issue: { ja: `結合されたセル(${rangeOf(area)})`, en: `merged cells (${rangeOf(area)})` } },
    })),
  examples: {
    ok: [
      { case: '結合のない表', rows: [], sheets: draft() },
      { case: '表の上の題名が結合されている', rows: [], sheets: draft({ merges: ['A1:C1'] }) },
    ],
    ng: [{ case: '番号が結合されている', rows: [], sheets: draft({ merges: ['A5:A6'] }) }],
  },
};

export const publicationFileRules: readonly Rule[] = [hiddenContentInPublication, tableNotAccessible];
