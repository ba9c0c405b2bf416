import { formulaAt, shareFormula } from '../../src/xlsx/reading/formula-shift';

/** A formula shared from C5, as it stands in E8: three rows down, two columns to the right. */
const moved = (formula: string) => formulaAt(shareFormula(formula, 4, 2), 7, 4);

test.each([
  ['a cell', 'A1+B2', 'C4+D5'],
  ['rows and columns that are fixed', '$A1+A$1+$A$1', '$A4+C$1+$A$1'],
  ['an area', 'SUM(A1:B2)', 'SUM(C4:D5)'],
  ['whole columns', 'SUM(A:B,$A:B)', 'SUM(C:D,$A:D)'],
  ['whole rows', 'SUM(1:2,$1:2)', 'SUM(4:5,$1:5)'],
  ['another sheet', "表!A1+'2024 年度'!B2", "表!C4+'2024 年度'!D5"],
  ['a sheet whose name looks like a cell', "'A1'!A1+B2!C3", "'A1'!C4+B2!E6"],
  ['text', 'IF(A1="B2","A1",C3)', 'IF(C4="B2","A1",E6)'],
  ['text with quotes in it', '"A1""B2"&C3', '"A1""B2"&E6'],
  ['functions whose names look like cells', 'LOG10(A1)+ATAN2(B1,C1)', 'LOG10(C4)+ATAN2(D4,E4)'],
  ['names that begin like cells', 'A1_総数+総数A1+A1.B+TAXES2024', 'A1_総数+総数A1+A1.B+TAXES2024'],
  ['tables', 'SUM(表1[目標])+表1[[#This Row],[A1]]+A1', 'SUM(表1[目標])+表1[[#This Row],[A1]]+C4'],
  ['another workbook', '[1]Sheet1!A1', '[1]Sheet1!C4'],
  ['numbers', 'A1*1.5E+10+1E5', 'C4*1.5E+10+1E5'],
  ['an error', 'IF(A1,#REF!,#N/A)', 'IF(C4,#REF!,#N/A)'],
  ['the spill of a cell', 'SUM(A1#)', 'SUM(C4#)'],
  ['small letters', 'a1+b$2', 'C4+D$2'],
  ['the last column and row wrap around', 'XFD1048576', 'B3'],
])('%s', (_, formula, expected) => {
  expect(moved(formula)).toBe(expected);
});

test('in its own cell a formula is unchanged', () => {
  const formula = 'IF($B$2="","",SUM(A1:B$9)/COUNT(C:C))';
  expect(formulaAt(shareFormula(formula, 4, 2), 4, 2)).toBe(formula);
});
