import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fieldLabels } from '../../src/model/field-labels';
import { languageOf } from '../../src/taskpane/language';
import * as settings from '../../src/taskpane/settings/words';
import * as tables from '../../src/taskpane/tables/words';
import * as texts from '../../src/taskpane/words';

const isSentence = (value: unknown): value is { readonly ja: string; readonly en: string } =>
  typeof value === 'object' && value !== null && 'ja' in value && 'en' in value;

/** Every text, with the way to it; functions that fill in a text are called by hand below. */
function textsIn(value: unknown, path: string): [string, { readonly ja: string; readonly en: string }][] {
  if (isSentence(value)) return [[path, value]];
  if (typeof value === 'function') return [];
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is no text`);
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

/** Every file of the pane that holds its texts, found by its name, so that no new one is forgotten. */
const pane = join(__dirname, '../../src/taskpane');
const files = readdirSync(pane, { recursive: true, encoding: 'utf8' }).filter((name) => /(^|[\\/-])words\.ts$/.test(name));
const fixed = [...textsIn(fieldLabels, 'fields'), ...files.flatMap((name) => textsIn(jest.requireActual<object>(join(pane, name)), name))];
const filled: [string, { readonly ja: string; readonly en: string }][] = [
  ['howOften', settings.howOften(3)],
  ['furtherWords', settings.furtherWords(3)],
  ['wordsDecided', settings.wordsDecided([{ word: 'B', rating: { ja: '達成', en: 'achieved' } }])],
  ['readAs', tables.readAs('B5:Q31', 4)],
  ['leftOutTable', tables.leftOutTable('B5:Q31')],
  ['tablesRead', tables.tablesRead(24, 24)],
  ['leftovers', tables.leftovers(3)],
  ['others', tables.others(3)],
  ['takenColumn', tables.takenColumn(tables.columnOption({ column: 5, heading: 'R6>Actual' }), fieldLabels.actual)],
  ['columnDecided', tables.columnDecided(fieldLabels.actual, { ja: 'F列 R6', en: 'F: R6' })],
  ['columnDecided to none', tables.columnDecided(fieldLabels.actual, null)],
  ['headingsDecided', tables.headingsDecided('R6', { from: 3, to: 4 })],
  ['otherTable', tables.otherTable('A5:G7')],
  ['readOther', tables.readOther('A5:G7')],
  ['tableDecided', tables.tableDecided('A5:G7')],
  ['lookAt', tables.lookAt([fieldLabels.target, fieldLabels.actual])],
  ['selectInTable', tables.selectInTable('R6')],
  ['itemTitle', texts.itemTitle('2-1')],
  ['goTo', texts.goTo('K7')],
  ['showPlace', texts.showPlace('K7')],
  ['moreFindings', texts.moreFindings(20)],
  ['wrote', texts.wrote(5)],
  ['countsOf', texts.countsOf([{ severity: 'error', count: 2 }])],
  ['checkDone', texts.checkDone({ ja: '要修正2件', en: '2 errors' })],
  ['unexpected', texts.unexpected('row 7')],
];

test.each([...fixed, ...filled])('%s is there in both languages', (_, { ja, en }) => {
  expect(ja).toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
  expect(en).toMatch(/[A-Za-z]/);
  // A sheet's name stands in 「」 as it is in the workbook.
  expect(en.replace(/「[^」]*」/g, '')).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
});

test('the texts of every place are found', () => {
  expect(files).toEqual(expect.arrayContaining(['words.ts', join('faults', 'words.ts'), join('findings', 'finding-words.ts')]));
});

/** Names that Japanese uses in Latin letters, too. */
const latinNames = /Excel|JSON|Web|A4|CSV|HTML|PDF|OneDrive|SharePoint|Ctrl/g;

test.each(fixed)('%s is Japanese without English words', (_, { ja }) => {
  expect(ja.replace(latinNames, '').replace(/\.[a-z]+/g, '')).not.toMatch(/[A-Za-z]{2,}/);
});

test('a Japanese sentence ends like one', () => {
  const sentences = fixed.map(([, { ja }]) => ja).filter((ja) => ja.includes('。'));
  expect(sentences.filter((ja) => !ja.endsWith('。'))).toEqual([]);
});

test('the frame is told in the words of the office', () => {
  expect(tables.readAs('B5:Q31', 4).ja).toBe('B5:Q31 を4項目として読みました');
  expect(
    texts.countsOf([
      { severity: 'error', count: 2 },
      { severity: 'info', count: 1 },
    ]),
  ).toEqual({ ja: '要修正2件、お知らせ1件', en: '2 errors, 1 note' });
});

test.each([
  ['ja-JP', 'ja'],
  ['ja', 'ja'],
  ['en-US', 'en'],
  ['de-DE', 'en'],
  ['jam-JM', 'en'],
])('Excel in %s shows the pane in %s', (displayLanguage, language) => {
  expect(languageOf(displayLanguage)).toBe(language);
});
