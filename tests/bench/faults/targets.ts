import type { FaultKind } from './fault-kind';
import {
  achieved,
  all,
  alone,
  comparedBy,
  farFromBaseline,
  figure,
  inPerCent,
  inScope,
  milestone,
  numeric,
  withDirectionColumn,
  withoutUnitColumn,
  withUnitColumn,
  words,
} from './writes';

/** The office's plan has the approved targets: every other target also differs from them. */
const changed = 'target-changed-since-approval';
const scoped = all(numeric, inScope);

export const targetFaults: readonly FaultKind[] = [
  { name: 'target left blank', rule: 'target-missing', change: { target: null }, where: inScope, also: [changed] },
  { name: 'target is a dash', rule: 'target-missing', change: { target: '－' }, where: scoped, also: [changed] },
  { name: 'target refers to an annex', rule: 'target-unreadable', change: { target: '別紙のとおり' }, where: inScope, also: [changed] },
  { name: 'target is an arrow', rule: 'target-unreadable', change: { target: '↗' }, where: scoped, also: [changed] },
  { name: 'target to be decided', rule: 'target-to-be-set', change: { target: '検討中' }, where: inScope, also: [changed] },
  {
    name: 'target not yet set',
    rule: 'target-to-be-set',
    change: { target: '未定（令和7年度に設定予定）' },
    where: inScope,
    also: [changed],
  },
  {
    name: 'target in full-width figures',
    rule: 'text-number',
    change: { target: words(fullWidth) },
    where: all(numeric, withDirectionColumn),
  },
  { name: 'baseline as text', rule: 'text-number', change: { baseline: words((text) => `'${text}`) }, where: all(numeric, withUnitColumn) },
  {
    name: 'target with its unit beside a unit column',
    rule: 'text-number',
    change: { target: ({ text }, { indicator }) => `${text}${indicator.unit ?? ''}` },
    where: all(numeric, withDirectionColumn),
  },
  { name: 'unit column left blank', rule: 'unit-missing', change: { unit: null }, where: numeric, also: [changed] },
  {
    name: 'no unit in target, actual and baseline',
    rule: 'unit-missing',
    change: { target: words(bare), actual: words(bare), baseline: words(bare) },
    where: all(scoped, withoutUnitColumn, ({ indicator }) => indicator.unit !== '％'),
    also: [changed, 'text-number', 'actual-scale-jump'],
  },
  { name: 'direction left blank', rule: 'direction-missing', change: { direction: null }, where: scoped, at: 'target', also: [changed] },
  {
    name: 'direction left out of the target',
    rule: 'direction-missing',
    change: { target: words((text) => text.replace(/以[上下]/, '')) },
    where: all(scoped, withoutUnitColumn),
    also: [changed],
  },
  {
    name: '以上 beside a target below the baseline',
    rule: 'direction-contradicts-baseline',
    change: { direction: '以上' },
    where: all(scoped, comparedBy('<='), farFromBaseline),
    at: 'target',
    also: [changed, 'rating-below-figures', 'rating-contradicts-figures', 'target-easier-than-last-year', 'yearly-targets-not-monotone'],
  },
  {
    name: '以下 beside a target above the baseline',
    rule: 'direction-contradicts-baseline',
    change: { direction: '以下' },
    where: all(scoped, comparedBy('>='), farFromBaseline),
    at: 'target',
    also: [
      changed,
      'rating-contradicts-figures',
      'rating-differs-from-indicators',
      'target-easier-than-last-year',
      'yearly-targets-not-monotone',
    ],
  },
  {
    name: 'values of two years in the target',
    rule: 'several-values-in-cell',
    change: { target: words((text) => `令和6年度 ${text}、令和7年度 ${text}`) },
    where: scoped,
    also: [changed],
  },
  {
    name: 'target of four years',
    rule: 'accumulation-unclear',
    change: { target: words((text) => `4年間で${text}`) },
    where: all(scoped, ({ indicator }) => !/累計|年間/.test(indicator.name) && indicator.unit !== '％'),
    also: [changed],
  },
  {
    name: 'target of the final year only',
    rule: 'final-target-used-early',
    change: { target: words((text) => `令和9年度までに${text}`) },
    where: all(achieved, alone),
    also: [changed],
    place: 'row',
  },
  {
    name: 'share above 100 per cent as target',
    rule: 'target-out-of-range',
    change: { target: figure(() => 120) },
    where: all(scoped, inPerCent),
    also: [changed, 'rating-contradicts-figures', 'rating-differs-from-indicators', 'yearly-targets-not-monotone'],
  },
  {
    name: 'target a little easier than approved',
    rule: changed,
    change: { target: figure((value, { indicator }) => value + (indicator.comparator === '<=' ? 1 : -1)) },
    where: all(scoped, ({ indicator }) => (indicator.target?.value ?? 0) > 10),
    also: ['rating-below-figures', 'target-easier-than-last-year'],
  },
  {
    name: 'no value of last year beside a relative target',
    rule: 'relative-target-without-reference',
    change: { previous: null },
    where: ({ indicator }) => indicator.kind === 'relative',
    at: 'target',
  },
  {
    name: 'target in words that nothing can show',
    rule: 'milestone-untestable',
    change: { target: '適切に推進する' },
    where: milestone,
    also: [changed, 'evidence-missing'],
  },
];

function fullWidth(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** "3.5億円以上" → "3.5以上". */
function bare(text: string): string {
  return text.replace(/([\d,.]+)[^\d以]+/, '$1');
}
