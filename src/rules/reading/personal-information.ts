import { narrow } from '../../text/fold';

const patterns = [
  // Ten or eleven digits in groups; a date such as 01-01-2025 has fewer.
  /(?<![\d-])(?=0(?:[-()]?\d){9,10}(?!\d))0\d{1,4}[-(]\d{1,4}[-)]\d{3,4}/,
  /内線\s{0,9}(?:番号)?\s{0,9}[:：]?\s{0,9}\d/,
  // From where a word begins: tried anew at each of its letters, a long one without @ would take its length squared.
  /(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.-]/,
  /内部用|対外秘|部外秘|庁内限り?|取扱注意|内部メモ/,
  // A name behind 担当 that is no section.
  /担当者?(?:名)?\s*[:：]\s*(?![^\s、。(]{0,60}(?:課|係|室|部|局|所|館|班|担当|グループ|チーム|センター|事務局|委員会))[一-龠々]/,
];

/** True when a text names a person, tells how to reach one, or is marked as internal. */
export function isPersonal(text: string): boolean {
  const plain = narrow(text);
  return /[\d@担内外庁取]/.test(plain) && patterns.some((pattern) => pattern.test(plain));
}

/** True when a text holds twelve digits that are a person's number: the last is the check digit of the others. */
export function holdsMyNumber(text: string): boolean {
  return [...narrow(text).matchAll(/(?<![\d.-])\d{4}[- ]?\d{4}[- ]?\d{4}(?![\d.-])/g)].some(([digits]) => isMyNumber(digits));
}

/** 個人番号の検査用数字 (平成26年総務省令第85号 第5条): weights 2 to 7, then 2 to 6, from the right; remainders 0 and 1 give 0. */
function isMyNumber(text: string): boolean {
  const digits = (text.match(/\d/g) ?? []).map(Number);
  const check = digits.pop();
  const sum = digits.reverse().reduce((total, digit, index) => total + digit * (index < 6 ? index + 2 : index - 4), 0);
  return check === (sum % 11 <= 1 ? 0 : 11 - (sum % 11));
}
