import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { utils, write } from '@e965/xlsx';
import { displayedText } from '../../src/workbook/displayed-text';
import type { Workbook } from '../../src/workbook/workbook';
import { nodeInflate } from '../../src/cli/node-inflate';
import { readWorkbook, UnreadableWorkbook } from '../../src/xlsx/read-workbook';
import { pack, part, relationships, sheetXml, stringsXml, stylesXml, workbookParts, workbookXml } from '../xlsx/workbook-parts';

/** A package with everything the reader knows, so that a mutation can break each of it. */
const everything = pack(
  workbookParts({
    [part.root]: relationships(
      ['officeDocument', 'xl/workbook.xml'],
      ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
    ),
    'docProps/core.xml':
      '<cp:coreProperties><dc:creator>市政改革室</dc:creator><dcterms:created>2025-04-01T00:00:00Z</dcterms:created></cp:coreProperties>',
    [part.workbook]: workbookXml({
      before: '<workbookPr date1904="1"/>',
      sheets: '<sheet name="表 &amp; 一覧" sheetId="1" state="hidden" r:id="rId1"/><sheet name="図" sheetId="2" r:id="rId4"/>',
      after: '<definedNames><definedName name="率" localSheetId="0" hidden="1">表!$A$1/2</definedName></definedNames>',
    }),
    [part.workbookRelationships]: relationships(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', '/xl/sharedStrings.xml'],
      ['styles', 'styles.xml'],
      ['chartsheet', 'chartsheets/sheet1.xml'],
      ['externalLink', 'externalLinks/externalLink1.xml'],
    ),
    'xl/externalLinks/_rels/externalLink1.xml.rels': relationships([
      'externalLinkPath',
      '%E9%9B%86%E8%A8%88.xlsx',
      'TargetMode="External"',
    ]),
    [part.sheet]: sheetXml(
      '<row r="1" hidden="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>44285.5</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>' +
        '<row r="2"><c r="A2" t="inlineStr"><is><r><rPr><strike/></rPr><t>目標</t></r><rPh sb="0" eb="1"><t>モク</t></rPh></is></c>' +
        '<c r="B2"><f t="shared" ref="B2:C3" si="0">A1*$B$1+SUM(A:A)</f><v>-1.5E-7</v></c><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>' +
        '<row r="9"><c r="XFD9" t="str"><f t="array" ref="A9:B9">_xlfn.SORT(A1:B1)</f><v>a&#x4E00;_x0041_</v></c></row><row><c t="d"><v>2025-03-31</v></c></row>',
      {
        before: '<cols><col min="3" max="5" hidden="true"/></cols>',
        after: '<mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells><drawing r:id="rId1"/>',
      },
    ),
    [part.sheetRelationships]: relationships(
      ['drawing', '../drawings/drawing1.xml'],
      ['comments', '../comments1.xml'],
      ['table', '../tables/table1.xml'],
    ),
    'xl/drawings/drawing1.xml': '<xdr:wsDr><xdr:twoCellAnchor><xdr:sp/></xdr:twoCellAnchor></xdr:wsDr>',
    'xl/comments1.xml': '<comments><commentList><comment ref="B2"/></commentList></comments>',
    'xl/tables/table1.xml': '<table displayName="一覧" ref="A1:C9"/>',
    [part.strings]: stringsXml(
      '<t xml:space="preserve"> 官民連携 &lt;1&gt;</t><phoneticPr fontId="1"/>',
      '<r><t><![CDATA[a]]></t></r><!-- x -->',
    ),
    [part.styles]: stylesXml(['General', '[$-411]ggge"年"m"月"d"日"', 57], ['', '<strike/>']),
  }),
);

const sheetOfLibrary = utils.aoa_to_sheet([
  ['取組項目', 82.6],
  ['達成', true],
]);
const byLibrary = (bookType: 'biff8' | 'ods' | 'xlsb') =>
  new Uint8Array(write({ SheetNames: ['表'], Sheets: { 表: sheetOfLibrary } }, { bookType, type: 'array' }) as ArrayBuffer);

type Random = () => number;

/** mulberry32: the same numbers in every run. */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const oneOf = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** A few bytes changed, a stretch cut out, or the end cut off. */
function mutateBytes(random: Random, bytes: Uint8Array): Uint8Array {
  const at = Math.floor(random() * bytes.length);
  const length = Math.floor(random() * 64);
  const changed = Uint8Array.from(bytes);
  switch (Math.floor(random() * 4)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Uint8Array.of(...bytes.subarray(0, at), ...bytes.subarray(at + length));
    case 2:
      changed.fill(Math.floor(random() * 256), at, at + length);
      return changed;
    default:
      for (let count = 0; count < 8; count++) changed[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      return changed;
  }
}

const intruders = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '/>',
  '</',
  ' ',
  '\0',
  '<row>',
  '</c>',
  '<c r="',
  '<v>',
  '-1',
  '4294967296',
  'NaN',
  '&#0;',
  '&#x110000;',
];
const more = [
  '<![CDATA[',
  ']]>',
  '<!--',
  '<!DOCTYPE a>',
  '<?x',
  'XFD1048577',
  'A0',
  ':',
  '𠮷',
  '_xD800_',
  ' t="s"',
  ' s="99"',
  '<is><t>',
  '1e999',
  '\r\n',
];

/** A piece of the text replaced, cut out, doubled, moved, or joined by something that does not belong there. */
function mutateText(random: Random, text: string): string {
  const at = Math.floor(random() * text.length);
  const end = at + Math.floor(random() * 40);
  const [before, piece, after] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
  switch (Math.floor(random() * 6)) {
    case 0:
      return before + after;
    case 1:
      return before + piece + piece + after;
    case 2:
      return after + piece + before;
    case 3:
      return before + oneOf(random, intruders) + after;
    case 4:
      return before + oneOf(random, more) + piece + after;
    default:
      return text.replace(/\d+/g, (digits) => (random() < 0.1 ? oneOf(random, ['0', '99999999999', '-1', '16385', '']) : digits));
  }
}

/** One part of a package mutated, or taken out, or given another's content; the package itself is sound. */
function mutatePart(random: Random, bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = oneOf(random, names);
  const content = parts[name]!;
  const kind = random();
  if (kind < 0.05) return zipSync(Object.fromEntries(Object.entries(parts).filter(([other]) => other !== name)));
  if (kind < 0.1) return zipSync({ ...parts, [name]: parts[oneOf(random, names)]! });
  if (kind < 0.2) return zipSync({ ...parts, [name]: mutateBytes(random, content) });
  return zipSync({ ...parts, [name]: strToU8(mutateText(random, strFromU8(content))) });
}

/** Reads, shows every cell, and tells how it went. Throws on anything but a refusal, or when it takes too long. */
async function outcome(bytes: Uint8Array): Promise<'read' | 'refused'> {
  const start = performance.now();
  const read = await readWorkbook(bytes, { inflate: nodeInflate }).then(showEveryCell, isRefusal);
  if (performance.now() - start > 2000) throw new Error('took more than two seconds');
  return read;
}

function showEveryCell({ sheets }: Workbook): 'read' {
  for (const { rows } of sheets) for (const { cells } of rows) cells.forEach((cell) => cell && displayedText(cell));
  return 'read';
}

function isRefusal(error: unknown): 'refused' {
  if (error instanceof UnreadableWorkbook) return 'refused';
  throw error;
}

test.each([
  ['the bytes of a package', 1500, everything, mutateBytes],
  ['the parts of a package', 2000, everything, mutatePart],
  ['the bytes of an .xls', 200, byLibrary('biff8'), mutateBytes],
  ['the parts of an .ods', 200, byLibrary('ods'), mutatePart],
  ['the parts of an .xlsb', 100, byLibrary('xlsb'), mutatePart],
] as const)('whatever happens to %s, %i times, it is read or refused', async (_, times, original, mutate) => {
  const counts = { read: 0, refused: 0 };
  for (let seed = 1; seed <= times; seed++) {
    try {
      counts[await outcome(mutate(seeded(seed), original))]++;
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error });
    }
  }
  expect(await outcome(original)).toBe('read');
  expect(counts.read).toBeGreaterThan(times / 50);
  expect(counts.refused).toBeGreaterThan(times / 50);
});
