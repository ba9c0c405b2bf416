import { actualOf, figure, figureHeading, indicatorName, targetOf, type Paper } from './paper';
import type { Plan } from './plan';
import type { Written } from './sheet-canvas';
import type { Column } from './table';

/** Narrative columns, as far as the plan has them. */
export function narrativeColumns({ plan, voice }: Paper): readonly Column[] {
  const all: readonly Column[] = [
    { field: 'activity', heading: voice.of('activity'), cell: ({ narrative }) => narrative.activity },
    { field: 'issue', heading: voice.of('issue'), cell: ({ narrative }) => narrative.issue },
    { field: 'countermeasure', heading: voice.of('countermeasure'), cell: ({ narrative }) => narrative.countermeasure },
    { field: 'next', heading: voice.of('next'), cell: ({ narrative }) => narrative.next },
    { field: 'note', heading: voice.of('note'), cell: () => null },
  ];
  return all.slice(0, { none: 0, activity: 1, three: 3, all: 5 }[plan.narratives]);
}

/** Number, policy, name, department: the left of most lists. */
export function itemColumns(paper: Paper): readonly Column[] {
  const { plan, voice } = paper;
  const number: Column = { field: 'itemNo', heading: voice.of('itemNo'), cell: ({ number: no }) => numberCell(no) };
  const policy: Column = {
    field: 'policy',
    heading: voice.of('policy'),
    cell: ({ policy: name }) => name,
    ...(plan.policyPlace === 'merged' && { mergeDown: true }),
  };
  const middle: Column = {
    field: 'middle',
    heading: voice.of('middle'),
    cell: ({ middle: of }) => of,
    ...(plan.policyPlace === 'merged' && { mergeDown: true }),
  };
  const together = plan.oneHeading && plan.numbering !== 'none' && plan.policyPlace !== 'merged' && !withPolicy(plan) && !plan.middle;
  const name: Column = { field: 'itemName', heading: voice.of('itemName'), cell: ({ subject }) => subject.name };
  const department: Column = { field: 'department', heading: voice.of('department'), cell: ({ department: of }) => of };
  return [
    ...(plan.numbering !== 'none' && plan.policyPlace !== 'merged' ? [together ? { ...number, heading: name.heading } : number] : []),
    ...(withPolicy(plan) ? [policy] : []),
    ...(plan.middle ? [middle] : []),
    ...(plan.numbering !== 'none' && plan.policyPlace === 'merged' ? [number] : []),
    together ? { ...name, underPrevious: true } : name,
    ...(plan.department === 'column' ? [department] : []),
  ];
}

function withPolicy({ policyPlace }: Plan): boolean {
  return policyPlace === 'column' || policyPlace === 'merged';
}

/** A plain number is a number in the cell, everything else a text. */
export function numberCell(number: string): Written {
  return /^\d+$/.test(number) ? Number(number) : number;
}

/** Indicator, unit, figures of the year. */
export function figureColumns(paper: Paper, withIndicator = true): readonly Column[] {
  const { plan, voice, year, label } = paper;
  const group = plan.yearPlace === 'group' ? { group: label(year) } : {};
  const units = withIndicator || plan.units === 'column' || plan.units === 'format' ? plan.units : 'cell';
  return [
    ...(withIndicator
      ? [
          {
            field: 'indicator',
            heading: voice.of('indicator'),
            each: 'indicator',
            cell: (_, indicator) => indicatorName(paper, indicator),
          } satisfies Column,
        ]
      : []),
    ...(units === 'column'
      ? [
          {
            field: 'unit',
            heading: voice.of('unit'),
            each: 'indicator',
            cell: (_, { unit, words }) => (words ? null : unit),
          } satisfies Column,
        ]
      : []),
    ...(plan.baseline
      ? [
          {
            field: 'baseline',
            heading: voice.of('baseline'),
            each: 'indicator',
            cell: (_, indicator) => figure(paper, indicator.baseline, indicator, 'actual', units),
          } satisfies Column,
        ]
      : []),
    ...(plan.previous
      ? [
          {
            field: 'previous',
            heading: voice.of('previous'),
            each: 'indicator',
            cell: (_, indicator) => figure(paper, actualOf(indicator, year - 1), indicator, 'actual', units),
          } satisfies Column,
        ]
      : []),
    {
      field: 'target',
      heading: figureHeading(paper, 'target'),
      ...group,
      each: 'indicator',
      cell: (_, indicator) => figure(paper, targetOf(indicator, year), indicator, 'target', units),
    },
    {
      field: 'actual',
      heading: figureHeading(paper, 'actual'),
      ...group,
      each: 'indicator',
      cell: (_, indicator) => figure(paper, actualOf(indicator, year), indicator, 'actual', units),
    },
  ];
}

export function ratingColumn(paper: Paper): Column {
  const { voice, plan, year, label } = paper;
  return {
    field: 'rating',
    heading: voice.of('rating'),
    ...(plan.yearPlace === 'group' && { group: label(year) }),
    cell: ({ mark }) => markCell(paper, mark),
  };
}

/** Last year's mark: another one than this year's. */
function lastMark({ scale }: Paper, mark: string): string {
  return scale.labels.find(({ label, countsAs }) => label !== mark && countsAs !== 'outOfScope')?.label ?? mark;
}

/** The mark, with what it means behind it where the plan writes that. */
export function markCell({ plan, scale }: Paper, mark: string): Written {
  const meaning = scale.labels.find(({ label }) => label === mark)?.meaning ?? '';
  if (plan.markWithText && meaning !== '') return `${mark}　${meaning}`;
  return /^\d$/.test(mark) ? Number(mark) : mark;
}

/** Columns of the plan that are none of the others: before and behind the final rating. */
export function besideColumns(paper: Paper): { readonly before: readonly Column[]; readonly behind: readonly Column[] } {
  const { plan, voice } = paper;
  const has = (column: (typeof plan.besides)[number]): boolean => plan.besides.includes(column);
  const rate: Column = {
    field: 'achievementRate',
    heading: voice.of('achievementRate'),
    each: 'indicator',
    cell: (_, indicator) => {
      const target = targetOf(indicator, paper.year);
      const actual = actualOf(indicator, paper.year);
      if (!target || !actual || indicator.words) return null;
      const share = indicator.better === 'more' ? actual / target : target / actual;
      return { number: Math.round(share * 1000) / 1000, format: '0.0%' };
    },
  };
  return {
    before: [
      ...(has('rate') ? [rate] : []),
      ...(plan.lastRating
        ? [{ field: 'previousRating', heading: voice.of('previousRating'), cell: (item) => lastMark(paper, item.mark) } satisfies Column]
        : []),
      ...(has('selfRating') ? [{ field: 'selfRating', heading: voice.of('selfRating'), cell: ({ mark }) => mark } satisfies Column] : []),
    ],
    behind: [
      ...(has('priority')
        ? [{ field: 'otherRating', heading: '優先度', cell: ({ budget }) => (budget % 300 === 0 ? '高' : '中') } satisfies Column]
        : []),
      ...(has('direction')
        ? [{ field: 'other', heading: '今後の方向', cell: ({ budget }) => (budget % 400 === 0 ? '拡充' : '継続') } satisfies Column]
        : []),
      ...(has('budget') ? [{ field: 'budget', heading: '予算額（千円）', cell: ({ budget }) => budget } satisfies Column] : []),
    ],
  };
}
