import type { Sentence } from '../model/finding';
import { markOf } from '../workbook/own-sheets';
import type { Source } from '../review';

/**
 * Takes what this program itself has written (the office's settings, a report) out of what a folder holds: it is no department's workbook.
 * @param named what was asked for by its own name, which is never taken out
 */
export function withoutOwn<S extends Source>(
  sources: readonly S[],
  paths: readonly string[],
  named: readonly string[],
): { readonly sources: readonly S[]; readonly own: readonly string[] } {
  const isLeftOut = sources.map((source, index) => !named.includes(paths[index] ?? '') && isOwn(source));
  return {
    sources: sources.filter((_, index) => !isLeftOut[index]),
    own: paths.filter((_, index) => isLeftOut[index]),
  };
}

/** Every sheet that is seen was written by this program. A 差し戻し票 that came back holds what a department answered. */
function isOwn(source: Source): boolean {
  if ('workbook' in source) {
    const { workbook } = source;
    const visible = workbook.sheets.filter(({ visibility }) => visibility === 'visible');
    return visible.length > 0 && visible.every(({ name }) => markOf(workbook, name) !== null);
  }
  if (!('recognition' in source) || source.recognition.slips?.alone) return false;
  const seen = source.recognition.account.sheets.filter(({ role }) => role !== 'hidden');
  return seen.length > 0 && seen.every(({ role }) => role === 'ours');
}

/** What was found in a folder and left aside. */
export function toldOwn(own: readonly string[]): Sentence {
  return {
    ja: `このプログラムが書き出したブックは、読み取っていません(${own.join('、')})。`,
    en: `Workbooks that this program has written were not read (${own.join(', ')}).`,
  };
}
