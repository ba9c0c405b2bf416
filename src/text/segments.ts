/** A stretch of a text outside or inside brackets; nested brackets belong to the outer one. */
export interface Segment {
  readonly text: string;
  /** The opening bracket; "" outside. */
  readonly bracket: string;
}

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '〔': '〕',
  '【': '】',
  '〈': '〉',
  '《': '》',
  '<': '>',
  '「': '」',
  '『': '』',
  '{': '}',
};

/** "103件/221件(46.6%)" → "103件/221件" outside, "46.6%" inside. An unclosed bracket runs to the end. */
export function segmentsOf(plain: string): readonly Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (let at = 0; at < plain.length; at++) {
    const bracket = plain.charAt(at);
    const closing = PAIRS[bracket];
    if (closing === undefined || (bracket === '<' && isLessThan(plain, at))) continue;
    const end = closingAt(plain, at, bracket, closing);
    segments.push({ text: plain.slice(from, at), bracket: '' }, { text: plain.slice(at + 1, end), bracket });
    from = end + 1;
    at = end;
  }
  segments.push({ text: plain.slice(from), bracket: '' });
  return segments.filter(({ text, bracket }) => text !== '' || bracket !== '');
}

/** "<5%" compares; "<前年度実績>" encloses. */
function isLessThan(plain: string, at: number): boolean {
  return /[\d=\s]/.test(plain.charAt(at + 1)) || !plain.includes('>', at);
}

function closingAt(plain: string, open: number, bracket: string, closing: string): number {
  let depth = 0;
  for (let at = open; at < plain.length; at++) {
    if (plain.charAt(at) === bracket) depth++;
    else if (plain.charAt(at) === closing && --depth === 0) return at;
  }
  return plain.length;
}
