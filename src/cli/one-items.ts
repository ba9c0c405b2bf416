import type { Sentence } from '../model/finding';
import { oneItemKey, oneItemsIn } from '../model/one-item';
import type { Settings } from '../model/settings';
import { labelsPointedAt } from '../recognition/one-item';
import { positionOf } from '../workbook/reference';
import type { ReadPaths } from './files/read-paths';
import { readSource } from './source-files';

type Answers = Settings['answers'];

/**
 * The answers with items that were pointed out by their cells named by their labels, so that one answer serves all files: from the first of
 * the files that has the sheet. A problem where none has the sheet of an answer given for this run, or where a cell of it has no label.
 */
export async function namedByLabels(
  { kept, given }: { readonly kept: Answers; readonly given: Answers },
  files: readonly string[],
  reads: ReadPaths,
): Promise<{ readonly answers: Answers } | { readonly problems: readonly Sentence[] }> {
  const answers = { ...kept, ...given };
  const open = oneItemsIn({ answers }).filter(({ item }) => Object.values(item).some((at) => positionOf(at) !== null));
  const named = new Map<string, Answers[string]>();
  const unlabelled = new Set<string>();
  for (const file of files) {
    const rest = open.filter(({ sheet }) => !named.has(oneItemKey(sheet)));
    if (rest.length === 0) break;
    const source = await readSource(file, reads);
    if (!('workbook' in source)) continue;
    for (const { sheet, item } of rest) {
      const found = source.workbook.sheets.find(({ name }) => name === sheet);
      const labels = found ? labelsPointedAt(found, item) : null;
      if (labels) named.set(oneItemKey(sheet), { ...labels });
      else if (found) unlabelled.add(sheet);
    }
  }
  const lacking = open.filter(({ sheet }) => oneItemKey(sheet) in given && !named.has(oneItemKey(sheet)));
  if (lacking.length > 0) return { problems: lacking.map(({ sheet }) => (unlabelled.has(sheet) ? noLabel(sheet) : noSheet(sheet))) };
  return { answers: { ...answers, ...Object.fromEntries(named) } };
}

function noSheet(sheet: string): Sentence {
  return {
    ja: `回答で1件を示したシート「${sheet}」が、指定したブックにありません。シートの名前を直してください。`,
    en: `The answers point out an item on the sheet ${sheet}, which none of the workbooks has. Correct the sheet's name.`,
  };
}

function noLabel(sheet: string): Sentence {
  return {
    ja: `シート「${sheet}」で1件として示したセルに、左にも上にも見出しがないものがあります。記入欄のセルの番地を確かめてください。`,
    en: `On the sheet ${sheet}, a cell pointed out as part of an item has no label to its left or above. Check the addresses of the cells.`,
  };
}
