import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defaultSettings } from '../../src/model/default-settings';
import type { Finding, Sentence } from '../../src/model/finding';
import { review } from '../../src/review';
import { catalogue } from '../../src/rules/catalogue';
import type { Example } from '../../src/rules/example';
import { sourcesOf } from './example-workbook';

/** The specification of the rules stands beside a checkout of the team; a user's clone has none. */
const specification = path.join(__dirname, '..', '..', '..', 'shared', 'domain', 'rules.json');
const hasSpecification = existsSync(specification);
if (!hasSpecification) console.log('The specification of the rules (../shared/domain/rules.json) is not here: its test is skipped.');

function findingsOf(example: Example): readonly Finding[] {
  return review(sourcesOf(example), {
    settings: { ...defaultSettings, fiscalYear: 2024, ...example.settings },
    assumedYear: 2024,
    earlier: example.decisions
      ? { fiscalYear: 2024, items: [], files: [], decisions: example.decisions, changes: [], answers: [], runs: [] }
      : null,
  }).findings;
}

function both({ ja, en }: Sentence): readonly string[] {
  return [ja, en];
}

test('every rule has an id of its own, in words', () => {
  const ids = catalogue.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id))).toEqual([]);
});

(hasSpecification ? test : test.skip)('ids and severities are those of the specification', () => {
  const { rules } = JSON.parse(readFileSync(specification, 'utf8')) as { rules: { id: string; severity: string }[] };
  const severities = new Map(rules.map(({ id, severity }) => [id, severity]));
  expect(catalogue.filter(({ id, severity }) => severities.get(id) !== severity).map(({ id }) => id)).toEqual([]);
});

describe.each(catalogue.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('says what, why and what to do in both languages', () => {
    const words = [rule.title, rule.why, rule.fix, rule.message].flatMap(both);
    expect([...words, rule.basis].filter((text) => text.trim() === '')).toEqual([]);
    expect(rule.title.ja).not.toMatch(/。/);
  });

  test('has an example that is in order and one that is not', () => {
    expect(rule.examples.ok.length).toBeGreaterThan(0);
    expect(rule.examples.ng.length).toBeGreaterThan(0);
  });

  test.each(rule.examples.ok.map((example) => [example.case, example] as const))('is silent: %s', (_, example) => {
    expect(findingsOf(example).filter((finding) => finding.rule === id)).toEqual([]);
  });

  test.each(rule.examples.ng.map((example) => [example.case, example] as const))('finds: %s', (_, example) => {
    const findings = findingsOf(example);
    const found = findings.filter((finding) => finding.rule === id);
    expect(found.length).toBeGreaterThan(0);
    expect(found.flatMap(({ message }) => both(message)).filter((text) => /\{\w+\}/.test(text))).toEqual([]);
    expect(found.filter(({ message }) => !message.ja.endsWith('。') || !/[.)]$/.test(message.en))).toEqual([]);
    const expected = new Set([id, ...(example.also ?? [])]);
    expect(findings.filter((finding) => finding.severity === 'error' && !expected.has(finding.rule)).map(({ rule }) => rule)).toEqual([]);
  });
});

(hasSpecification ? test : test.skip)('every rule of the specification has its entry', () => {
  const { rules } = JSON.parse(readFileSync(specification, 'utf8')) as { rules: { id: string }[] };
  const ids = new Set(catalogue.map(({ id }) => id));
  expect(rules.map(({ id }) => id).filter((id) => !ids.has(id))).toEqual([]);
});
