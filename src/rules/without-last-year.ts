import type { LastYear } from '../evaluation/last-year';
import type { NotChecked, Sentence } from '../model/finding';
import type { EvaluatedItem } from '../model/review';
import type { Settings } from '../model/settings';
import type { LastYearCell } from './last-year-cell';
import { registeredAs } from './reading/register';
import type { Rule } from './rule';

const holds: Readonly<Record<LastYearCell, (item: EvaluatedItem, settings: Settings) => boolean>> = {
  previous: ({ indicators }) => indicators.some(({ entries }) => entries.previous !== undefined),
  previousActivity: ({ entries }) => entries.previousActivity !== undefined,
  approvedTarget: (item, settings) => (registeredAs(item, settings)?.approvedTargets.length ?? 0) > 0,
};

/** Rules that compare with last year and had nothing to compare with. Once a rule, however many items there are. */
export function withoutLastYear(
  rules: readonly Rule[],
  items: readonly EvaluatedItem[],
  lastYear: LastYear,
  settings: Settings,
): readonly NotChecked[] {
  const counted = items.filter((item) => item.counted);
  if (counted.every(({ file }) => lastYear.isKnownFor(file))) return [];
  return rules.flatMap((rule): readonly NotChecked[] => {
    const { lastYear: cell } = rule;
    if (cell === undefined) return [];
    const held = counted.filter((item) => lastYear.isKnownFor(item.file) || holds[cell](item, settings)).length;
    if (held === counted.length) return [];
    return [{ rule: rule.id, title: rule.title, because: 'noPreviousYear', reason: reasonFor(lastYear, held > 0) }];
  });
}

function reasonFor({ otherYears }: LastYear, inPart: boolean): Sentence {
  const [ja, en] =
    otherYears.length > 0
      ? [
          `指定されたブック(${otherYears.join('、')})が前年度のものではないため`,
          `the workbooks given (${otherYears.join(', ')}) are not last year's`,
        ]
      : ['前年度のブックがないため', 'there is no workbook of last year'];
  return inPart
    ? { ja: `${ja}、前年度の値が分かる項目のほかは点検していません。`, en: `Checked only where last year's values are known: ${en}.` }
    : { ja: `${ja}、点検していません。`, en: `Not checked: ${en}.` };
}
