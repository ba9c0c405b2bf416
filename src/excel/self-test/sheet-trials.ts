import type { TrialPlan } from './trial-plan';

const isMode = (mode: unknown): mode is Excel.Application['calculationMode'] =>
  mode === 'Automatic' || mode === 'AutomaticExceptTables' || mode === 'Manual';

const fillOfFirst = ({ value }: OfficeExtension.ClientResult<Excel.CellProperties[][]>): string | null =>
  value[0]?.[0]?.format?.fill?.color ?? null;

/** What the writing, the reading and the printing of a sheet depend on. */
export const sheetTrials: readonly TrialPlan[] = [
  {
    id: 'pending-calculation',
    title: { ja: '計算方法が「手動」のとき、値を変えた後の状態', en: 'The state after a change while calculation is manual' },
    expected: ['Pending', 'Done'],
    run: async (context, sheet) => {
      const { application } = context.workbook;
      // Nothing is changed where Excel does not tell what to change it back to.
      application.load('calculationMode');
      await context.sync();
      sheet.getRange('A1:B1').formulas = [[1, '=A1+1']];
      application.calculationMode = 'Manual';
      await context.sync();
      sheet.getCell(0, 0).values = [[5]];
      application.load('calculationState');
      await context.sync();
      const changed = application.calculationState;
      application.calculate('Recalculate');
      application.load('calculationState');
      await context.sync();
      return [changed, application.calculationState];
    },
    after: async (context, { calculationMode }) => {
      if (!isMode(calculationMode)) return;
      context.workbook.application.calculationMode = calculationMode;
      await context.sync();
    },
  },
  {
    id: 'function-date',
    title: { ja: '日付の体系（関数DATE）', en: 'The date system, by the function DATE' },
    expected: 1463,
    run: async (context) => {
      const day = context.workbook.functions.date(1904, 1, 2).load('value');
      await context.sync();
      return day.value;
    },
  },
  {
    id: 'reference-of-name',
    title: { ja: '定義された名前の参照の書き方', en: 'How the reference of a defined name is written' },
    expected: '!$B$2:$C$3',
    run: async (context, sheet) => {
      const name = sheet.names.add('shinchoku_try', sheet.getRange('B2:C3')).load('formula');
      await context.sync();
      return /![^!]*$/.exec(String(name.formula))?.[0] ?? null;
    },
  },
  {
    id: 'change-of-places',
    title: { ja: '表を消し、その名前をほかの表に付けたとき', en: 'A table deleted, its name given to another' },
    expected: ['shinchoku_try', '=ROWS(shinchoku_try)'],
    run: async (context, sheet) => {
      sheet.getRange('A1:A2').values = [['A'], [1]];
      sheet.getRange('C1:C2').values = [['C'], [1]];
      const old = sheet.tables.add(sheet.getRange('A1:A2'), true);
      old.name = 'shinchoku_try';
      const next = sheet.tables.add(sheet.getRange('C1:C2'), true);
      next.name = 'shinchoku_try_next';
      const counting = sheet.getRange('E1');
      counting.formulas = [['=ROWS(shinchoku_try_next)']];
      await context.sync();
      old.delete();
      next.name = 'shinchoku_try';
      next.load('name');
      counting.load('formulas');
      await context.sync();
      return [next.name, (counting.formulas as unknown[][])[0]?.[0]];
    },
  },
  {
    id: 'page-width',
    title: { ja: '印刷の横1ページの指定', en: 'Print set-up: one page wide' },
    expected: 1,
    run: async (context, sheet) => {
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      const layout = sheet.pageLayout.load('zoom');
      await context.sync();
      const { horizontalFitToPages = null } = layout.zoom;
      return horizontalFitToPages;
    },
  },
  {
    id: 'print-titles',
    title: { ja: '用紙の向きと、印刷する見出しの行', en: 'Print set-up: orientation and rows that repeat' },
    expected: ['Landscape', '1:1'],
    run: async (context, sheet) => {
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.setPrintTitleRows('$1:$1');
      const layout = sheet.pageLayout.load('orientation');
      const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
      await context.sync();
      return [layout.orientation, rows.isNullObject ? null : rows.address.replace(/^.*!/, '').replace(/\$/g, '')];
    },
  },
  {
    id: 'hidden-axis',
    title: { ja: 'グラフの軸を、目盛りの後に隠したとき', en: 'An axis of a chart scaled, then hidden' },
    expected: [10, false],
    run: async (context, sheet) => {
      sheet.getRange('A1:B2').values = [
        ['あ', 1],
        ['い', 2],
      ];
      const axis = sheet.charts.add('BarClustered', sheet.getRange('A1:B2'), 'Columns').axes.valueAxis;
      axis.maximum = 10;
      axis.visible = false;
      axis.load('maximum,visible');
      await context.sync();
      return [axis.maximum as unknown, axis.visible];
    },
  },
  {
    id: 'looks-of-cells',
    title: { ja: 'セルごとの色とリンク', en: 'Colours and links, cell by cell' },
    expected: ['#DCE6F1', 'A1'],
    run: async (context, sheet) => {
      const range = sheet.getRange('A1:B1');
      range.values = [['あ', 'い']];
      range.setCellProperties([[{ format: { fill: { color: '#DCE6F1' } } }, {}]]);
      const cells = range.getCellProperties({ format: { fill: { color: true } } });
      sheet.getRange('B1').hyperlink = { documentReference: 'A1', textToDisplay: 'い' };
      const link = sheet.getRange('B1').load('hyperlink');
      await context.sync();
      return [fillOfFirst(cells), link.hyperlink.documentReference ?? null];
    },
  },
  {
    id: 'many-addresses',
    title: { ja: '長い番地の並び（約8,000文字）', en: 'A long list of addresses, about 8,000 characters' },
    expected: 'done',
    run: async (context, sheet) => {
      const addresses = Array.from({ length: 2_000 }, (_, index) => `A${2 * index + 1}`).join(',');
      sheet.getRanges(addresses.slice(0, addresses.lastIndexOf(',', 8_000))).format.font.bold = true;
      await context.sync();
      return 'done';
    },
  },
  {
    id: 'marks-of-sheet',
    title: { ja: 'シートの目印（独自のプロパティと名前）', en: 'Marks of a sheet: custom property and hidden name' },
    expected: ['試し', '="試し"', false],
    run: async (context, sheet) => {
      sheet.customProperties.add('shinchoku_try', '試し');
      sheet.names.add('shinchoku_try', '="試し"').visible = false;
      const property = sheet.customProperties.getItemOrNullObject('shinchoku_try').load('value');
      const name = sheet.names.getItemOrNullObject('shinchoku_try').load('formula,visible');
      await context.sync();
      return [property.isNullObject ? null : property.value, name.isNullObject ? null : String(name.formula), name.visible];
    },
  },
  {
    id: 'setting-of-workbook',
    title: { ja: 'ブックに残す記録（設定）', en: 'A setting kept in the workbook' },
    expected: '記録',
    run: async (context) => {
      context.workbook.settings.add('shinchoku_try', '記録');
      const setting = context.workbook.settings.getItemOrNullObject('shinchoku_try').load('value');
      await context.sync();
      return setting.isNullObject ? null : String(setting.value);
    },
    after: async (context) => {
      context.workbook.settings.getItemOrNullObject('shinchoku_try').delete();
      await context.sync();
    },
  },
  {
    id: 'comments',
    title: { ja: 'コメントの一覧', en: 'The list of comments' },
    expected: 0,
    run: async (context) => {
      const comments = context.workbook.comments.load('items/id');
      await context.sync();
      return comments.items.length;
    },
  },
];
