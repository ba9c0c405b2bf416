import type { Sentence } from '../../src/model/finding';
import * as texts from '../../src/taskpane/findings/finding-words';
import { words as handingBack } from '../../src/taskpane/handing-back/words';
import * as previous from '../../src/taskpane/previous/words';
import type { Offer } from '../../src/requests/offers';

const at = { sheet: '表', row: 1, column: 6 };
const offer: Offer = { change: { at, before: null, after: '達成' }, before: '', after: '達成', formula: null };
const title = { ja: '評価の空欄', en: 'No rating' };
const done = { title, offers: [offer], receipt: { id: '1' } };
const many = { ...done, offers: [offer, offer, offer] };

const fixed: readonly (readonly [string, Sentence])[] = [
  ...Object.entries(texts.findingWords),
  ...Object.entries(handingBack),
  ...Object.entries(previous.words),
];
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

test.each(fixed)('%s is there in both languages', (_, { ja, en }) => {
  expect(ja).toMatch(japanese);
  expect(en).toMatch(/[A-Za-z]/);
  expect(en).not.toMatch(japanese);
});

test('a Japanese sentence ends like one', () => {
  const sentences = fixed.map(([, { ja }]) => ja).filter((ja) => ja.includes('。'));
  expect(sentences.filter((ja) => !ja.endsWith('。'))).toEqual([]);
});

test.each<[what: string, sentence: Sentence, expected: Sentence]>([
  ['what is left', texts.progressOf(9, 3), { ja: '残り9件、済み3件', en: '9 left, 3 done' }],
  ['an item in full', texts.fullItemName({ id: '3-1', name: '見直し' }), { ja: '取組項目 3-1 見直し', en: 'Item 3-1 見直し' }],
  ['no place yet', texts.placeInList(null, 128), { ja: '全128件', en: '128 in all' }],
  ['a place', texts.placeInList(3, 128), { ja: '128件中3件目', en: '3 of 128' }],
  ['an item by its number', texts.itemName({ id: '3-1', name: '手続の見直し' }), { ja: '取組項目 3-1', en: 'Item 3-1' }],
  ['an item by its name', texts.itemName({ id: '', name: '手続の見直し' }), { ja: '手続の見直し', en: '手続の見直し' }],
  ['a cell that was blank', texts.cellsChanged(done), { ja: '表!G2：（空欄） → 達成', en: '表!G2: (blank) → 達成' }],
  ['several cells', texts.cellsChanged(many), { ja: '表!G2 ほか2か所', en: '表!G2 and 2 more' }],
  ['a repair', texts.newsSentence({ kind: 'repaired', done, refused: [] }), { ja: '1か所を書き換えました。', en: '1 cell changed.' }],
  [
    'a repair of which nothing could be written',
    texts.newsSentence({ kind: 'repaired', done: { ...done, offers: [] }, refused: [at] }),
    {
      ja: '1か所は、点検した後に変わっていたため、書き換えていません。',
      en: '1 cell left alone: changed by somebody since the check.',
    },
  ],
  ['what was undone', texts.newsSentence({ kind: 'undone', done: many }), { ja: '3か所を元に戻しました。', en: '3 cells restored.' }],
  [
    'an item that has no findings any more',
    texts.newsSentence({
      kind: 'rechecked',
      item: { ja: '取組項目 7', en: 'Item 7' },
      before: [{ severity: 'error', count: 2 }],
      after: [],
    }),
    { ja: '取組項目 7を再点検しました。要修正2件 → 指摘なし', en: 'Item 7 checked again: 2 errors → no findings' },
  ],
  ['what was compared with', previous.comparedWith('R5.xlsx'), { ja: '「R5.xlsx」と比べました。', en: 'Compared with "R5.xlsx".' }],
])('%s', (_, sentence, expected) => {
  expect(sentence).toEqual(expected);
});
