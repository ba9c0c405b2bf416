import { join } from 'node:path';
import { readHeading } from '../../../src/recognition/headings/heading-reader';
import { headingWords } from '../../../src/recognition/headings/heading-words';
import { foldHeading } from '../../../src/text/fold';
import { readCases } from '../../read-cases';

const cases = readCases(join(__dirname, 'headings.csv'));

// A field counts when the dictionary knows the word; a near match is a proposal only.
test.each(cases)('$見出し → $項目 $年度 $備考', ({ 見出し = '', 項目, 年度, 向き, 単位 }) => {
  const { field, confidence, fiscalYear, comparator, unit } = readHeading(見出し.replace(/⏎/g, '\n'));
  expect({
    項目: confidence === 1 ? field : '',
    年度: fiscalYear === null ? '' : String(fiscalYear),
    向き: comparator ?? '',
    単位: unit ?? '',
  }).toEqual({ 項目, 年度, 向き, 単位 });
});

test('a word of the dictionary stands for one field', () => {
  const words = Object.values(headingWords).flatMap((spellings) => [...new Set(spellings.map(foldHeading))]);
  const twice = words.filter((word, index) => words.indexOf(word) !== index);
  expect(twice).toEqual([]);
});

test('a word that only comes near is a proposal with its alternatives', () => {
  const reading = readHeading('年度末における事業の達成状況');
  expect(reading).toMatchObject({ field: 'rating', confidence: 0.6 });
});
