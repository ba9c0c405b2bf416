import type { Cell, WriteOptions, WriteSheet } from 'hucre/xlsx';
import { formatOf } from '../../sheet-plan/cells';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { printMargins } from '../../sheet-plan/sheet-plan';
import { markName } from '../../workbook/own-sheets';
import { addressOf, rangeOf } from '../../workbook/reference';
import { styleOf } from './cell-style';
import { fillingOf } from './filling';
import { chartOf } from './chart';
import { looksLikeError, storableText } from './cell-text';

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

const millimetresPerInch = 25.4;

/** A plan in hucre's terms. */
export function sheetOf(plan: SheetPlan): WriteSheet {
  const { freeze, print } = plan;
  return {
    name: plan.name,
    columns: plan.columnWidths.map((width) => ({ width })),
    rows: [],
    rowDefs: new Map(plan.rowHeights.map(({ row, points }) => [row, { height: points }])),
    cells: new Map(
      plan.blocks.flatMap(({ at, rows }) =>
        rows.flatMap((row, down) =>
          row.map((cell, across) => [`${at.row + down},${at.column + across}`, cellOf(cell, plan.filling?.locked ?? false)] as const),
        ),
      ),
    ),
    tables: plan.tables.map(({ name, area, columns }) => ({
      name,
      range: rangeOf(area),
      columns: columns.map((heading) => ({ name: heading })),
      style: 'TableStyleLight1',
      showRowStripes: false,
    })),
    charts: plan.charts.map((chart) => chartOf(chart, plan.name)),
    merges: plan.blocks.flatMap(({ at, rows, across }) =>
      across === undefined
        ? []
        : rows.map((_, down) => ({
            ...{ startRow: at.row + down, endRow: at.row + down },
            ...{ startCol: at.column + across.from, endCol: at.column + across.to },
          })),
    ),
    // hucre takes the row that a break stands behind.
    rowBreaks: plan.pageBreaks.map((row) => row - 1),
    ...(freeze.rows + freeze.columns > 0 ? { freezePane: freeze } : {}),
    view: { showGridLines: plan.gridLines },
    pageSetup: {
      paperSize: print.paper === 'A4' ? 'a4' : 'a3',
      orientation: print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        top: printMargins.top / millimetresPerInch,
        bottom: printMargins.bottom / millimetresPerInch,
        left: printMargins.left / millimetresPerInch,
        right: printMargins.right / millimetresPerInch,
        header: printMargins.footer / millimetresPerInch,
        footer: printMargins.footer / millimetresPerInch,
      },
    },
    headerFooter: { oddFooter: `&L${print.footer.replace(/&/g, '&&')}&R&P / &N ページ` },
    a11y: { summary: plan.purpose },
    ...(plan.filling && fillingOf(plan.filling)),
  };
}

/** Names that belong to the sheet. hucre does not quote sheet names itself, so the repeated rows are named here. */
export function namesOf({ name, mark, print: { repeatRows } }: SheetPlan): readonly NamedRange[] {
  const marker: NamedRange = { name: markName, range: `"${mark}"`, scope: name };
  if (repeatRows === null) return [marker];
  const range = `${quoted(name)}!$${repeatRows.from + 1}:$${repeatRows.to + 1}`;
  return [{ name: '_xlnm.Print_Titles', range, scope: name }, marker];
}

function quoted(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

function cellOf(cell: PlanCell, locked: boolean): Partial<Cell> {
  const plain = styleOf(cell.look, formatOf(cell));
  const style = locked && cell.look === 'input' ? { ...plain, protection: { locked: false } } : plain;
  switch (cell.kind) {
    case 'blank':
      return { style };
    case 'text':
      return { ...textOf(cell.text), style };
    case 'number':
      return { value: cell.value, style };
    case 'formula':
      return { formula: cell.formula, formulaResult: typeof cell.value === 'string' ? storableText(cell.value) : cell.value, style };
    case 'link':
      return { ...textOf(cell.text), hyperlink: { target: '', location: `${quoted(cell.to.sheet)}!${addressOf(cell.to)}` }, style };
  }
}

/** A rich text is never read as an error value. */
function textOf(text: string): Partial<Cell> {
  return looksLikeError(text) ? { richText: [{ text }] } : { value: storableText(text) };
}
