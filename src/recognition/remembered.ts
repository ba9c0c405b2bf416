/**
 * The same texts come again in every row (a policy, a department): what a text means to a subject is worked out once.
 * The subject is the list or the settings that the meaning depends on; it is forgotten with it.
 */
export function remembered<Subject extends object, Meaning>(
  meaningOf: (text: string, subject: Subject) => Meaning,
): (text: string, subject: Subject) => Meaning {
  const known = new WeakMap<Subject, Map<string, Meaning>>();
  return (text, subject) => {
    const meanings = known.get(subject) ?? new Map<string, Meaning>();
    known.set(subject, meanings);
    const before = meanings.get(text);
    if (before !== undefined || meanings.has(text)) return before as Meaning;
    const meaning = meaningOf(text, subject);
    meanings.set(text, meaning);
    return meaning;
  };
}
