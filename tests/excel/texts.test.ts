import { textEntry } from '../../src/excel/writing/cell-entry';
import { excelHost } from '../../src/excel/excel-host';
import { text } from '../../src/sheet-plan/cells';
import { planSheet } from '../../src/sheet-plan/plan-sheet';
import { WorkbookModel } from '../simulated-excel/model/workbook';
import { openExcel } from '../simulated-excel/open-excel';

const texts = [
  ...[
    '=1+1',
    '+81-6-1234',
    '-5%達成',
    '@所属',
    "'001",
    "'=1+1",
    '1-2',
    '3/4',
    '0012',
    '12',
    '1,234',
    '82.6%',
    '1E5',
    '.5',
    '(5)',
    '¥1,200',
  ],
  ...['＝1+1', '－5', '＋81', '＠所属', '１２', '１－２', '５０％', 'TRUE', 'false', 'ＴＲＵＥ', '#N/A', '#DIV/0!', '12:30', '15-Feb'],
  ...[
    '令和6年4月1日',
    'R6.4.1',
    '2024/4/1',
    '2024年4月1日',
    '4月1日',
    ' 5',
    '　5',
    '5 ',
    '=',
    '-',
    '--',
    '"引用"',
    '\t1',
    '1\n2',
    '改行\nあり',
  ],
  ...[
    '○',
    '×',
    '※ 1/2',
    '取組 1/2',
    '①',
    '達成',
    '(注) 3/4',
    '<b>&amp;',
    '_x000D_',
    '𠮷野家',
    'あ'.repeat(32767),
    '1'.repeat(32767),
    `=${'あ'.repeat(32766)}`,
  ],
];

describe.each(['kept', 'taken'] as const)('texts of a department, where an apostrophe in a cell of text is %s', (apostropheInTextCell) => {
  test('stand in our sheet as exactly that text', async () => {
    const model = new WorkbookModel({ apostropheInTextCell });
    const sheet = model.sheet('Sheet1');
    texts.forEach((content, row) => {
      sheet.put(row, 0, { content, formula: null, format: 'General', apostrophe: true });
    });
    openExcel(model);
    const host = excelHost();
    const read = (await host.read()).workbook.sheets[0]!.rows.map(({ cells }) => cells[0]?.value);
    expect(read).toEqual(texts);
    await host.write([
      planSheet({
        name: '一覧データ',
        mark: 'items',
        purpose: '試し',
        columnWidths: [20],
        blocks: [{ at: { row: 0, column: 0 }, rows: read.map((value) => [text(value as string)]) }],
        freeze: { rows: 0, columns: 0 },
        gridLines: true,
        print: { paper: 'A4', orientation: 'portrait', repeatRows: null, footer: '' },
      }),
    ]);
    const written = (await host.read()).workbook.sheets[1]!.rows.map(({ cells }) => [cells[0]?.value, cells[0]?.formula]);
    expect(written).toEqual(texts.map((each) => [each, null]));
  });
});

test.each(['達成', '○', '×', '(注)', '※印', '取組項目', '【重点】', 'あ'.repeat(32767)])(
  'plain words are entered as they are: %.8s',
  (words) => {
    expect(textEntry(words)).toBe(words);
  },
);
