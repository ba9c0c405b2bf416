import { printGrid } from '../layouts/print-grid';
import type { Reading } from './reading-outcome';

/** A workbook, its truth, and what the review made of it. Of the same finding once, with how often. */
export function printReading({ drawn, review, outcome }: Reading): string {
  const told = new Map<string, number>();
  for (const { severity, rule, message } of review.findings) {
    if (severity === 'info') continue;
    const line = `  ${severity} ${rule}`;
    const first = [...told.keys()].find((before) => before.startsWith(`${line}:`));
    if (first) told.set(first, (told.get(first) ?? 0) + 1);
    else told.set(`${line}: ${message.ja}`, 1);
  }
  return [
    `${outcome}: ${printGrid(drawn)}`,
    `read (${review.fiscalYear}${review.results.final ? ', final' : ''}):`,
    ...review.items.map(({ id, name, policy, department, rating, indicators, counted }) => {
      const figures = indicators.map(({ comparator, target, actual }) => ` / ${comparator ?? ''}${target?.value} → ${actual?.value}`);
      return `  ${[id, name, policy, department, rating].join(' / ')}${figures.join('')}${counted ? '' : ' (not counted)'}`;
    }),
    ...[...told].map(([line, count]) => `${line}${count > 1 ? ` (${count} times)` : ''}`),
    ...review.workbooks.flatMap(({ reason }) => (reason ? [`  ${reason.ja}`] : [])),
  ].join('\n');
}
