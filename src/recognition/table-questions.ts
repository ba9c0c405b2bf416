import { tableKey } from '../model/answer-keys';
import type { FiscalYear } from '../model/fiscal-year';
import { countAsRead, leaveOut, type Question } from '../model/question';
import type { Sentence } from '../model/finding';
import { fiscalYearLabel, readFiscalYears } from '../text/fiscal-years';
import type { FoundTable } from './layouts/sheet-tables';
import { sharedItems, type PeriodTable, type TableItem } from './table-period';

/** A table that counts, and what stands above it. */
export interface CountingTable extends PeriodTable {
  readonly found: FoundTable;
  readonly sheet: { readonly head: { readonly texts: readonly { readonly text: string }[] } };
}

/** Fewer items say nothing of a table. */
const fewestItems = 2;

/**
 * Tables that count and perhaps should not: the items of another sheet again with other figures, or those of another year, none of which
 * stands in the year's own table. A person decides once for the sheets of these names.
 */
export function tableQuestions(tables: readonly CountingTable[], year: FiscalYear, file: string): readonly Question[] {
  const ofYear = tables.some(({ period }) => period.year === year);
  return tables.flatMap((table, index): readonly Question[] => {
    const { view, table: reading } = table.found;
    const ask = (message: Sentence): readonly Question[] => [
      {
        kind: 'table',
        file,
        at: { sheet: view.sheet.name, row: reading.area.top, column: reading.area.left },
        message,
        taken: countAsRead,
        alternatives: [leaveOut],
        key: tableKey(reading.fingerprint, table.sheetName),
      },
    ];
    for (const other of tables.slice(0, index)) {
      const again = itemsAgain(table, other);
      if (again.length > 0) return ask(saysAgain(table.sheetName, other.sheetName, again));
    }
    const own = table.period.year;
    return ofYear && own !== null && own !== year && !namesYear(table, year) ? ask(saysYear(table.sheetName, own, year)) : [];
  });
}

/** The items of another sheet's table that count a second time, or that it rates otherwise. */
function itemsAgain(table: CountingTable, other: CountingTable): readonly TableItem[] {
  if (table.sheetName === other.sheetName || Math.min(table.items.length, other.items.length) < fewestItems) return [];
  const pairs = sharedItems(table, other);
  const twice = pairs.filter(([a, b]) => a.number === '' || b.number === '');
  const differing = pairs.filter(([a, b]) => a.number !== '' && a.number === b.number && ratesOtherwise(a, b));
  return twice.length > 0 ? twice.map(([item]) => item) : differing.map(([item]) => item);
}

function ratesOtherwise({ said: [a = ''] }: TableItem, { said: [b = ''] }: TableItem): boolean {
  return a !== '' && b !== '' && a !== b;
}

/** The year that is evaluated stands in a title as well: 「令和5年度着手分（令和6年度末現在）」. */
function namesYear({ sheet }: CountingTable, year: FiscalYear): boolean {
  return sheet.head.texts.some(({ text }) => readFiscalYears(text).some(({ fiscalYear }) => fiscalYear === year));
}

function saysAgain(sheet: string, other: string, items: readonly TableItem[]): Sentence {
  const name = items[0]?.name ?? '';
  return {
    ja: `シート「${sheet}」には、シート「${other}」と同じ取組項目が${items.length}件あり(「${name}」など)、内容が違います。どちらが正しいかを確かめ、数えない表を選んでください。両方を数えてよければ、そのまま数えてください。`,
    en: `Sheet ${sheet} holds ${items.length} item(s) of sheet ${other} again ("${name}" …), with other contents. Check which is right and leave the other table out, or let both count.`,
  };
}

function saysYear(sheet: string, own: FiscalYear, year: FiscalYear): Sentence {
  return {
    ja: `シート「${sheet}」は${fiscalYearLabel(own)}の表のようですが、仮に${fiscalYearLabel(year)}の取組項目として数えています。数えてよいか確かめてください。`,
    en: `Sheet ${sheet} seems to be of fiscal year ${own}; for now its items count for ${year}. Check whether they do.`,
  };
}
