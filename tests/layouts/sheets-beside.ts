import { canvasOf, type Canvas } from './sheet-canvas';
import type { Plan } from './plan';
import type { Scale } from './texts/scales';
import { departmentNames } from './texts/subjects';
import { yearInTitle } from './texts/years';
import type { Titles } from './surroundings';

/** Sheets that hold no items, before and behind those that do. */
export function sheetsBeside(
  plan: Plan,
  scale: Scale,
  titles: Titles,
): { readonly before: readonly Canvas[]; readonly behind: readonly Canvas[] } {
  const has = (sheet: Plan['sheetsBeside'][number]): boolean => plan.sheetsBeside.includes(sheet);
  return {
    before: [...(plan.department === 'cover' ? [cover(plan, titles)] : []), ...(has('guidance') ? [guidance()] : [])],
    behind: [
      ...(plan.scaleGiven === 'legend' && plan.legend === 'sheet' && plan.scale > 0 ? [legend(scale)] : []),
      ...(has('lists') ? [lists(scale)] : []),
      ...(has('history') ? [history()] : []),
      ...(has('empty') ? [canvasOf('Sheet3')] : []),
    ],
  };
}

function cover(plan: Plan, { plan: name, ending, department }: Titles): Canvas {
  const canvas = canvasOf('表紙');
  canvas.put(3, 1, `${yearInTitle(plan.year, plan.yearStyle)}　${name}`);
  canvas.put(4, 1, ending);
  canvas.line(8, 1, ['提出先', '行政経営課']);
  canvas.line(9, 1, ['提出元', department]);
  return canvas;
}

function guidance(): Canvas {
  const canvas = canvasOf('記入要領');
  const lines = [
    '記入要領',
    '１　目標は、計画書に記載した数値を転記してください。',
    '２　実績は、年度末時点の数値を記入してください。',
    '３　評価は、リストから選択してください。',
    '４　提出期限は５月１５日です。',
  ];
  lines.forEach((line, row) => {
    canvas.put(row, 0, line);
  });
  return canvas;
}

function legend(scale: Scale): Canvas {
  const canvas = canvasOf('評価区分');
  canvas.line(0, 0, ['評価', '内容']);
  scale.labels.forEach(({ label, meaning }, at) => {
    canvas.line(1 + at, 0, [label, meaning]);
  });
  return canvas;
}

function lists(scale: Scale): Canvas {
  const canvas = canvasOf('リスト');
  scale.labels.forEach(({ label }, row) => {
    canvas.put(row, 0, label);
  });
  departmentNames.forEach((name, row) => {
    canvas.put(row, 2, name);
  });
  return canvas;
}

function history(): Canvas {
  const canvas = canvasOf('改訂履歴');
  canvas.line(0, 0, ['版', '日付', '内容']);
  canvas.line(1, 0, ['1.0', '4月1日', '新規作成']);
  canvas.line(2, 0, ['1.1', '5月10日', '様式の一部を修正']);
  return canvas;
}
