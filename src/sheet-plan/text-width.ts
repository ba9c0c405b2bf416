/**
 * How much room a text takes, in half-width characters: full-width letters count two. Fonts differ by a little,
 * so the counts lean to the larger side; a row a line too high is better than a cut text.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width;
}

/** Lines that a text takes where `room` half-width characters stand side by side; half-width words are kept whole where they fit. */
export function linesNeeded(text: string, room: number): number {
  return text
    .split('\n')
    .map((line) => linesOf(line, Math.max(2, Math.floor(room))))
    .reduce((sum, lines) => sum + lines, 0);
}

/** The text in lines of at most `room` half-width characters; half-width words are kept whole where they fit. */
export function brokenLines(text: string, room: number): readonly string[] {
  const widest = Math.max(2, Math.floor(room));
  return text.split('\n').flatMap((line) => {
    const lines = [''];
    for (const [piece] of line.matchAll(pieces)) {
      for (const part of textWidth(piece) > widest ? piece : [piece]) {
        const last = lines.at(-1) ?? '';
        if (last !== '' && textWidth(last + part) > widest) lines.push(part);
        else lines[lines.length - 1] = last + part;
      }
    }
    return lines;
  });
}

/** Half-width words, and every other letter by itself. */
const pieces = /[!-~｡-ﾟ]+|[^]/gu;

function linesOf(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of line.matchAll(pieces)) {
    const width = textWidth(piece);
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    // Letters of a word that is broken anywhere are wider or narrower than a digit, which the room is measured in.
    const roomOfWord = width > room ? Math.ceil(room * 0.9) : room;
    lines += Math.floor(Math.max(0, width - 1) / roomOfWord);
    used += width > room ? width % roomOfWord : width;
  }
  return lines;
}

function letterWidth(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x20) return 0;
  const isHalfWidth = code < 0x0100 || (code >= 0xff61 && code <= 0xff9f);
  return isHalfWidth ? 1 : 2;
}
