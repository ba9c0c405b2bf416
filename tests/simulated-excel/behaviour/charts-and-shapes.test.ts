import { failureOf, loaded, onSheet, openBook } from './on-a-sheet';

const figures = [
  ['品目', '4月', '5月'],
  ['鉛筆', 3, 5],
  ['消しゴム', 4, 1],
];

async function chartOn(sheet: Excel.Worksheet, kind: Excel.ChartType = Excel.ChartType.columnClustered): Promise<Excel.Chart> {
  sheet.getRange('A1:C3').values = figures;
  const chart = sheet.charts.add(kind, sheet.getRange('A1:C3'), Excel.ChartSeriesBy.columns);
  await sheet.context.sync();
  return chart;
}

describe('charts', () => {
  test('have a data table unless they have no axes', async () => {
    const found = await onSheet(async (sheet) => {
      const tables = [
        (await chartOn(sheet)).getDataTableOrNullObject().load('visible'),
        (await chartOn(sheet, Excel.ChartType.pie)).getDataTableOrNullObject().load('visible'),
      ];
      await sheet.context.sync();
      return tables.map(({ isNullObject }) => isNullObject);
    });
    expect(found).toEqual([false, true]);
  });

  test('have trend lines, which are found by their place and can be deleted', async () => {
    const [kind, left] = await onSheet(async (sheet) => {
      const { trendlines } = (await chartOn(sheet)).series.getItemAt(0);
      trendlines.add('Exponential');
      const first = trendlines.getItem(0).load('type');
      await sheet.context.sync();
      first.delete();
      const count = trendlines.getCount();
      await sheet.context.sync();
      return [first.type, count.value];
    });
    expect([kind, left]).toEqual(['Exponential', 0]);
  });

  test('tell what a series shows, and where it stands', async () => {
    const told = await onSheet(async (sheet) => {
      const series = (await chartOn(sheet)).series.getItemAt(0);
      const values = series.getDimensionValues('Values');
      const source = series.getDimensionDataSourceString('Values');
      await sheet.context.sync();
      return [values.value, source.value];
    });
    expect(told).toEqual([[3, 4], 'Sheet1!B2:B3']);
  });

  test('give a part of the title a colour of its own', async () => {
    const colours = await onSheet(async (sheet) => {
      const { title } = await chartOn(sheet);
      title.getSubstring(0, 2).font.color = '#FF0000';
      const [part, whole] = [title.getSubstring(0, 2).font.load('color'), title.format.font.load('color')];
      await sheet.context.sync();
      return [part.color, whole.color];
    });
    expect(colours).toEqual(['#FF0000', '#000000']);
  });
});

describe('shapes', () => {
  async function two(sheet: Excel.Worksheet): Promise<readonly [Excel.Shape, Excel.Shape]> {
    const shapes = [sheet.shapes.addGeometricShape('Rectangle'), sheet.shapes.addGeometricShape('Ellipse')] as const;
    for (const shape of shapes) shape.set({ left: 10, top: 10, width: 40, height: 20 });
    await sheet.context.sync();
    return shapes;
  }

  test('are moved, turned and made larger', async () => {
    const shape = await onSheet(async (sheet) => {
      const [first] = await two(sheet);
      first.incrementLeft(2.5);
      first.incrementTop(-5);
      first.incrementRotation(-30);
      first.lockAspectRatio = true;
      first.scaleHeight(1.5, Excel.ShapeScaleType.currentSize);
      return (await loaded(first, 'left,top,width,height,rotation')).toJSON();
    });
    expect(shape).toMatchObject({ left: 12.5, top: 5, width: 60, height: 30, rotation: 330 });
  });

  test('are put before one another', async () => {
    const places = await onSheet(async (sheet) => {
      const [first, second] = await two(sheet);
      first.setZOrder(Excel.ShapeZOrder.bringToFront);
      first.load('zOrderPosition');
      second.load('zOrderPosition');
      await sheet.context.sync();
      return [first.zOrderPosition, second.zOrderPosition];
    });
    expect(places).toEqual([1, 0]);
  });

  test('hold a text, and are filled by a colour', async () => {
    const [text, fill] = await onSheet(async (sheet) => {
      const [first] = await two(sheet);
      first.textFrame.textRange.text = '済';
      first.fill.clear();
      first.fill.foregroundColor = '#FFE08A';
      const words = first.textFrame.textRange.load('text');
      const filled = first.fill.load('type,foregroundColor');
      await sheet.context.sync();
      return [words.text, filled.toJSON()];
    });
    expect([text, fill]).toEqual(['済', expect.objectContaining({ type: 'Solid', foregroundColor: '#FFE08A' })]);
  });

  test('of a protected sheet stay where they are', async () => {
    const failure = await failureOf(async (sheet) => {
      const [first] = await two(sheet);
      sheet.protection.protect();
      first.incrementLeft(5);
      await sheet.context.sync();
    });
    expect(failure.code).toBe('AccessDenied');
  });
});

describe('comments', () => {
  test('have answers', async () => {
    const told = await onSheet(async (sheet) => {
      const { replies } = sheet.comments.add('A1', '確認をお願いします。');
      replies.add('確認しました。');
      const reply = replies.getItemAt(0).load('content');
      await sheet.context.sync();
      reply.delete();
      const count = replies.getCount();
      await sheet.context.sync();
      return [reply.content, count.value];
    });
    expect(told).toEqual(['確認しました。', 0]);
  });

  test('that mention somebody are shown without tags', async () => {
    const comment = await onSheet(async (sheet) => {
      const mentions = [{ email: 'sato@example.lg.jp', id: 0, name: '担当者' }];
      const body = { mentions, richContent: '<at id="0">担当者</at> さん' };
      return (await loaded(sheet.comments.add('A1', body, 'Mention'), 'content,richContent,contentType')).toJSON();
    });
    expect(comment).toMatchObject({ content: '担当者 さん', richContent: '<at id="0">担当者</at> さん', contentType: 'Mention' });
  });
});

describe('looking for a text', () => {
  const words = [
    ['Alpha', '達成'],
    ['alphabet', '未達成'],
  ];

  test.each<[string, Excel.SearchCriteria, string | null]>([
    ['alpha', {}, 'Sheet1!A1'],
    ['alpha', { searchDirection: 'Backwards' }, 'Sheet1!A2'],
    ['alpha', { matchCase: true }, 'Sheet1!A2'],
    ['達成', { completeMatch: true, searchDirection: 'Backwards' }, 'Sheet1!B1'],
    ['ない', {}, null],
  ])('%s with %j is found in %s', async (text, criteria, address) => {
    const found = await onSheet(async (sheet) => {
      sheet.getRange('A1:B2').values = words;
      const range = sheet.getRange('A1:B2').findOrNullObject(text, criteria).load('address');
      await sheet.context.sync();
      return range.isNullObject ? null : range.address;
    });
    expect(found).toBe(address);
  });

  test('everywhere on a sheet gives all cells', async () => {
    const found = await onSheet(async (sheet) => {
      sheet.getRange('A1:B2').values = words;
      return (await loaded(sheet.findAll('達成', {}), 'cellCount')).cellCount;
    });
    expect(found).toBe(2);
  });

  test('that is not there is an error without the OrNullObject', async () => {
    expect(await failureOf((sheet) => sheet.getRange('A1:B2').find('ない', {}))).toMatchObject({ code: 'ItemNotFound' });
  });
});

test('the computer is set to Japanese', async () => {
  const culture = await openBook().run(async (context) => {
    const { cultureInfo } = context.application;
    cultureInfo.load('name,datetimeFormat/shortDatePattern,numberFormat/numberDecimalSeparator');
    await context.sync();
    return cultureInfo.toJSON();
  });
  expect(culture).toMatchObject({
    name: 'ja-JP',
    datetimeFormat: { shortDatePattern: 'yyyy/MM/dd' },
    numberFormat: { numberDecimalSeparator: '.' },
  });
});
