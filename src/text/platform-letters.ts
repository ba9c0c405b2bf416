import { fold } from './fold';

/** Enclosed letters and numbers, Roman numerals, № and ℡, squared words and units (総務省 統一ルール 1-10). */
const PLATFORM_LETTERS = /[\u2116\u2121\u2160-\u217f\u2460-\u24ff\u2776-\u2793\u3220-\u32ff\u3300-\u33ff]/g;
const unitsInWords: Readonly<Record<string, string>> = {
  '㎡': '平方メートル',
  '㎥': '立方メートル',
  '㎞': 'キロメートル',
  '㎏': 'キログラム',
};
const dingbats = '❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓';

/** The platform-dependent letters of a text, each once. */
export function platformLettersIn(text: string): readonly string[] {
  return [...new Set(text.match(PLATFORM_LETTERS))];
}

/** ① → (1), ㈱ → (株), Ⅳ → IV, ㌻ → ページ; other letters stay. */
export function withOrdinaryLetters(text: string): string {
  return text.replace(PLATFORM_LETTERS, ordinary);
}

function ordinary(letter: string): string {
  const dingbat = dingbats.indexOf(letter);
  const plain = unitsInWords[letter] ?? (dingbat < 0 ? fold(letter) : String((dingbat % 10) + 1));
  return /^\d+$/.test(plain) ? `(${plain})` : plain;
}
