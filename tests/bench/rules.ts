import { catalogue } from '../../src/rules/catalogue';
import { faultKinds } from './faults/kinds';
import { readCleanRound } from './sample-round';
import { scoreKinds, type Score } from './score';

/** What both figures have to reach over the whole catalogue. */
const required = 0.98;

/**
 * Sows faults into the sample round in a folder and prints how many of them each rule finds (recall), and how many of a rule's
 * findings were about a fault (precision).
 * @returns whether both figures reach what is required
 */
export async function benchRules(folder: string): Promise<boolean> {
  const round = await readCleanRound(folder);
  const { scores, places, failures } = scoreKinds(round, faultKinds);
  for (const failure of failures) console.log(failure);
  const idle = [...places].filter(([, count]) => count === 0).map(([name]) => name);
  const total = { found: 0, missed: 0, falseAlarms: 0 };
  console.log(`\n${row('rule', 'seeded', 'found', 'false alarms', 'precision', 'recall')}`);
  for (const { id } of catalogue) {
    const score = scores.get(id);
    if (!score) continue;
    console.log(rowOf(id, score));
    total.found += score.found;
    total.missed += score.missed;
    total.falseAlarms += score.falseAlarms;
  }
  console.log(rowOf('overall', total));
  const unsown = catalogue.filter(({ id }) => !faultKinds.some(({ rule }) => rule === id)).map(({ id }) => id);
  console.log(`\n${faultKinds.length} kinds of faults for ${catalogue.length - unsown.length} of ${catalogue.length} rules.`);
  if (unsown.length > 0) console.log(`No kind for: ${unsown.join(', ')}`);
  for (const name of idle) console.log(`The round has no place for: ${name}`);
  return idle.length === 0 && precision(total) >= required && recall(total) >= required;
}

function precision({ found, falseAlarms }: Score): number {
  return found / (found + falseAlarms);
}

function recall({ found, missed }: Score): number {
  return found / (found + missed);
}

function rowOf(name: string, score: Score): string {
  const { found, missed, falseAlarms } = score;
  return row(name, ...[found + missed, found, falseAlarms].map(String), shown(precision(score)), shown(recall(score)));
}

/** A rule that found nothing has no precision. */
function shown(share: number): string {
  return Number.isNaN(share) ? '-' : share.toFixed(3);
}

function row(name: string, ...figures: readonly string[]): string {
  return name.padEnd(36) + figures.map((figure) => figure.padStart(13)).join('');
}
