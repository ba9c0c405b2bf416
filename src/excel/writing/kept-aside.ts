import type { ChartPlan } from '../../sheet-plan/sheet-plan';
import type { Drawing } from './drawing';

/** What a drawing has that Excel does not tell of a sheet: which cells a chart shows, and which page breaks were set. */
type Aside = Pick<Drawing, 'charts' | 'pageBreaks'>;

const property = 'shinchoku_charts';

/** Kept as a property of the sheet, so that the sheet can be drawn again. */
export function keepAside(sheet: Excel.Worksheet, { charts, pageBreaks }: Aside): void {
  if (charts.length + pageBreaks.length > 0) sheet.customProperties.add(property, JSON.stringify({ charts, pageBreaks }));
}

/** Asks for it; the answer can be taken after the next round trip. */
export function askForAside(sheet: Excel.Worksheet): () => Aside {
  const kept = sheet.customProperties.getItemOrNullObject(property).load('value');
  return () => (kept.isNullObject ? { charts: [], pageBreaks: [] } : parseAside(kept.value));
}

/** As we wrote it: nobody else knows the property. */
function parseAside(text: string): Aside {
  return JSON.parse(text) as { readonly charts: readonly ChartPlan[]; readonly pageBreaks: readonly number[] };
}
