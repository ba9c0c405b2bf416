/** Longer texts are seldom written twice. */
const LONGEST = 40;
/** So many different texts are remembered; a round has far fewer that come again and again. */
const MOST = 200_000;

/**
 * Makes equal short texts of plain data one text in memory, in place: a value that comes from another thread has every name of a sheet,
 * department and format as often as it is said, and a round of thousands of workbooks has to fit.
 */
export function sharingTexts(): (value: unknown) => void {
  const texts = new Map<string, string>();
  const shared = (text: string): string => {
    if (text.length > LONGEST) return text;
    const known = texts.get(text);
    if (known === undefined && texts.size < MOST) texts.set(text, text);
    return known ?? text;
  };
  const share = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const fields = value as Record<string, unknown>;
    for (const name of Object.keys(fields)) {
      const field = fields[name];
      if (typeof field === 'string') fields[name] = shared(field);
      else share(field);
    }
  };
  return share;
}
