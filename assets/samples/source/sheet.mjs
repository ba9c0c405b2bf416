const ROW_PADDING = 6;
// Line spacing of 游ゴシック, as a multiple of the size.
const LINE_SPACING = 1.7;
// A column's width counts digits at 11 points, 8 pixels each; half a kana at n points is 2n/3 pixels wide.
const HALF_LETTERS_PER_WIDTH_AT_1_POINT = 12;
// In half letters.
const CELL_MARGIN = 1;
const INDENT = 2;
const WIDE_LETTER = /[^\u0020-\u007e\uff61-\uff9f]/u;

/**
 * A sheet being laid out; of its columns only the widths matter here. Rows and columns count from 0.
 * Contents: text, number, null (an empty cell with a look), or {formula, result}.
 */
export function newSheet(name, columns) {
  const cells = new Map();
  const merges = [];
  const contents = [];

  const widthOf = (first, count) => sum(columns.slice(first, first + count).map(({ width }) => width));
  const at = (row, column) => `${row},${column}`;

  /** Writes one cell, or with `rows` and `columns` a merged area whose every cell gets the look. */
  function put(row, column, content, look, { rows = 1, columns: across = 1 } = {}) {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + across; c++) cells.set(at(r, c), { value: null, style: look });
    }
    cells.set(at(row, column), { ...cellOf(content), style: look });
    if (rows > 1 || across > 1) merges.push({ startRow: row, startCol: column, endRow: row + rows - 1, endCol: column + across - 1 });
    if (content !== null) contents.push({ row, rows, height: heightOf(content, look, widthOf(column, across)) });
  }

  /**
   * The sheet in the shape the writer takes. `headings` are the first heading row and the first row below them: they are
   * repeated on every page, and the panes are frozen below them. `pagesTall` 0: as many pages as it needs.
   * The sheet's name must need no quotes, because the writer puts it into print areas as it is.
   */
  function finish({ paper, landscape, headings, frozenColumns = 0, pagesTall = 0, validations = [] }) {
    const lastRow = Math.max(...contents.map(({ row, rows }) => row + rows));
    return {
      name,
      columns: columns.map(({ width }) => ({ width })),
      cells,
      merges,
      rowDefs: new Map([...rowHeights(contents)].map(([row, height]) => [row, { height }])),
      dataValidations: validations,
      view: { showGridLines: false },
      ...(headings && { freezePane: { rows: headings.below, columns: frozenColumns } }),
      pageSetup: {
        paperSize: paper,
        orientation: landscape ? 'landscape' : 'portrait',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: pagesTall,
        printArea: `$A$1:$${columnName(columns.length - 1)}$${lastRow}`,
        ...(headings && { printTitlesRow: `$${headings.top + 1}:$${headings.below}` }),
        horizontalCentered: true,
        margins: { top: 0.6, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 },
      },
      headerFooter: { oddFooter: '&C&P / &N ページ' },
    };
  }

  return { put, finish };
}

function cellOf(content) {
  const isFormula = typeof content === 'object' && content !== null;
  return isFormula ? { formula: content.formula, formulaResult: content.result } : { value: content };
}

/** Rows do not grow by themselves under merged cells, so their heights are worked out from the contents. */
function rowHeights(contents) {
  const heights = new Map();
  const raise = (row, points) => heights.set(row, Math.max(heights.get(row) ?? 0, points));
  for (const { row, height } of contents.filter(({ rows }) => rows === 1)) raise(row, height);
  for (const { row, rows, height } of contents.filter((content) => content.rows > 1)) {
    const covered = Array.from({ length: rows }, (_, offset) => row + offset);
    const missing = height - sum(covered.map((each) => heights.get(each) ?? 0));
    if (missing > 0) for (const each of covered) heights.set(each, (heights.get(each) ?? 0) + missing / rows);
  }
  return heights;
}

function heightOf(content, { font, alignment }, width) {
  const room = (width * HALF_LETTERS_PER_WIDTH_AT_1_POINT) / font.size - CELL_MARGIN - INDENT * (alignment.indent ?? 0);
  const lines = alignment.wrapText && typeof content === 'string' ? linesIn(content, room) : 1;
  return lines * font.size * LINE_SPACING + ROW_PADDING;
}

function linesIn(content, room) {
  return sum(content.split('\n').map((line) => Math.max(1, Math.ceil(halfLetters(line) / room))));
}

const halfLetters = (line) => sum([...line].map((letter) => (WIDE_LETTER.test(letter) ? 2 : 1)));

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** 0 → "A". The forms stay within Z. */
export const columnName = (column) => String.fromCharCode(65 + column);
