import type { DrawnItem } from './content';
import { actualOf, figure, figureHeading, indicatorName, targetOf, type Paper } from './paper';
import { markCell, narrativeColumns, numberCell } from './list-columns';
import type { Written } from './sheet-canvas';
import type { DrawnField } from './truth';

/** A label of a form and what stands beside or below it. */
export interface FormLine {
  readonly field: DrawnField;
  readonly label: string;
  readonly value: Written;
}

/** Number, name, policy, department. */
export function itemLines(paper: Paper, item: DrawnItem): readonly FormLine[] {
  const { plan, voice } = paper;
  return [
    ...(plan.numbering === 'none'
      ? []
      : [{ field: 'itemNo', label: voice.of('itemNo'), value: numberCell(item.number) } satisfies FormLine]),
    { field: 'itemName', label: voice.of('itemName'), value: item.subject.name },
    ...(plan.policyPlace === 'none' ? [] : [{ field: 'policy', label: voice.of('policy'), value: item.policy } satisfies FormLine]),
    ...(plan.department === 'column'
      ? [{ field: 'department', label: voice.of('department'), value: item.department } satisfies FormLine]
      : []),
  ];
}

/** Indicator, unit, figures of the first indicator. */
export function figureLines(paper: Paper, item: DrawnItem): readonly FormLine[] {
  const { plan, voice, year } = paper;
  const [indicator] = item.indicators;
  if (!indicator) return [];
  return [
    { field: 'indicator', label: voice.of('indicator'), value: indicatorName(paper, indicator) },
    ...(plan.units === 'column'
      ? [{ field: 'unit', label: voice.of('unit'), value: indicator.words ? null : indicator.unit } satisfies FormLine]
      : []),
    ...(plan.previous
      ? [
          {
            field: 'previous',
            label: voice.of('previous'),
            value: figure(paper, actualOf(indicator, year - 1), indicator, 'actual'),
          } satisfies FormLine,
        ]
      : []),
    { field: 'target', label: figureHeading(paper, 'target'), value: figure(paper, targetOf(indicator, year), indicator, 'target') },
    { field: 'actual', label: figureHeading(paper, 'actual'), value: figure(paper, actualOf(indicator, year), indicator, 'actual') },
  ];
}

export function ratingLine(paper: Paper, { mark }: DrawnItem): FormLine {
  return { field: 'rating', label: paper.voice.of('rating'), value: markCell(paper, mark) };
}

export function narrativeLines(paper: Paper, item: DrawnItem): readonly FormLine[] {
  const [indicator] = item.indicators;
  if (!indicator) return [];
  return narrativeColumns(paper).map(({ field, heading, cell }) => ({ field, label: heading, value: cell(item, indicator) }));
}

const wideDigits = '１２３４５６７８９';

/** The label with the number that the form gives it: "３　目標", "（3）目標", "③目標". */
export function numbered({ plan }: Paper, label: string, at: number): string {
  switch (plan.seed % 6) {
    case 0:
      return `${wideDigits[at] ?? at + 1}　${label}`;
    case 1:
      return `（${at + 1}）${label}`;
    case 2:
      return `${'①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮'[at] ?? ''}${label}`;
    default:
      return label;
  }
}
