import type { Review } from '../../src/model/review';
import { obstacle } from '../../src/report/publication/publishable';
import { withReason } from '../../src/rules/reasons';
import { review } from '../../src/review';
import type { DrawnRound } from './random-round';

/** What is wrong with the review of a round whose truth is known; empty: nothing. */
export function faultsOf(drawn: DrawnRound): readonly string[] {
  const result = review(drawn.sources, { settings: drawn.settings, assumedYear: 2024 });
  return [...identities(drawn, result), ...figures(drawn, result), ...told(drawn, result), ...reasons(drawn, result)];
}

function keyOf({ department, name }: { readonly department: string; readonly name: string }): string {
  return `${department} ${name}`;
}

/** No item is lost, invented or counted twice. */
function identities({ items, shared, copies }: DrawnRound, result: Review): readonly string[] {
  const read = result.items.filter(({ file }) => !copies.includes(file));
  const wanted = items.map(keyOf).sort();
  const got = read.map(keyOf).sort();
  const lost = wanted.filter((key) => !got.includes(key));
  const invented = got.filter((key, index) => !wanted.includes(key) || got.indexOf(key) !== index);
  const counted = result.items.filter((item) => item.counted);
  const twice = items.filter((item) => counted.filter((other) => keyOf(other) === keyOf(item)).length > 1);
  const uncounted = items.filter((item) => item.name !== shared?.name && !counted.some((other) => keyOf(other) === keyOf(item)));
  return [
    ...lost.map((key) => `lost: ${key}`),
    ...invented.map((key) => `invented: ${key}`),
    ...twice.map((item) => `counted twice: ${keyOf(item)}`),
    ...uncounted.map((item) => `not counted: ${keyOf(item)}`),
  ];
}

function figures({ counts, isFinal }: DrawnRound, { results }: Review): readonly string[] {
  const rates = Object.entries(counts) as [keyof typeof counts, number][];
  return [
    ...rates
      .filter(([rating, count]) => results[rating] !== count)
      .map(([rating, count]) => `${rating} ${results[rating]}, wanted ${count}`),
    ...(results.final === isFinal ? [] : [`final ${String(results.final)}: ${results.open.map(({ ja }) => ja).join('')}`]),
  ];
}

/** Everything that is lacking or doubtful is said by name, and keeps the result from being published. */
function told(drawn: DrawnRound, result: Review): readonly string[] {
  const { results, findings, questions, round } = result;
  const open = results.open.map(({ ja }) => ja).join('\n');
  const has = (rule: string, file: string): boolean => findings.some((finding) => finding.rule === rule && finding.file === file);
  const unsettled = questions.some(({ kind }) => kind === 'sharedItem');
  return [
    ...drawn.refused.filter((file) => !open.includes(file)).map((file) => `not said to be unread: ${file}`),
    ...drawn.missing.filter((name) => !open.includes(name)).map((name) => `not said to be missing: ${name}`),
    ...drawn.lastYears.filter((file) => !has('other-period-left-aside', file)).map((file) => `last year not told: ${file}`),
    ...drawn.examples.filter((file) => !has('example-left-out', file)).map((file) => `example not told: ${file}`),
    ...drawn.copies.filter((file) => !round.identical.some((each) => each.file === file)).map((file) => `copy not known: ${file}`),
    ...(unsettled === (drawn.shared !== null && drawn.settings.sharedItems.length === 0)
      ? []
      : [`asked about a shared item: ${String(unsettled)}`]),
    ...(!results.final && obstacle(result) === null ? ['may be published though not final'] : []),
  ];
}

/** A reason answers the finding that it was written for and no other. */
function reasons({ sources, settings }: DrawnRound, result: Review): readonly string[] {
  const finding = result.findings.find(({ at, ref, severity }) => at !== null && ref !== undefined && severity !== 'info');
  if (!finding) return [];
  const answered = withReason(settings, finding, result.items, '確認済み');
  if (answered === settings) return [];
  const again = review(sources, { settings: answered, assumedYear: 2024 });
  const kept = again.kept.map(({ file, at, rule }) => `${rule} ${file ?? ''} ${at?.row ?? ''}`);
  const wanted = `${finding.rule} ${finding.file ?? ''} ${finding.at?.row ?? ''}`;
  const others = result.findings.length - again.findings.length;
  return kept.length === 1 && kept[0] === wanted && others === 1
    ? []
    : [`reason for ${wanted} answered ${kept.join(', ')}; ${others} findings fewer`];
}
