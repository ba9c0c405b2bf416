import type { DrawnItem } from './content';
import type { Paper } from './paper';
import { yearInTitle } from './texts/years';

export interface Titles {
  readonly plan: string;
  readonly ending: string;
  readonly department: string | null;
}

/** Title, sender, day, legend; gives the row where the table begins. */
export function drawHead(paper: Paper, titles: Titles): number {
  const { canvas, plan, year, voice, dice } = paper;
  const left = plan.indent;
  let row = 0;
  const sender = plan.department === 'title' && titles.department !== null ? `【${titles.department}】` : '';
  const yearInHead = plan.yearPlace === 'title' || plan.yearStyle === 'bare' || plan.head.includes('title');
  if (yearInHead || sender !== '') {
    const of = yearInTitle(year, plan.yearStyle);
    canvas.put(
      row,
      left,
      yearInHead
        ? sender + dice.pick([`${titles.plan}　${titles.ending}（${of}）`, `${of}　${titles.plan}${titles.ending}`])
        : `${sender}${titles.plan}${titles.ending}`,
    );
    row++;
  }
  if (plan.department === 'head' && titles.department !== null) {
    const label = voice.of('department');
    const how = dice.below(3);
    if (how === 0) canvas.put(row, left, `${label}　${titles.department}`);
    else if (how === 1) canvas.put(row, left, `${label}：${titles.department}`);
    else canvas.line(row, left, [label, titles.department]);
    row++;
  }
  if (plan.head.includes('asOf')) canvas.put(row++, left, `${yearInTitle(year, plan.yearStyle)}末現在`);
  if (plan.head.includes('guidance'))
    canvas.put(row++, left, dice.pick(['※ 太枠内を記入してください。', '記入にあたっては別紙の記入要領を参照してください。']));
  if (plan.scaleGiven === 'legend' && plan.scale > 0) row = drawLegend(paper, row);
  return row + (plan.head.includes('blank') || row > 0 ? 1 : 0);
}

/** The legend above the table, in the form that the plan chose; gives the row below. */
function drawLegend({ canvas, plan, scale, voice }: Paper, row: number): number {
  const left = plan.indent;
  const shown = scale.labels.filter(({ meaning }) => meaning !== '');
  const name = voice.of('rating');
  if (shown.length === 0) return row;
  switch (plan.legend) {
    case 'line':
      canvas.put(row, left, `※${name}の区分　${shown.map(({ label, meaning }) => `${label}：${meaning}`).join('　')}`);
      return row + 1;
    case 'brackets':
      canvas.put(row, left, `【${name}】${shown.map(({ label, meaning }) => `${label}（${meaning}）`).join('、')}`);
      return row + 1;
    case 'row':
      canvas.line(
        row,
        left,
        shown.map(({ label, meaning }) => `${label} ${meaning}`),
      );
      return row + 1;
    case 'table':
      canvas.line(row, left, [name, '内容']);
      shown.forEach(({ label, meaning }, at) => {
        canvas.line(row + 1 + at, left, [label, meaning]);
      });
      return row + 2 + shown.length;
    case 'below':
    case 'sheet':
      return row;
  }
}

/** Notes, counts and a legend below the table. */
export function drawBelow({ canvas, plan, scale, dice }: Paper, below: number, items: readonly DrawnItem[]): void {
  const left = plan.indent;
  let row = below + 1;
  if (plan.scaleGiven === 'legend' && plan.scale > 0 && plan.legend === 'below') {
    for (const { label, meaning } of scale.labels) if (meaning !== '') canvas.put(row++, left, `${label}…${meaning}`);
    row++;
  }
  if (plan.below.includes('counts')) {
    const used = scale.labels.filter(({ label }) => items.some(({ mark }) => mark === label));
    canvas.line(row++, left, ['集計', '項目数']);
    for (const { label } of used) canvas.line(row++, left, [label, items.filter(({ mark }) => mark === label).length]);
    canvas.line(row++, left, ['計', items.length]);
    row++;
  }
  if (plan.below.includes('notes')) {
    canvas.put(
      row++,
      left,
      dice.pick(['※ 実績は年度末の数値である。', '（注）金額は税込みである。', '※ 端数処理のため、合計が一致しない場合がある。']),
    );
  }
}
