import { platformLettersIn, withOrdinaryLetters } from '../../src/text/platform-letters';

test.each([
  ['①対話、②公表', '(1)対話、(2)公表'],
  ['㈱大阪商事', '(株)大阪商事'],
  ['第Ⅳ期', '第IV期'],
  ['500㎡、12㌻', '500平方メートル、12ページ'],
  ['❶対話、➋公表', '(1)対話、(2)公表'],
  ['№1、℡06', 'No1、TEL06'],
  ['⑴対話', '(1)対話'],
  ['25℃、髙島、ｶﾅ', '25℃、髙島、ｶﾅ'],
])('%s is written %s', (text, ordinary) => {
  expect(withOrdinaryLetters(text)).toBe(ordinary);
  expect(platformLettersIn(ordinary)).toEqual([]);
});

test('each letter is named once', () => {
  expect(platformLettersIn('①対話、②公表、①終了')).toEqual(['①', '②']);
});
