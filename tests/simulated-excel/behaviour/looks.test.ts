import { failureOf, loaded, onSheet } from './on-a-sheet';

describe('formats', () => {
  test('of a new sheet are those of a new workbook', async () => {
    const range = await onSheet(async (sheet) =>
      (
        await loaded(
          sheet.getRange('A1'),
          'format/fill/color,format/font/name,format/font/bold,format/wrapText,format/horizontalAlignment,format/protection/locked',
        )
      ).toJSON(),
    );
    expect(range.format).toMatchObject({
      fill: { color: '#FFFFFF' },
      font: { name: '游ゴシック', bold: false },
      wrapText: false,
      horizontalAlignment: 'General',
      protection: { locked: true },
    });
  });

  test('that differ within a range are null', async () => {
    const color = await onSheet(async (sheet) => {
      sheet.getRange('A1').format.font.color = '#FF0000';
      return (await loaded(sheet.getRange('A1:A2').format.font, 'color')).color;
    });
    expect(color).toBeNull();
  });

  test('that were set in parts but are the same are no mixture', async () => {
    const color = await onSheet(async (sheet) => {
      sheet.getRange('A1').format.font.color = '#FF0000';
      sheet.getRange('A2').format.font.color = '#ff0000';
      return (await loaded(sheet.getRange('A1:A2').format.font, 'color')).color;
    });
    expect(color).toBe('#FF0000');
  });

  test.each([
    ['red', '#FF0000'],
    ['#ff8800', '#FF8800'],
    ['FF8800', '#FF8800'],
  ])('the colour %s comes back as %s', async (set, read) => {
    const color = await onSheet(async (sheet) => {
      const { fill } = sheet.getRange('A1').format;
      fill.color = set;
      return (await loaded(fill, 'color')).color;
    });
    expect(color).toBe(read);
  });

  test('null is no format', async () => {
    expect(await failureOf((sheet) => (sheet.getRange('A1').format.fill.color = null as unknown as string))).toMatchObject({
      code: 'InvalidArgument',
    });
  });

  test('several are set at once', async () => {
    const format = await onSheet(async (sheet) => {
      const range = sheet.getRange('A1');
      range.format.set({ wrapText: true, font: { bold: true, size: 16 }, fill: { color: '#DCE6F1' } });
      return (await loaded(range, 'format/wrapText,format/font/size,format/fill/color')).format.toJSON();
    });
    expect(format).toMatchObject({ wrapText: true, font: { size: 16 }, fill: { color: '#DCE6F1' } });
  });

  test('several areas are given a format at once', async () => {
    const colours = await onSheet(async (sheet) => {
      sheet.getRanges('A1:B1, A3').format.fill.color = 'red';
      const fills = ['B1', 'A2', 'A3'].map((address) => sheet.getRange(address).format.fill.load('color'));
      await sheet.context.sync();
      return fills.map(({ color }) => color);
    });
    expect(colours).toEqual(['#FF0000', '#FFFFFF', '#FF0000']);
  });

  test('a fill that is cleared is white again', async () => {
    const color = await onSheet(async (sheet) => {
      const { fill } = sheet.getRange('A1').format;
      fill.color = 'red';
      fill.clear();
      return (await loaded(fill, 'color')).color;
    });
    expect(color).toBe('#FFFFFF');
  });

  test.each<[string, 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft', string, string]>([
    ['the outer edge lies on the cells along it', 'EdgeTop', 'A1:C1', 'A2:C2'],
    ['the edge at the foot', 'EdgeBottom', 'A3:C3', 'A2:C2'],
    ['the edge on the left', 'EdgeLeft', 'A1:A3', 'B1:B3'],
  ])('borders: %s', async (_, side, along, elsewhere) => {
    const styles = await onSheet(async (sheet) => {
      sheet.getRange('A1:C3').format.borders.getItem(side).style = 'Continuous';
      const read = [along, elsewhere].map((address) => sheet.getRange(address).format.borders.getItem(side).load('style'));
      await sheet.context.sync();
      return read.map(({ style }) => style);
    });
    expect(styles).toEqual(['Continuous', 'None']);
  });

  test('a border that gets a colour or a weight becomes visible', async () => {
    const border = await onSheet(async (sheet) => {
      const edge = sheet.getRange('A1').format.borders.getItem('EdgeBottom');
      edge.weight = 'Thick';
      return (await loaded(edge, 'style,weight')).toJSON();
    });
    expect(border).toMatchObject({ style: 'Continuous', weight: 'Thick' });
  });
});

describe('sizes', () => {
  test('a width is that of the whole column', async () => {
    const width = await onSheet(async (sheet) => {
      sheet.getRange('B7').format.columnWidth = 100;
      return (await loaded(sheet.getRange('B1:B2').format, 'columnWidth')).columnWidth;
    });
    expect(width).toBe(100);
  });

  test('widths that differ are null', async () => {
    const width = await onSheet(async (sheet) => {
      sheet.getRange('B7').format.columnWidth = 100;
      return (await loaded(sheet.getRange('B1:C1').format, 'columnWidth')).columnWidth;
    });
    expect(width).toBeNull();
  });

  test('a row is at most 409.5 points high', async () => {
    expect(await failureOf((sheet) => (sheet.getRange('A1').format.rowHeight = 410))).toMatchObject({ code: 'InvalidArgument' });
  });

  test.each<[string, unknown]>([
    ['A3:B3', true],
    ['A1:B2', false],
    ['A2:B3', null],
  ])('rows of %s: all hidden, none, or null for some', async (address, expected) => {
    const hidden = await onSheet(async (sheet) => {
      sheet.getRange('3:4').rowHidden = true;
      return (await loaded(sheet.getRange(address), 'rowHidden')).rowHidden;
    });
    expect(hidden).toBe(expected);
  });

  test('hidden cells are those in hidden rows or hidden columns', async () => {
    const hidden = await onSheet(async (sheet) => {
      sheet.getRange('C:C').columnHidden = true;
      const [inside, outside] = ['C3', 'B3'].map((address) => sheet.getRange(address).load('hidden'));
      await sheet.context.sync();
      return [inside?.hidden, outside?.hidden];
    });
    expect(hidden).toEqual([true, false]);
  });
});

test('grid lines are shown or not', async () => {
  const shown = await onSheet(async (sheet) => {
    sheet.showGridlines = false;
    return (await loaded(sheet, 'showGridlines,showHeadings')).toJSON();
  });
  expect(shown).toMatchObject({ showGridlines: false, showHeadings: true });
});

describe('properties of many cells in one call', () => {
  test('are read as asked', async () => {
    const read = await onSheet(async (sheet) => {
      sheet.getRange('B1').format.font.strikethrough = true;
      const properties = sheet.getRange('A1:B1').getCellProperties({ address: true, format: { font: { strikethrough: true } } });
      await sheet.context.sync();
      return properties.value;
    });
    expect(read).toEqual([
      [
        { address: 'Sheet1!A1', format: { font: { strikethrough: false } } },
        { address: 'Sheet1!B1', format: { font: { strikethrough: true } } },
      ],
    ]);
  });

  test('borders are asked for once and told for every side', async () => {
    const borders = await onSheet(async (sheet) => {
      sheet.getRange('A1').format.borders.getItem('EdgeTop').weight = 'Medium';
      const properties = sheet.getRange('A1').getCellProperties({ format: { borders: { style: true, weight: true } } });
      await sheet.context.sync();
      return properties.value[0]?.[0]?.format?.borders;
    });
    expect(borders).toMatchObject({ top: { style: 'Continuous', weight: 'Medium' }, left: { style: 'None' } });
  });

  test('are written, an empty one leaves its cell', async () => {
    const colors = await onSheet(async (sheet) => {
      sheet.getRange('A1:B1').setCellProperties([[{ format: { fill: { color: 'red' } } }, {}]]);
      const fills = ['A1', 'B1'].map((address) => sheet.getRange(address).format.fill.load('color'));
      await sheet.context.sync();
      return fills.map(({ color }) => color);
    });
    expect(colors).toEqual(['#FF0000', '#FFFFFF']);
  });

  test('rows tell whether they are hidden and how high they are', async () => {
    const read = await onSheet(async (sheet) => {
      sheet.getRange('A1:A3').setRowProperties([{}, { rowHidden: true }, { format: { rowHeight: 30 } }]);
      const rows = sheet.getRange('A1:A3').getRowProperties({ rowHidden: true, rowIndex: true, format: { rowHeight: true } });
      await sheet.context.sync();
      return rows.value;
    });
    expect(read).toEqual([
      { rowHidden: false, rowIndex: 0, format: { rowHeight: 18.75 } },
      { rowHidden: true, rowIndex: 1, format: { rowHeight: 18.75 } },
      { rowHidden: false, rowIndex: 2, format: { rowHeight: 30 } },
    ]);
  });
});

describe('links', () => {
  test('show their text, get the look of a link, and lead to a cell of the workbook', async () => {
    const read = await onSheet(async (sheet) => {
      const cell = sheet.getRange('A1');
      cell.hyperlink = { documentReference: 'Sheet1!F12', textToDisplay: '=F12', screenTip: '見る' };
      return (await loaded(cell, 'values,formulas,hyperlink,format/font/underline')).toJSON();
    });
    expect(read).toMatchObject({
      values: [['=F12']],
      hyperlink: { documentReference: 'Sheet1!F12', textToDisplay: '=F12', screenTip: '見る' },
      format: { font: { underline: 'Single' } },
    });
  });

  test('keep what stands in the cell, or show where they lead', async () => {
    const values = await onSheet(async (sheet) => {
      sheet.getRange('A1').values = [['見る']];
      for (const address of ['A1', 'A2']) sheet.getRange(address).hyperlink = { documentReference: 'Sheet1!F12' };
      return (await loaded(sheet.getRange('A1:A2'), 'values')).values as unknown[][];
    });
    expect(values).toEqual([['見る'], ['Sheet1!F12']]);
  });

  test('have one target', async () => {
    expect(await failureOf((sheet) => (sheet.getRange('A1').hyperlink = {}))).toMatchObject({ code: 'InvalidArgument' });
  });
});
