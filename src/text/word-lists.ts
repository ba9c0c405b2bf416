/** A list of words written as one text, blanks and line breaks between them. */
export function wordsOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** The words as alternatives of a regular expression, the longest first. */
export function oneOf(words: readonly string[]): string {
  return `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;
}
