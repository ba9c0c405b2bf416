/** How cells looked before we drew on them: each different look once. */
export interface FormerLooks {
  readonly looks: readonly CellLook[];
  /** For each cell, row by row, which of the looks it had. */
  readonly cells: readonly (readonly number[])[];
}

export const noLooks: FormerLooks = { looks: [], cells: [] };

interface CellLook {
  readonly numberFormat: string;
  readonly format: Excel.CellPropertiesFormat;
}

/** Everything that drawing a table changes. */
const drawnProperties: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: { bold: true, color: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    indentLevel: true,
    wrapText: true,
    shrinkToFit: true,
  },
};

/** Asks for the looks; the answer can be taken after the next round trip. */
export function askForLooks(range: Excel.Range): () => FormerLooks {
  const formats = range.load('numberFormat');
  const properties = range.getCellProperties(drawnProperties);
  return () => {
    const looks: CellLook[] = [];
    const known = new Map<string, number>();
    const indexOf = (look: CellLook): number => {
      const key = JSON.stringify(look);
      const index = known.get(key) ?? looks.push(look) - 1;
      known.set(key, index);
      return index;
    };
    const cells = properties.value.map((line, down) =>
      line.map(({ format }, across) =>
        indexOf({ numberFormat: String((formats.numberFormat as unknown[][])[down]?.[across]), format: settable(format ?? {}) }),
      ),
    );
    return { looks, cells };
  };
}

const sides = ['top', 'bottom', 'left', 'right'] as const;

function settable({ fill, borders, ...format }: Excel.CellPropertiesFormat): Excel.CellPropertiesFormat {
  const isFilled = fill?.pattern === 'Solid' || (fill?.color !== undefined && fill.color.toUpperCase() !== '#FFFFFF');
  return {
    ...format,
    ...(isFilled && fill.color !== undefined && { fill: { color: fill.color } }),
    borders: Object.fromEntries(sides.map((side) => [side, lineOf(borders?.[side])])),
  };
}

/** A line that gets a weight becomes visible, so one that is not there has none. */
function lineOf({ style, weight, color }: Excel.CellBorder = {}): Excel.CellBorder {
  if (style === undefined || style === 'None') return { style: 'None' };
  return { style, ...(weight && { weight }), ...(color !== undefined && { color }) };
}

/** @param range as large as the looks */
export function returnLooks(range: Excel.Range, { looks, cells }: FormerLooks): void {
  const grid = cells.map((line) => line.flatMap((index) => looks[index] ?? []));
  range.numberFormat = grid.map((line) => line.map(({ numberFormat }) => numberFormat));
  // Excel answers white where there is no fill.
  range.format.fill.clear();
  range.setCellProperties(grid.map((line) => line.map(({ format }) => ({ format }))));
}

export function withRows(former: FormerLooks, more: FormerLooks): FormerLooks {
  const shifted = more.cells.map((line) => line.map((index) => index + former.looks.length));
  return { looks: [...former.looks, ...more.looks], cells: [...former.cells, ...shifted] };
}

export function firstRows({ looks, cells }: FormerLooks, count: number): FormerLooks {
  return { looks, cells: cells.slice(0, count) };
}
