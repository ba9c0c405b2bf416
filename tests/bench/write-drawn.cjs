/** Writes drawn workbooks as .xlsx, dressed as offices dress theirs, for people to look at. */
const ExcelJS = require('exceljs');
const { join } = require('node:path');

const thin = { style: 'thin', color: { argb: 'FF808080' } };

async function writeDrawn(drawn, folder, number) {
  const book = new ExcelJS.Workbook();
  for (const sheet of drawn.workbook.sheets) {
    const page = book.addWorksheet(sheet.name.slice(0, 31));
    const firstHeading = Math.min(...drawn.truth.columns.filter((column) => column.sheet === sheet.name).map(({ row }) => row));
    const widths = new Map();
    for (const { index, cells } of sheet.rows) {
      cells.forEach((cell, column) => {
        if (!cell) return;
        const place = page.getCell(index + 1, column + 1);
        place.value = cell.formula === null ? cell.value : { formula: cell.formula, result: cell.value };
        if (cell.format !== 'General') place.numFmt = cell.format;
        if (index >= firstHeading) {
          place.border = { top: thin, left: thin, bottom: thin, right: thin };
          place.alignment = { wrapText: true, vertical: 'middle' };
          const length = Math.max(
            ...String(cell.value)
              .split('\n')
              .map((line) => line.length),
          );
          widths.set(column, Math.max(widths.get(column) ?? 6, Math.min(34, length * 2 + 2)));
        }
      });
    }
    for (const { sheet: of, row, column } of drawn.truth.columns) {
      if (of !== sheet.name) continue;
      const place = page.getCell(row + 1, column + 1);
      place.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } };
      place.font = { bold: true };
    }
    for (const { top, left, bottom, right } of sheet.merges ?? []) page.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
    for (const [column, width] of widths) page.getColumn(column + 1).width = width;
    page.pageSetup = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, paperSize: 9 };
  }
  await book.xlsx.writeFile(join(folder, `${String(number).padStart(2, '0')}_${drawn.kind}_${drawn.file}`));
}

module.exports = { writeDrawn };
