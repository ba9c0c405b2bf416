/**
 * A lint of 「統計表における機械判読可能なデータの表記方法の統一ルール」 (総務省, 18 December 2020) for a set of CSV files with a
 * dictionary. It reads the bytes as anybody would and knows nothing of the program that wrote them. 1-4 and 1-8 (merged cells,
 * drawings) cannot occur in CSV; 1-12 (area code) is for tables by area.
 */
export function faultsOfOpenData(files: Readonly<Record<string, Uint8Array>>): readonly string[] {
  const tables = Object.entries(files).map(([name, bytes]) => ({ name, bytes, ...parse(bytes) }));
  const dictionary = tables.find(({ name }) => name === 'dictionary.csv')?.records ?? [];
  const codes = tables.find(({ name }) => name === 'codes.csv')?.records ?? [];
  return tables.flatMap(({ name, bytes, headings, records, widths }) => {
    const described = dictionary.filter(({ file }) => file === name);
    return [
      ...faultsOfFile(bytes),
      ...faultsOfShape(headings, records, widths),
      ...(described.map(({ column }) => column).join() === headings.join() ? [] : ['L3 the dictionary does not describe the columns']),
      ...described.flatMap((column) => faultsOfColumn(column, records, headings, codes)),
    ].map((fault) => `${name}: ${fault}`);
  });
}

type CsvRecord = Readonly<Record<string, string>>;

interface Csv {
  readonly headings: readonly string[];
  readonly records: readonly CsvRecord[];
  readonly widths: readonly number[];
}

/** RFC 4180. */
function parse(bytes: Uint8Array): Csv {
  const rows: string[][] = [[]];
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/g)) {
    rows.at(-1)!.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  const whole = rows.filter((row, index) => index < rows.length - 1 || row.join('') !== '');
  const [headings = [], ...body] = whole;
  return {
    headings,
    records: body.map((row) => Object.fromEntries(headings.map((heading, column) => [heading, row[column] ?? '']))),
    widths: whole.map((row) => row.length),
  };
}

function faultsOfFile(bytes: Uint8Array): readonly string[] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return [
    ...(text.startsWith('\uFEFF') ? [] : ['1-1 no byte order mark, Excel would read it as Shift_JIS']),
    ...(/(?<!\r)\n|\r(?!\n)/.test(text) ? ['1-5 a line break that is not CRLF'] : []),
    ...(text.endsWith('\r\n') ? [] : ['1-1 the last record has no end']),
  ];
}

function faultsOfShape(headings: readonly string[], records: readonly CsvRecord[], widths: readonly number[]): readonly string[] {
  return [
    ...(new Set(widths).size > 1 ? ['2-2 records of different length: more than one table, or a joined cell'] : []),
    ...(new Set(headings).size < headings.length || headings.includes('') ? ['1-6 a heading is missing or doubled'] : []),
    ...(records.some((record) => Object.values(record).every((cell) => cell === '')) ? ['2-1 the table is split by a blank record'] : []),
  ];
}

function faultsOfColumn(described: CsvRecord, records: readonly CsvRecord[], headings: readonly string[], codes: readonly CsvRecord[]) {
  const { column = '', type = '', unit = '', blank = '' } = described;
  const cells = records.map((record) => record[column] ?? '');
  const filled = cells.filter((cell) => cell !== '');
  const allowed = codes.filter((code) => code.column === column).map(({ code }) => code);
  const fault = (rule: string, isFault: (cell: string) => boolean) => {
    const cell = filled.find(isFault);
    return cell === undefined ? [] : [`${rule} ${column}: ${cell}`];
  };
  const isNumeric = type === '数値' || type === '整数';
  return [
    ...(isNumeric ? fault('1-3 not a number:', (cell) => !/^-?\d+(\.\d+)?$/.test(cell)) : []),
    ...(type === '整数' ? fault('1-3 not a whole number:', (cell) => cell.includes('.')) : []),
    ...fault('1-2 more than one datum:', (cell) => /[\r\n]/.test(cell)),
    ...fault('1-5 white space for layout:', (cell) => /^\s|\s$|\s{2}|\t/.test(cell)),
    ...fault('1-6 the same as above:', (cell) => /^(〃|同上|")$/.test(cell)),
    ...(isNumeric ? [] : fault('1-7 runs as a formula:', (cell) => /^[=+\-@＝＋－＠]./.test(cell))),
    ...fault('1-10 a platform-dependent letter:', (cell) => /[①-⑳❶-❿Ⅰ-ⅹ㈱㈲㈹㈻㊤-㊨№℡㌀-㏿\p{Co}]/u.test(cell)),
    ...(type === '日付' ? fault('1-11 not a date:', (cell) => !/^\d{4}-\d\d-\d\d$/.test(cell)) : []),
    ...(/fiscal_year$|_fy$/.test(column) ? fault('1-11 not a western year:', (cell) => !/^(19|20)\d\d$/.test(cell)) : []),
    ...(isNumeric && unit === 'なし' && !headings.includes('unit') && !/year|_no$/.test(column) ? [`1-9 no unit: ${column}`] : []),
    ...(filled.length < cells.length && blank === '空欄なし' ? [`1-13 a blank that nothing explains: ${column}`] : []),
    ...(type === 'コード' ? fault('L3 a code without a meaning:', (cell) => !allowed.includes(cell)) : []),
    ...(headings.includes(`${column}_status`) ? statesThatDisagree(column, records) : []),
  ];
}

function statesThatDisagree(column: string, records: readonly CsvRecord[]): readonly string[] {
  const wrong = records.some(
    (record) => (record[column] === '') === ['given', 'exact', 'rounded'].includes(record[`${column}_status`] ?? ''),
  );
  return wrong ? [`1-13 ${column} and ${column}_status disagree`] : [];
}
