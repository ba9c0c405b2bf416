import type { Area, Span } from '../workbook/workbook';

/** Properties of a range that say where it lies. */
export const placeProperties = 'rowIndex,columnIndex,rowCount,columnCount';

type Placed = Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>;

export function areaOfRange({ rowIndex, columnIndex, rowCount, columnCount }: Placed): Area {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

export function rangeAt(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.top, area.left, rowsOf(area), columnsOf(area));
}

export const rowsOf = ({ top, bottom }: Area): number => bottom - top + 1;
export const columnsOf = ({ left, right }: Area): number => right - left + 1;
export const cellsOf = (area: Area): number => rowsOf(area) * columnsOf(area);

/** The smallest area around all; null for none. */
export function boundingArea(areas: readonly Area[]): Area | null {
  return areas.reduce<Area | null>((all, area) => (all ? around(all, area) : area), null);
}

function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function commonArea(a: Area, b: Area): Area | null {
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : null;
}

/** The runs of `true`, counted from `first`. */
export function spansWhere(flags: readonly boolean[], first: number): readonly Span[] {
  const spans: Span[] = [];
  flags.forEach((flag, offset) => {
    if (!flag) return;
    const at = first + offset;
    const last = spans.at(-1);
    if (last?.to === at - 1) spans[spans.length - 1] = { from: last.from, to: at };
    else spans.push({ from: at, to: at });
  });
  return spans;
}
