/** The fields of a CSV file by rows (RFC 4180). */
export function csvRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let fields: string[] = [];
  for (const { 1: quoted, 2: bare = '', 3: end = '' } of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/g)) {
    fields.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (fields.some((field) => field !== '')) rows.push(fields);
    fields = [];
  }
  return rows;
}
