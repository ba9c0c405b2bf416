import { part, readSheet, sheetXml, stringsXml, stylesXml, valuesOf } from './workbook-parts';

/** The text of a shared string; `rows` refer to it as 0. */
function sharedText(item: string): unknown {
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
  return valuesOf(readSheet({ [part.sheet]: sheetXml(rows), [part.strings]: stringsXml(item) })).A1;
}

function inlineText(item: string): unknown {
  return valuesOf(readSheet(`<row r="1"><c r="A1" t="inlineStr"><is>${item}</is></c></row>`)).A1;
}

const cases: readonly (readonly [name: string, item: string, text: string])[] = [
  ['plain', '<t>官民連携の推進</t>', '官民連携の推進'],
  ['spaces kept', '<t xml:space="preserve"> 目標　</t>', ' 目標　'],
  ['furigana left out', '<t>大阪市</t><rPh sb="0" eb="2"><t>オオサカ</t></rPh><phoneticPr fontId="1"/>', '大阪市'],
  ['runs joined', '<r><rPr><b/></rPr><t>目標</t></r><r><t>・実績</t></r>', '目標・実績'],
  ['runs joined, furigana left out', '<r><t>市</t></r><r><t>政</t></r><rPh sb="0" eb="1"><t>シ</t></rPh>', '市政'],
  ['references', '<t>A&amp;B &lt;C&gt; &quot;&apos; &#x4E00;&#19968;</t>', 'A&B <C> "\' 一一'],
  ['a CDATA section', '<t><![CDATA[<100 & >90]]></t>', '<100 & >90'],
  ['text, CDATA and a comment in turn', '<t>実績<![CDATA[ < ]]><!-- 未確認 -->目標</t>', '実績 < 目標'],
  ['line ends of Windows', '<t>一行目\r\n二行目\r三行目</t>', '一行目\n二行目\n三行目'],
  ['a line end written as a reference', '<t>一行目&#10;二行目</t>', '一行目\n二行目'],
  ['escaped characters', '<t>_x0041_と_x005F_x0042_</t>', 'Aと_x0042_'],
  ['characters beyond the basic plane and variants', '<t>𠮷野家 葛\u{E0100}城市 ｶﾀｶﾅ</t>', '𠮷野家 葛\u{E0100}城市 ｶﾀｶﾅ'],
  ['as long as a cell can hold', `<t>${'あ'.repeat(32767)}</t>`, 'あ'.repeat(32767)],
  ['nothing', '', ''],
  ['nothing in its text', '<t/>', ''],
];

test.each(cases)('shared: %s', (_, item, text) => {
  expect(sharedText(item)).toBe(text);
});

test.each(cases)('in the cell: %s', (_, item, text) => {
  expect(inlineText(item)).toBe(text);
});

test.each([
  ['an entity that only a document type could declare', '<t>&nbsp;</t>'],
  ['an ampersand by itself', '<t>A & B</t>'],
  ['a character that does not exist', '<t>&#x110000;</t>'],
])('%s is damage', (_, item) => {
  expect(() => sharedText(item)).toThrow('damaged');
});

test('bytes that are no UTF-8 are damage', () => {
  const bytes = Buffer.from(sheetXml('<row r="1"><c r="A1" t="str"><v>##</v></c></row>'));
  bytes.set([0xe3, 0x41], bytes.indexOf('##'));
  expect(() => readSheet({ [part.sheet]: bytes })).toThrow('damaged');
});

test.each([
  ['UTF-16 with its mark', (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le')],
  ['UTF-8 with its mark', (xml: string) => Buffer.from(`\ufeff${xml}`)],
  [
    'Shift_JIS, declared',
    (xml: string) => Buffer.from(`<?xml version="1.0" encoding="Shift_JIS"?>${xml}`.replace('達成', '\x92B\x90\xac'), 'latin1'),
  ],
])('a part in %s', (_, encode) => {
  const sheet = readSheet({ [part.sheet]: encode(sheetXml('<row r="1"><c r="A1" t="str"><v>達成</v></c></row>')) });
  expect(valuesOf(sheet)).toEqual({ A1: '達成' });
});

describe('cells that are struck through', () => {
  const struck = (item: string, style: number) =>
    readSheet({
      [part.sheet]: sheetXml(`<row r="2"><c r="C2" t="s" s="${style}"><v>0</v></c></row>`),
      [part.strings]: stringsXml(item),
      [part.styles]: stylesXml([0, 0, 0], ['', '<strike/>', '<strike val="0"/>']),
    }).struckCells;

  test('by the font of the cell', () => {
    expect(struck('<t>廃止</t>', 1)).toEqual([{ row: 1, column: 2 }]);
  });
  test('by the fonts of all parts of the text', () => {
    expect(struck('<r><rPr><strike/></rPr><t>目標</t></r><r><rPr><strike/></rPr><t>旧</t></r>', 0)).toEqual([{ row: 1, column: 2 }]);
  });
  test('a part of the text that is struck through is left out, and told', () => {
    const sheet = readSheet({
      [part.sheet]: sheetXml('<row r="2"><c r="C2" t="s"><v>0</v></c></row>'),
      [part.strings]: stringsXml('<r><rPr><strike/></rPr><t>未</t></r><r><t>達成</t></r>'),
    });
    expect(sheet.rows[0]?.cells[2]?.value).toBe('達成');
    expect(sheet.struckCells).toEqual([]);
    expect(sheet.partlyStruckCells).toEqual([{ row: 1, column: 2 }]);
  });
  test('not when the font takes it back, nor without it', () => {
    expect([...struck('<t>継続</t>', 2)!, ...struck('<t>継続</t>', 0)!]).toEqual([]);
  });
});
