import type { Plan } from '../layouts/plan';
import type { Reading } from './reading-outcome';

/** Whether a reading falls short: neither right nor a question away from it. */
const short = ({ outcome }: Reading): boolean => !['right0', 'right1', 'right2'].includes(outcome);

/** Which choices of the drawing go with failures: the share that falls short with a choice beside the share of its layouts in all. */
export function printEffects(readings: readonly Reading[]): void {
  const mean = new Map<string, number>();
  for (const kind of new Set(readings.map(({ drawn }) => drawn.kind))) {
    const own = readings.filter(({ drawn }) => drawn.kind === kind);
    mean.set(kind, own.filter(short).length / own.length);
  }
  const byChoice = new Map<string, Reading[]>();
  for (const reading of readings) {
    for (const choice of choicesOf(reading.drawn.plan)) byChoice.set(choice, [...(byChoice.get(choice) ?? []), reading]);
  }
  const effects = [...byChoice]
    .map(([choice, own]) => {
      const expected = own.reduce((sum, { drawn }) => sum + (mean.get(drawn.kind) ?? 0), 0);
      const failed = own.filter(short).length;
      return { choice, books: own.length, failed, excess: failed - expected };
    })
    .filter(({ books, excess }) => books >= 10 && excess > 1)
    .sort((a, b) => b.excess - a.excess)
    .slice(0, 15);
  console.log('\nChoices that go with failures (books that fall short, of so many, more than their layouts have by themselves):');
  for (const { choice, books, failed, excess } of effects)
    console.log(`  ${choice.padEnd(32)} ${failed} of ${books}, +${excess.toFixed(1)}`);
}

function choicesOf(plan: Plan): readonly string[] {
  return Object.entries(plan).flatMap(([name, value]: [string, unknown]) => {
    if (['seed', 'items', 'year'].includes(name)) return [];
    if (name === 'scale') return [value === 0 ? 'scale: built in' : `scale: own, given: ${plan.scaleGiven}`];
    if (name === 'sheets') return [`sheets: ${value === 1 ? 'one' : 'several'}`];
    if (Array.isArray(value)) return value.map((part) => `${name}: ${String(part)}`);
    return [`${name}: ${String(value)}`];
  });
}
