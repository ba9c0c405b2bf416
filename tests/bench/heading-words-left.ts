import { headingWords as all } from '../../src/recognition/headings/heading-words';
import { foldHeading } from '../../src/text/fold';

/**
 * The dictionary of a run of the bench: the words that the run takes out are not in it. The bench puts this module in the
 * place of the dictionary for everything in src, and loads the program anew for each set of words.
 */
declare global {
  var headingWordsTakenOut: readonly string[] | undefined;
}

export * from '../../src/recognition/headings/heading-words';

const out = new Set((globalThis.headingWordsTakenOut ?? []).map(foldHeading));
const emptied = globalThis.headingWordsTakenOut?.includes('*') ?? false;

export const headingWords = Object.fromEntries(
  Object.entries(all).map(([field, words]) => [field, emptied ? [] : words.filter((word) => !out.has(foldHeading(word)))]),
) as unknown as typeof all;
