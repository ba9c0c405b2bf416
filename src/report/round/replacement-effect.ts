import { rateOf } from '../../evaluation/results';
import type { Results, Review } from '../../model/review';
import type { DepartmentVersions } from '../../model/round';
import { addressOf } from '../../workbook/reference';
import { formula, number, text } from '../../sheet-plan/cells';
import { countItems, rateFormula } from '../items/item-table';
import type { Block, PlanCell } from '../../sheet-plan/sheet-plan';

const counts = [
  { figure: 'confirmed', words: '確認した項目', expression: countItems() },
  { figure: 'inScope', words: '評価対象', expression: `${countItems()}-${countItems({ rating: 'outOfScope' })}` },
  { figure: 'achieved', words: '達成', expression: countItems({ rating: 'achieved' }) },
  { figure: 'notAchieved', words: '未達成', expression: countItems({ rating: 'notAchieved' }) },
] as const satisfies readonly { readonly figure: keyof Results; readonly words: string; readonly expression: string }[];

type Counted = (typeof counts)[number]['figure'];

/** Its headings, the counts and the rate. */
export const effectRows = counts.length + 2;

/** Who gains or loses: 達成 2→3、未達成 1→0, the first version against the one in use. */
export function effectWords({ steps }: DepartmentVersions): string {
  const [before, after] = [steps[0]?.before, steps.at(-1)?.after];
  if (!before || !after) return '';
  const moved = counts.filter(({ figure }) => before[figure] !== after[figure]);
  return moved.length === 0
    ? '項目数に変化はありません。'
    : moved.map(({ figure, words }) => `${words} ${before[figure]}→${after[figure]}`).join('、');
}

/** What all replacements together add to a figure. */
function gained({ round }: Review, figure: Counted): number {
  const steps = round.versions.flatMap((department) => department.steps);
  return steps.reduce((sum, { before, after }) => sum + after[figure] - before[figure], 0);
}

/** The five figures of the round with the first versions, with those in use, and what lies between. */
export function effectBlock(review: Review, { row: top, column: left }: Block['at']): Block {
  const cell = (row: number, column: number): string => addressOf({ row: top + 1 + row, column: left + column });
  const rate = (column: number, achieved: number, notAchieved: number): PlanCell => {
    const value = rateOf(achieved, notAchieved);
    return formula(rateFormula(cell(2, column), cell(3, column)), value === null ? '－' : Number(value.percent), 'centre', '0.0"％"');
  };
  const { achieved, notAchieved } = review.results;
  return {
    at: { row: top, column: left },
    rowHeight: 24,
    rows: [
      ['取りまとめ全体', '差替え前', '差替え後', '増減'].map((heading) => text(heading, 'heading')),
      ...counts.map(({ figure, words, expression }, row) => {
        const [now, change] = [review.results[figure], gained(review, figure)];
        return [
          text(words),
          formula(`${cell(row, 2)}-${cell(row, 3)}`, now - change, 'centre'),
          formula(expression, now, 'centre'),
          number(change, 'centre', '+0;-0;0'),
        ];
      }),
      [
        text('達成率'),
        rate(1, achieved - gained(review, 'achieved'), notAchieved - gained(review, 'notAchieved')),
        rate(2, achieved, notAchieved),
        text('－', 'centre'),
      ],
    ],
  };
}
