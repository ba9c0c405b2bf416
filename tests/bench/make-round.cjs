/** Makes the workbooks of a round: one for each department, each a list of items of its own. */
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { columnLetters, packageOf } = require('./make-workbooks.cjs');

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * Writes `count` workbooks of `rows` items in `columns` columns into a folder; gives their paths and how many of their cells are filled.
 *
 * @param makeList of make-list.ts
 */
function makeRound(makeList, folder, { count, rows, columns }) {
  mkdirSync(folder, { recursive: true });
  let cells = 0;
  const files = Array.from({ length: count }, (_, index) => {
    const file = join(folder, `${String(index + 1).padStart(5, '0')}.xlsx`);
    const { xml, strings, filled } = sheetOf(makeList(rows, columns, `第${index + 1}局`, index * rows));
    cells += filled;
    writeFileSync(file, packageOf(xml, strings));
    return file;
  });
  return { files, cells };
}

function sheetOf(workbook) {
  const places = new Map();
  let filled = 0;
  const cellXml = (value, address) => {
    filled++;
    if (typeof value === 'number') return `<c r="${address}" s="2"><v>${value}</v></c>`;
    if (!places.has(value)) places.set(value, places.size);
    return `<c r="${address}" s="1" t="s"><v>${places.get(value)}</v></c>`;
  };
  const lines = workbook.sheets[0].rows.map(({ index, cells }) => {
    const xml = cells.map((cell, column) => (cell ? cellXml(cell.value, `${columnLetters(column)}${index + 1}`) : '')).join('');
    return `<row r="${index + 1}">${xml}</row>`;
  });
  const strings = Array.from(places.keys(), (text) => `<si><t>${text}</t></si>`).join('');
  return {
    xml: `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
    strings: `<sst xmlns="${MAIN}" count="${filled}" uniqueCount="${places.size}">${strings}</sst>`,
    filled,
  };
}

module.exports = { makeRound };
