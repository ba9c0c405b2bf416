import { failureOf, loaded, onSheet, openBook } from './on-a-sheet';

describe('page set-up', () => {
  test('of a new sheet is A4 upright', async () => {
    const layout = await onSheet(async (sheet) => (await loaded(sheet.pageLayout, 'orientation,paperSize,zoom')).toJSON());
    expect(layout).toMatchObject({ orientation: 'Portrait', paperSize: 'A4', zoom: { scale: 100 } });
  });

  test('keeps paper, fit, margins, titles, footer and print area', async () => {
    const excel = openBook();
    const read = await onSheet(async (sheet) => {
      const { pageLayout } = sheet;
      pageLayout.set({
        orientation: 'Landscape',
        paperSize: 'A3',
        zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
        centerHorizontally: true,
      });
      pageLayout.setPrintMargins('Centimeters', { top: 1.8, left: 1.5 });
      pageLayout.setPrintTitleRows('$1:$2');
      pageLayout.setPrintArea('A1:F20');
      pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
      const [titles, area] = [
        pageLayout.getPrintTitleRowsOrNullObject().load('address'),
        pageLayout.getPrintAreaOrNullObject().load('address'),
      ];
      pageLayout.load('topMargin,orientation,zoom,headersFooters/defaultForAllPages/centerFooter');
      await sheet.context.sync();
      return { ...pageLayout.toJSON(), titles: titles.address, area: area.address };
    }, excel);
    expect(read).toMatchObject({
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1 },
      titles: 'Sheet1!1:2',
      area: 'Sheet1!A1:F20',
    });
    expect(read.topMargin).toBeCloseTo(51.02, 2);
    expect(read.headersFooters?.defaultForAllPages).toMatchObject({ centerFooter: '&P / &N' });
  });

  test.each([{ scale: 5 }, { scale: 100, horizontalFitToPages: 1 }])('the zoom %p is refused', async (zoom) => {
    expect(await failureOf((sheet) => (sheet.pageLayout.zoom = zoom))).toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('panes', () => {
  test.each<[string, (panes: Excel.WorksheetFreezePanes) => void, string | null]>([
    [
      'rows',
      (panes) => {
        panes.freezeRows(2);
      },
      'Sheet1!1:2',
    ],
    [
      'columns',
      (panes) => {
        panes.freezeColumns(1);
      },
      'Sheet1!A:A',
    ],
    [
      'both, from A1 to the end of the range',
      (panes) => {
        panes.freezeAt('B2:C4');
      },
      'Sheet1!A1:C4',
    ],
    [
      'none',
      (panes) => {
        panes.freezeRows(2);
        panes.unfreeze();
      },
      null,
    ],
  ])('%s stay in view', async (_, freeze, expected) => {
    const address = await onSheet(async (sheet) => {
      freeze(sheet.freezePanes);
      const location = sheet.freezePanes.getLocationOrNullObject();
      location.load('address');
      await sheet.context.sync();
      return location.isNullObject ? null : location.address;
    });
    expect(address).toBe(expected);
  });
});

describe('keys and values', () => {
  test('settings are added, changed under the same key, found ignoring case, deleted', async () => {
    const read = await onSheet(async (_, context) => {
      const { settings } = context.workbook;
      settings.add('Plan', { year: 2024 });
      settings.add('plan', { year: 2025 });
      const setting = settings.getItem('PLAN');
      setting.load('key,value');
      const count = settings.getCount();
      await context.sync();
      setting.delete();
      const gone = settings.getItemOrNullObject('Plan');
      await context.sync();
      return [setting.key, setting.value, count.value, gone.isNullObject] as unknown[];
    });
    expect(read).toEqual(['Plan', { year: 2025 }, 1, true]);
  });

  test('custom properties of a sheet', async () => {
    const value = await onSheet(async (sheet) => {
      sheet.customProperties.add('shinchoku', 'items');
      return (await loaded(sheet.customProperties.getItemOrNullObject('SHINCHOKU'), 'value')).value;
    });
    expect(value).toBe('items');
  });

  test('properties of the document', async () => {
    const read = await onSheet(async (_, context) => {
      context.workbook.properties.title = '評価結果';
      context.workbook.properties.custom.add('版', 2);
      const custom = context.workbook.properties.custom.getItem('版').load('type,value');
      const { title } = await loaded(context.workbook.properties, 'title');
      return [title, custom.type, custom.value] as unknown[];
    });
    expect(read).toEqual(['評価結果', 'Number', 2]);
  });
});

describe('charts', () => {
  const grid = [
    ['方針', '達成', '未達成'],
    ['官民連携', 3, 1],
    ['業務改革', 5, 2],
    ['行財政', 4, 0],
  ];

  test('take their series from columns or rows, named by the first cells', async () => {
    const names = await onSheet(async (sheet, context) => {
      const source = sheet.getRange('A1:C4');
      source.values = grid;
      const charts = (['Columns', 'Rows'] as const).map((by) => sheet.charts.add('ColumnClustered', source, by));
      for (const chart of charts) chart.series.load('items/name');
      await context.sync();
      return charts.map((chart) => chart.series.items.map(({ name }) => name));
    });
    expect(names).toEqual([
      ['達成', '未達成'],
      ['官民連携', '業務改革', '行財政'],
    ]);
  });

  test('take a column of numbers for a series, not for categories', async () => {
    const names = await onSheet(async (sheet, context) => {
      sheet.getRange('A1:C4').values = grid;
      const chart = sheet.charts.add('BarStacked', sheet.getRange('B1:C4'), 'Columns');
      chart.series.load('items/name');
      await context.sync();
      return chart.series.items.map(({ name }) => name);
    });
    expect(names).toEqual(['達成', '未達成']);
  });

  test('keep title, legend, axes, colours and place', async () => {
    const excel = openBook();
    await onSheet((sheet) => {
      const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:C4'), 'Columns');
      chart.name = '方針別';
      chart.title.text = '達成した項目';
      chart.legend.position = 'Bottom';
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.series.getItemAt(0).format.fill.setSolidColor('#2F75B5');
      chart.setPosition('B6', 'C7');
    }, excel);
    const [chart] = excel.workbook.sheet('Sheet1').charts;
    expect(chart).toMatchObject({ name: '方針別', chartType: 'BarClustered', top: 93.75, left: 54, width: 108, height: 37.5 });
    expect(chart?.settings.toJSON()).toMatchObject({
      Title: { Text: '達成した項目' },
      Legend: { Position: 'Bottom' },
      Axes: { ValueAxis: { Minimum: 0 } },
    });
    expect(chart?.series[0]?.settings.toJSON()).toMatchObject({ Format: { Fill: { Color: '#2F75B5' } } });
  });

  test('are found by name and deleted', async () => {
    const count = await onSheet(async (sheet) => {
      sheet.charts.add('Pie', sheet.getRange('A1:B4')).name = '円';
      sheet.charts.getItem('円').delete();
      const left = sheet.charts.getCount();
      await sheet.context.sync();
      return left.value;
    });
    expect(count).toBe(0);
  });
});

describe('what lies on cells', () => {
  test('a conditional format keeps its rule and its look; the newest comes first', async () => {
    const read = await onSheet(async (sheet) => {
      const range = sheet.getRange('A1:A9');
      range.conditionalFormats.add('CellValue').cellValue.rule = { formula1: '0', operator: 'LessThan' };
      const custom = range.conditionalFormats.add('Custom');
      custom.custom.rule.formula = '=$B1="未達成"';
      custom.custom.format.fill.color = '#F8CBAD';
      const { items } = await loaded(range.conditionalFormats, 'items/type,items/priority');
      return items.map(({ type, priority }) => [type, priority]);
    });
    expect(read).toEqual([
      ['Custom', 0],
      ['CellValue', 1],
    ]);
  });

  test('the rule of another kind is not found', async () => {
    const batch = (sheet: Excel.Worksheet) => sheet.getRange('A1').conditionalFormats.add('Custom').cellValue.load('rule');
    expect(await failureOf(batch)).toMatchObject({ code: 'ItemNotFound' });
  });

  test('a list of allowed values', async () => {
    const validation = await onSheet(async (sheet) => {
      const { dataValidation } = sheet.getRange('A1:A9');
      dataValidation.rule = { list: { inCellDropDown: true, source: '達成,未達成' } };
      return (await loaded(dataValidation, 'type,rule')).toJSON();
    });
    expect(validation).toMatchObject({ type: 'List', rule: { list: { source: '達成,未達成' } } });
  });

  test('one comment a cell', async () => {
    const excel = openBook();
    await onSheet((sheet) => sheet.comments.add('B2', '要確認'), excel);
    expect(excel.workbook.sheet('Sheet1').comments[0]?.content).toBe('要確認');
    expect(await failureOf((sheet) => sheet.comments.add('Sheet1!B2', '二つ目'), excel)).toMatchObject({
      code: 'InvalidOperation',
    });
  });

  test('a shape has a name, a place in points, a fill and a line; it goes when it is deleted', async () => {
    const excel = openBook();
    await onSheet((sheet) => {
      const { left, width } = { left: 54, width: 108 };
      const shape = sheet.shapes.addGeometricShape('Rectangle');
      shape.name = '枠';
      shape.left = left;
      shape.width = width;
      shape.fill.clear();
      shape.lineFormat.color = '#C00000';
    }, excel);
    const [shape] = excel.workbook.sheet('Sheet1').shapes;
    expect([shape?.name, shape?.left, shape?.width, shape?.fill.toJSON(), shape?.line.toJSON()]).toEqual([
      ...['枠', 54, 108, {}, { Color: '#C00000' }],
    ]);
    await onSheet(async (sheet) => {
      const { items } = await loaded(sheet.shapes, 'items/name');
      items[0]?.delete();
    }, excel);
    expect(excel.workbook.sheet('Sheet1').shapes).toEqual([]);
  });

  test('a range tells its place in points; hidden columns take none', async () => {
    const place = await onSheet(async (sheet) => {
      sheet.getRange('B:B').columnHidden = true;
      sheet.getRange('2:2').format.rowHeight = 30;
      const { left, top, width, height } = await loaded(sheet.getRange('B3:C4'), 'left,top,width,height');
      return { left, top, width, height };
    });
    expect(place).toEqual({ left: 54, top: 48.75, width: 54, height: 37.5 });
  });

  test('asking for merged areas costs the user the undo list', async () => {
    const excel = openBook();
    await onSheet((sheet) => loaded(sheet.getRange('A1:B2').getMergedAreasOrNullObject(), 'address'), excel);
    expect(excel.workbook.undoListsLost).toBe(1);
  });
});
