/** Dashes of every width and the minus sign; the long-vowel mark ー is not among them. */
const DASHES = /[−﹣‐‑‒–—―─━]/g;
const WAVES = /[〜∼～]/g;
/** Blanks, line breaks, and the invisible marks that copying leaves behind. */
const WHITE = /[\s\u200b-\u200d\u2060\u00ad\ufeff]+/g;
const UNLIKE_ASCII = /[^\t-~]/;
/** What NFKC leaves to be done; most texts hold none of these. */
const TO_UNIFY = /[\s\u200b-\u200d\u2060\u00ad\ufeff−﹣‐‑‒–—―─━〜∼～ー]/;

/**
 * For comparing only: widths unified (NFKC), no white space, one dash, one wave. Case is kept.
 * "達 成" → "達成", "２－３" → "2-3". NFKC also makes ① a 1, so the result is never shown or stored.
 */
export function fold(text: string): string {
  if (!UNLIKE_ASCII.test(text)) return text.replace(WHITE, '');
  const composed = text.normalize('NFKC');
  if (!TO_UNIFY.test(composed)) return composed;
  const plain = composed.replace(WHITE, '').replace(DASHES, '-').replace(WAVES, '~');
  return plain.includes('ー') ? withVowelMarkAsDash(plain) : plain;
}

/** ー lengthens a vowel; it is a dash only where no vowel can stand before it: alone, or between digits (2ー1). */
function withVowelMarkAsDash(text: string): string {
  if (/^[ー-]+$/.test(text)) return text.replaceAll('ー', '-');
  return text.replace(/(?<=\d)ー(?=\d)/g, '-');
}

const WIDE = /[！-～￥〜∼−﹣‐‑‒–—―─━\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\u00ad\ufeff]/g;

/**
 * Full-width Latin letters, digits and signs made half width, character for character,
 * so that a position in the result is the same position in the text as written. Circled digits stay.
 */
export function narrow(text: string): string {
  return text.replace(WIDE, narrowLetter);
}

function narrowLetter(letter: string): string {
  if (letter >= '！' && letter <= '～') return String.fromCharCode(letter.charCodeAt(0) - 0xfee0);
  if (letter === '￥') return '¥';
  if (letter === '〜' || letter === '∼') return '~';
  return /[−﹣‐‑‒–—―─━]/.test(letter) ? '-' : ' ';
}

const NOTE_NUMBERS = '[\\d０-９]{1,2}(?:\\s?[,，、・]\\s?[\\d０-９]{1,2})*';
const NOTE_MARK_AT_END = new RegExp(
  `(?:${[
    `[(（［[【]\\s?(?:注|※|[*＊])\\s?(?:${NOTE_NUMBERS})?\\s?[)）］\\]】]`,
    `※\\s?(?:${NOTE_NUMBERS})?`,
    `(?<![\\d０-９*＊])[*＊†‡]\\s?(?:${NOTE_NUMBERS})?[)）]?`,
    `(?<![受発外特傾脚備])注\\s?${NOTE_NUMBERS}[)）]?`,
    '[¹²³]',
  ].join('|')})$`,
);
const LONGEST_MARK = 24;
const MOST_MARKS = 5;

/** Takes note marks off the end: "評価対象外(注)" → "評価対象外", "満足度※1" → "満足度". A text that is only a mark stays. */
export function withoutNoteMark(text: string): string {
  let rest = text;
  for (let marks = 0; marks < MOST_MARKS; marks++) {
    const marked = rest.trimEnd();
    const mark = NOTE_MARK_AT_END.exec(marked.slice(-LONGEST_MARK))?.[0] ?? '';
    if (mark === '' || mark.length === marked.length) break;
    rest = marked.slice(0, -mark.length).trimEnd();
  }
  return rest;
}

const ENCLOSED = /^[【〔［[〈<《「『(](.+)[】〕］\]〉>》」』)]$/;
const BULLET = /^[■□◆◇●○◎▼▽▲△▶►・※*★☆]+(?=.)/;
const ENUMERATOR = /^(?:[①-⑳⑴-⒇]|[(（][\d０-９]{1,2}[)）]|[\d０-９]{1,2}[.．、)）])\s*(?=\D)/;
/** "目標(A)", "達成率(B/A)": the letters only serve a formula in another heading. */
const FORMULA_LETTERS = /[([](?:[a-z]|\(?[a-z]\)?[/÷-]\(?[a-z]\)?(?:[×*x]100)?)[)\]]$/;

/** A heading for comparing: folded, lower case, without note marks, bullets, numbering and enclosing brackets. */
export function foldHeading(text: string): string {
  const bare = withoutNoteMark(text.trim()).replace(ENUMERATOR, '');
  const folded = fold(bare).toLowerCase().replace(BULLET, '').replace(FORMULA_LETTERS, '');
  const inside = ENCLOSED.exec(folded)?.[1];
  return inside !== undefined && !/[()[\]【】]/.test(inside) ? inside : folded;
}

const LETTER = '[\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff]';
const JAPANESE = '[\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff、。・「」『』（）()【】]';
const BREAKS = new RegExp(`(?<=${JAPANESE})(?:[ \\t\\u3000]*[\\r\\n]+[ \\t\\u3000]*|[ \\t\\u3000]{2,})(?=${JAPANESE})`, 'g');

/** A blank with one Japanese letter before it and one behind it, punctuation not counted. */
const BETWEEN_LETTERS = new RegExp(`(?<=(?:^|[ \\u3000、。])${LETTER})[ \\u3000](?=${LETTER}(?:$|[ \\u3000、。]))`, 'g');

/**
 * A name to show: trimmed, without line breaks and blanks that only lay the text out ("人 事 室" → "人事室").
 * A single blank between words stays ("改革担当 企画係").
 */
export function tidy(text: string): string {
  const joined = text
    .trim()
    .replace(BREAKS, '')
    .replace(/[\s\u3000]+/g, (blank) => (blank === '\u3000' ? blank : ' '));
  return joined.replace(BETWEEN_LETTERS, '');
}

const RELISTED =
  /[【〔［[(（<＜]\s*(?:[^【〔［[(（<＜】〕］\])）>＞]{0,20}の)?再\s*掲\s*[】〕］\])）>＞]|※\s*再掲(?!載)|^\s*再掲\s*[:：]|\s再掲\s*$|^\s*再掲\s*$/;

/** True when the text is marked 再掲: listed here a second time. */
export function isRelisted(text: string): boolean {
  return text.includes('掲') && RELISTED.test(text);
}

export function withoutRelistMark(text: string): string {
  return isRelisted(text) ? text.replace(RELISTED, '').trim() : text;
}
