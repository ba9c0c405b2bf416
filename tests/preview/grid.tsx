import type { CellStyle } from 'hucre/xlsx';
import { useEffect, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { addressOf, columnLetters } from '../../src/workbook/reference';
import type { Area, Position } from '../../src/workbook/workbook';
import { styleAt } from '../simulated-excel/files/cell-style';
import { cellArea, entireColumns } from '../simulated-excel/model/area';
import { hasContent } from '../simulated-excel/model/cell';
import { textOf } from '../simulated-excel/model/cell-text';
import type { SheetModel } from '../simulated-excel/model/sheet';
import { sizeKeys } from '../simulated-excel/model/style-keys';

interface GridProps {
  readonly sheet: SheetModel;
  readonly selected: Area;
  readonly onSelect: (at: Position) => void;
  /** Wants to type into the selected cell. */
  readonly onEnter: () => void;
}

/** A page of rows, because a browser draws a few hundred at a time with ease. */
const rowsPerPage = 300;
const fewestColumns = 12;
const fewestRows = 30;
/** Pixels: of the numbers of the rows, and of a letter. */
const headWidth = 44;
const letterWidth = 15;

/** A sheet as a table, with what was painted on it; a file's own colours are not read. */
export function Grid({ sheet, selected, onSelect, onEnter }: GridProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [sheet, selected]);
  const used = sheet.usedArea() ?? cellArea(0, 0);
  const first = selected.top - (selected.top % rowsPerPage);
  const last = Math.min(first + rowsPerPage - 1, Math.max(used.bottom, selected.bottom, fewestRows));
  const columns = numbers(0, Math.max(used.right, selected.right, fewestColumns));
  const widths = columns.map((column) => widthOf(sheet, column, used));
  const width = widths.reduce((sum, each) => sum + each, headWidth);
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.key !== 'Enter' && event.key !== 'F2' && !step) return;
    event.preventDefault();
    if (step) onSelect({ row: Math.max(0, selected.top + step.row), column: Math.max(0, selected.left + step.column) });
    else onEnter();
  };
  return (
    <div ref={place} className="grid" role="region" aria-label={`シート ${sheet.name}`} tabIndex={0} onKeyDown={move}>
      <table role="grid" style={{ width }}>
        <colgroup>
          <col style={{ width: headWidth }} />
          {columns.map((column) => (
            <col key={column} style={{ width: widths[column] }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {numbers(first, last).map((row) => (
            <tr key={row} className={isTitle(sheet, row, columns) ? 'title' : undefined}>
              <th scope="row">{row + 1}</th>
              {columns.map((column) => (
                <Cell key={column} sheet={sheet} row={row} column={column} selected={selected} onSelect={onSelect} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {used.bottom > last && (
        <button
          type="button"
          onClick={() => {
            onSelect({ row: last + 1, column: selected.left });
          }}
        >
          {last + 2}行目から先を表示
        </button>
      )}
    </div>
  );
}

/** A row with a text or two is a title or a note; it stands on one line, whatever the column's width. */
function isTitle(sheet: SheetModel, row: number, columns: readonly number[]): boolean {
  return columns.filter((column) => hasContent(sheet.cell(row, column))).length <= 2;
}

const steps: Readonly<Record<string, Position | undefined>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

interface CellProps extends Position, Pick<GridProps, 'sheet' | 'selected' | 'onSelect'> {}

function Cell({ sheet, row, column, selected, onSelect }: CellProps) {
  const merge = sheet.merges.find(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  if (merge && (merge.top !== row || merge.left !== column)) return null;
  const cell = sheet.cell(row, column);
  const isSelected = row >= selected.top && row <= selected.bottom && column >= selected.left && column <= selected.right;
  return (
    <td
      role="gridcell"
      aria-selected={isSelected}
      data-cell={addressOf({ row, column })}
      style={cssOf(styleAt(sheet, row, column, cell.format), typeof cell.content === 'number')}
      className={hasContent(sheet.cell(row, column + 1)) ? 'cut' : undefined}
      {...(merge && { rowSpan: merge.bottom - merge.top + 1, colSpan: merge.right - merge.left + 1 })}
      onClick={() => {
        onSelect({ row, column });
      }}
    >
      {textOf(cell)}
    </td>
  );
}

function cssOf({ font, fill, alignment }: CellStyle, isNumber: boolean): CSSProperties {
  const colour = fill?.type === 'pattern' ? fill.fgColor?.rgb : undefined;
  return {
    ...(font?.bold && { fontWeight: 600 }),
    ...(font?.underline && { textDecoration: 'underline' }),
    ...(font?.size !== undefined && { fontSize: `${font.size}pt` }),
    ...(font?.color?.rgb !== undefined && { color: `#${font.color.rgb}` }),
    ...(colour !== undefined && { backgroundColor: `#${colour}` }),
    textAlign: textAlignOf(alignment?.horizontal) ?? (isNumber ? 'right' : 'left'),
    ...(alignment?.wrapText !== undefined && { whiteSpace: alignment.wrapText ? 'pre-wrap' : 'nowrap' }),
  };
}

function textAlignOf(horizontal: string | undefined): 'left' | 'center' | 'right' | undefined {
  return horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? horizontal : undefined;
}

/**
 * Pixels: as set; else so that four of five texts stand on one line, up to sixteen letters, because files are read without their widths.
 */
function widthOf(sheet: SheetModel, column: number, used: Area): number {
  const points = sheet.painted.read(entireColumns(cellArea(0, column)), sizeKeys.columnWidth, null);
  if (typeof points === 'number') return Math.round((points * 4) / 3);
  const lengths = numbers(used.top, Math.min(used.bottom, 100))
    .map((row) => textOf(sheet.cell(row, column)).length)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  return letterWidth * Math.min(16, Math.max(5, lengths[Math.floor(lengths.length * 0.8)] ?? 0));
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
