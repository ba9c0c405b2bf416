import { defaultSettings } from '../../src/model/default-settings';
import type { Finding } from '../../src/model/finding';
import { review, type Source } from '../../src/review';
import { catalogue } from '../../src/rules/catalogue';
import type { Example } from '../../src/rules/example';
import { cellName } from '../../src/workbook/reference';
import type { Workbook } from '../../src/workbook/workbook';
import { offersFor } from '../../src/requests/offers';
import { cellAt, repaired, writeCell } from '../bench/faults/edits';
import { sourcesOf } from './example-workbook';

function findingsIn(sources: readonly Source[], settings: Example['settings']): readonly Finding[] {
  return review(sources, { settings: { ...defaultSettings, fiscalYear: 2024, ...settings }, assumedYear: 2024 }).findings;
}

function nameOf({ rule, file, at }: Finding): string {
  return [rule, file ?? '', at ? cellName(at) : ''].join(' ');
}

/** Every repair that the faulty examples of the catalogue offer. */
const repairs = catalogue.flatMap((rule) =>
  rule.examples.ng.flatMap((example) => {
    const sources = sourcesOf(example);
    const before = findingsIn(sources, example.settings);
    return sources.flatMap((source) =>
      'workbook' in source
        ? [
            ...offersFor(
              before.filter(({ rule: id, file }) => id === rule.id && file === source.file),
              source.workbook,
            ),
          ].map(([finding, offer]) => ({ name: `${nameOf(finding)}: ${example.case}`, example, before, finding, offer, source }))
        : [],
    );
  }),
);

test('many rules offer a repair', () => {
  expect(new Set(repairs.map(({ finding }) => finding.rule)).size).toBeGreaterThan(25);
});

test.each(repairs)('a repair takes its finding away: $name', ({ example, before, finding, offer, source }) => {
  const after = findingsIn(
    sourcesOf(example).map((each) =>
      each.file === source.file ? { ...source, workbook: repaired(source.workbook, [offer.change]) } : each,
    ),
    example.settings,
  ).map(nameOf);
  expect(after).not.toContain(nameOf(finding));
  if (finding.repair?.kind !== 'auto') return;
  const known = new Set(before.map(nameOf));
  expect(after.filter((name) => !known.has(name))).toEqual([]);
});

test('a number typed into a cell for text becomes a number', () => {
  const [source] = sourcesOf({ case: '', rows: [{ 令和6年度実績: '１４' }] });
  if (!source || !('workbook' in source)) throw new Error('the example has no workbook');
  const at = { sheet: '進捗管理表', row: 5, column: 8 };
  const workbook: Workbook = writeCell(source.workbook, at, { value: '１４', format: '@' });
  const findings = findingsIn([{ ...source, workbook }], {});
  const offers = [...offersFor(findings, workbook).values()];
  expect(findings.map(({ rule, at: place }) => [rule, place])).toEqual([['text-number', at]]);
  const changed = repaired(
    workbook,
    offers.map(({ change }) => change),
  );
  expect(cellAt(changed, at)).toEqual({ value: 14, formula: null, format: 'General' });
  expect(findingsIn([{ ...source, workbook: changed }], {})).toEqual([]);
});
