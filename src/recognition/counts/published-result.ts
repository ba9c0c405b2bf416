import type { PublishedFigures } from '../../model/settings';
import { readFiscalYears } from '../../text/fiscal-years';
import { fold } from '../../text/fold';
import type { Workbook } from '../../workbook/workbook';
import { readPublication } from './publication';
import { readPublishedItems } from './published-items';
import { viewOf } from '../sheet-view';

/**
 * What a workbook with the table 評価結果 published: its counts, 達成率 as written and its notes, and the items of a list of ours;
 * whoever made the workbook.
 * Null when it has no such table or does not say of which year it is.
 */
export function readPublishedResult(workbook: Workbook): PublishedFigures | null {
  const views = workbook.sheets.filter(({ visibility }) => visibility === 'visible').map(viewOf);
  const { figures, texts } = readPublication(workbook, views);
  const first = (kind: string) => figures.find((figure) => figure.kind === kind);
  const sentences = [...figures.map(({ label }) => label), ...texts].map(({ text }) => text);
  const year = sentences.flatMap(readFiscalYears).find(({ kind, asOfEnd }) => kind === 'fiscalYear' && asOfEnd)?.fiscalYear;
  const counts = (['confirmed', 'inScope', 'achieved', 'notAchieved'] as const).flatMap((kind) => {
    const figure = first(kind);
    return figure ? [[kind, figure.value] as const] : [];
  });
  const items = readPublishedItems(workbook);
  if (year === undefined || counts.length < 4) return null;
  const rate = first('rate');
  const notes = sentences.filter((text) => /^\s*[(（]注/.test(text) && fold(text).includes('対象外'));
  return {
    fiscalYear: year,
    ...Object.fromEntries(counts),
    ...(rate && { rateText: rate.entry.text.trim() }),
    notes,
    ...(items && { items }),
  };
}
