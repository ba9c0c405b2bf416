/**
 * Makes the workbooks that the bench reads. The XML is written here, in the shape that Excel gives it
 * (shared strings, styles, theme, properties), so that no reader meets a writer of its own family.
 */
const { strToU8, zipSync } = require('fflate');
const { mkdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Pairs of rows merged in the first column. */
const MERGED_PAIRS = 15;
const HIDDEN_COLUMN = 24;

const words = [
  '官民連携の推進',
  '業務改革の推進',
  '市民サービスの向上',
  '持続可能な行財政基盤の構築',
  '達成',
  '未達成',
  '見直し',
  '件',
  '％',
  '局',
];
const sentences = [
  '民間事業者の公募を行い、選定した事業者と協定を締結した。',
  '窓口の受付を予約制に改め、繁忙期の待ち時間を短縮した。',
  '未収金の回収について、納付の案内と財産の調査を進めた。',
];

/** Styles of a cell by their index: number format and whether the cell has borders. */
const formats = { text: 0, count: 3, decimal: 164, date: 165, share: 10 };
const styleOf = Object.fromEntries(Object.keys(formats).map((name, index) => [name, index + 1]));

function columnLetters(column) {
  return column < 26 ? String.fromCharCode(65 + column) : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26);
}

/** What each column holds, in turn. */
const kinds = [
  ['text', 'text', 'text', 'text', 'text'],
  ['count', 'count', 'decimal', 'decimal', 'share'],
  ['count', 'formula', 'decimal', 'share', 'date'],
  ['text', 'text', 'note', 'date', 'text'],
  ['text', 'formula', 'note', 'count', 'text'],
].flat();

function isBlank(row, column) {
  return kinds[column] === 'note' ? row % 3 === 0 : column === 0 && row % 2 === 1 && row < 2 * MERGED_PAIRS;
}

function cell(row, column, texts) {
  const at = columnLetters(column) + (row + 1);
  const kind = kinds[column];
  if (isBlank(row, column)) return `<c r="${at}" s="${styleOf.text}"/>`;
  switch (kind) {
    case 'count':
      return `<c r="${at}" s="${styleOf.count}"><v>${(row * 37 + column * 1009) % 100000}</v></c>`;
    case 'decimal':
      return `<c r="${at}" s="${styleOf.decimal}"><v>${((row * 31 + column * 17) % 2000) / 10}</v></c>`;
    case 'date':
      return `<c r="${at}" s="${styleOf.date}"><v>${45383 + ((row + column) % 365)}</v></c>`;
    case 'share':
      return `<c r="${at}" s="${styleOf.share}"><v>${((row * 7 + column) % 1000) / 1000}</v></c>`;
    case 'formula':
      return `<c r="${at}" s="${styleOf.share}"><f>IF(F${row + 1}=0,0,G${row + 1}/F${row + 1})</f><v>${((row * 13 + column) % 1000) / 999}</v></c>`;
    default:
      return `<c r="${at}" s="${styleOf.text}" t="s"><v>${(row * 11 + column * 29) % texts}</v></c>`;
  }
}

function sheet(rows, columns, texts) {
  const lines = Array.from({ length: rows }, (_, row) => {
    const cells = Array.from({ length: columns }, (_, column) => cell(row, column, texts)).join('');
    return `<row r="${row + 1}" spans="1:${columns}" ht="32.25" customHeight="1"${row % 20 === 19 ? ' hidden="1"' : ''}>${cells}</row>`;
  });
  const merges = Array.from({ length: MERGED_PAIRS }, (_, index) => `<mergeCell ref="A${index * 2 + 1}:A${index * 2 + 2}"/>`);
  return (
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><dimension ref="A1:${columnLetters(columns - 1)}${rows}"/>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="18.75"/><cols><col min="1" max="${HIDDEN_COLUMN - 1}" width="12.625" customWidth="1"/>` +
    `<col min="${HIDDEN_COLUMN}" max="${HIDDEN_COLUMN}" width="9" hidden="1" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData>` +
    `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells><phoneticPr fontId="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`
  );
}

/** Every second text is a sentence, every fifth has its reading beside it. */
function sharedStrings(texts, seed) {
  const items = Array.from({ length: texts }, (_, index) => {
    const word = words[(index + seed) % words.length];
    const text = index % 2 === 0 ? `${word}${index}` : `${word}：${sentences[(index + seed) % sentences.length]}（${index}）`;
    return `<si><t>${text}</t>${index % 5 === 0 ? '<rPh sb="0" eb="2"><t>カンミン</t></rPh>' : ''}<phoneticPr fontId="1"/></si>`;
  });
  return `<sst xmlns="${MAIN}" count="${texts}" uniqueCount="${texts}">${items.join('')}</sst>`;
}

function styles() {
  const list = (name, items) => `<${name} count="${items.length}">${items.join('')}</${name}>`;
  const side = (name) => `<${name} style="thin"><color indexed="64"/></${name}>`;
  const border = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
  const font =
    '<font><sz val="11"/><color theme="1"/><name val="游ゴシック"/><family val="2"/><charset val="128"/><scheme val="minor"/></font>';
  const fill = (type) => `<fill><patternFill patternType="${type}"/></fill>`;
  const format = (id, attributes) =>
    `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="1" ${attributes}><alignment vertical="center" wrapText="1"/></xf>`;
  return (
    `<styleSheet xmlns="${MAIN}">` +
    list('numFmts', [
      '<numFmt numFmtId="164" formatCode="#,##0.0&quot;％&quot;"/>',
      '<numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>',
    ]) +
    list('fonts', [font, font, font]) +
    list('fills', [fill('none'), fill('gray125')]) +
    list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>', border]) +
    list('cellStyleXfs', [format(0, '')]) +
    list(
      'cellXfs',
      [0, ...Object.values(formats)].map((id) => format(id, 'xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"')),
    ) +
    '<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>'
  );
}

function theme() {
  const colours = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
  const scheme = colours.map(
    (name, index) => `<a:${name}><a:srgbClr val="${(index * 1118481).toString(16).padStart(6, '0').toUpperCase()}"/></a:${name}>`,
  );
  const fonts = '<a:latin typeface="游ゴシック"/><a:ea typeface=""/><a:cs typeface=""/>';
  const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="6350">${solid}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `<a:theme xmlns:a="${DRAWING}" name="Office"><a:themeElements><a:clrScheme name="Office">${scheme.join('')}</a:clrScheme>` +
    `<a:fontScheme name="Office"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="Office"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}

function workbook(rows, columns, texts, seed) {
  return packageOf(sheet(rows, columns, texts), sharedStrings(texts, seed));
}

/** The package around the XML of a sheet and of its strings. */
function packageOf(sheetXml, stringsXml) {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = ([name, type]) => `<Override PartName="/${name}" ContentType="${type}+xml"/>`;
  const relation = ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`;
  const relations = (list) => `<Relationships xmlns="${PACKAGE}/relationships">${list.map(relation).join('')}</Relationships>`;
  const types = [
    ['xl/workbook.xml', `${spreadsheet}.sheet.main`],
    ['xl/worksheets/sheet1.xml', `${spreadsheet}.worksheet`],
    ['xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme'],
    ['xl/styles.xml', `${spreadsheet}.styles`],
    ['xl/sharedStrings.xml', `${spreadsheet}.sharedStrings`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties'],
    ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties'],
  ];
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.map(override).join('')}</Types>`,
    '_rels/.rels': relations([
      [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      [`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
    ]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView/></bookViews><sheets><sheet name="進捗管理表" sheetId="1" r:id="rId1"/></sheets><calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      [`${OFFICE}/relationships/worksheet`, 'worksheets/sheet1.xml'],
      [`${OFFICE}/relationships/theme`, 'theme/theme1.xml'],
      [`${OFFICE}/relationships/styles`, 'styles.xml'],
      [`${OFFICE}/relationships/sharedStrings`, 'sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': sheetXml,
    'xl/theme/theme1.xml': theme(),
    'xl/styles.xml': styles(),
    'xl/sharedStrings.xml': stringsXml,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>市政改革室</dc:creator><dcterms:modified xsi:type="dcterms:W3CDTF">2025-05-16T01:30:00Z</dcterms:modified></cp:coreProperties>`,
    'docProps/app.xml': `<Properties xmlns="${OFFICE}/extended-properties"><Application>Microsoft Excel</Application><Company>大阪市</Company></Properties>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(HEAD + text)])));
}

/** Cells that hold something. */
function filledCells(rows, columns) {
  let count = 0;
  for (let row = 0; row < rows; row++) for (let column = 0; column < columns; column++) if (!isBlank(row, column)) count++;
  return count;
}

/** Writes the workbooks of both workloads into a folder. */
function makeWorkbooks(folder) {
  mkdirSync(folder, { recursive: true });
  const small = Array.from({ length: 60 }, (_, index) => join(folder, `small-${index + 1}.xlsx`));
  small.forEach((path, index) => writeFileSync(path, workbook(40, 25, 400, index)));
  const large = join(folder, 'large.xlsx');
  writeFileSync(large, workbook(100_000, 20, 20_000, 0));
  return [
    { title: '60 workbooks of 40 x 25 cells', files: small, cells: 60 * filledCells(40, 25) },
    { title: '1 workbook of 100,000 x 20 cells', files: [large], cells: filledCells(100_000, 20) },
  ];
}

module.exports = { columnLetters, makeWorkbooks, packageOf };
