import type { WriteSheet } from 'hucre/xlsx';
import type { Filling } from '../../sheet-plan/filling';
import { lookOf } from '../../sheet-plan/looks';
import { rangeOf } from '../../workbook/reference';

type Parts = Pick<WriteSheet, 'dataValidations' | 'conditionalRules' | 'protection'>;

/** Lists of choices, marks and protection in hucre's terms. */
export function fillingOf({ choices, marks, locked }: Filling): Parts {
  return {
    ...(choices.length > 0 && {
      dataValidations: choices.map(({ area, words, message, strict }) => ({
        type: 'list' as const,
        values: [...words],
        allowBlank: true,
        showInputMessage: true,
        inputMessage: message,
        showErrorMessage: true,
        errorStyle: strict ? ('stop' as const) : ('warning' as const),
        errorMessage: message,
        range: rangeOf(area),
      })),
    }),
    ...(marks.length > 0 && {
      conditionalRules: marks.map(({ area, formula, look }, index) => ({
        type: 'expression' as const,
        priority: index + 1,
        formula,
        style: styleOfMark(lookOf(look).fill),
        range: rangeOf(area),
      })),
    }),
    // What helps to read the sheet stays allowed.
    ...(locked && { protection: { sheet: true, formatColumns: true, formatRows: true, autoFilter: true } }),
  };
}

/** In a conditional format a solid fill takes its colour from the background. */
function styleOfMark(fill: string | null): NonNullable<NonNullable<Parts['conditionalRules']>[number]['style']> {
  const colour = { rgb: fill ?? 'FFFFFF' };
  return { fill: { type: 'pattern', pattern: 'solid', fgColor: colour, bgColor: colour } };
}
