/** @jest-environment jsdom */
import '../../taskpane/jsdom-gaps';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runSample } from './run-sample';
import { readSamples } from './sample';

/** A checkout of github.com/OfficeDev/office-js-snippets, of which nothing is kept here. */
const checkout = process.env.OFFICE_JS_SNIPPETS;
const table = join(__dirname, 'results.csv');

jest.setTimeout(600_000);

(checkout === undefined ? test.skip : test)('Microsoft’s samples end as results.csv says', async () => {
  const lines = ['sample,outcome,first refusal'];
  for (const sample of readSamples(checkout ?? '')) {
    if (sample.beyond !== null) {
      lines.push(`${sample.name},beyond,${sample.beyond}`);
      continue;
    }
    const { failures } = await runSample(sample);
    const [first] = failures;
    lines.push(first === undefined ? `${sample.name},ran,` : `${sample.name},refused,${first.replaceAll('"', '').replaceAll(',', ';')}`);
  }
  if (process.env.UPDATE_SAMPLES) writeFileSync(table, `${lines.join('\n')}\n`);
  expect(lines).toEqual(readFileSync(table, 'utf8').trimEnd().split('\n'));
});

test('three quarters of a hundred samples run, and README says how many', () => {
  const outcomes = readFileSync(table, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',')[1]);
  const count = (outcome: string) => outcomes.filter((each) => each === outcome).length;
  expect(count('ran')).toBeGreaterThanOrEqual(75);
  expect(readFileSync(join(__dirname, '..', 'README.md'), 'utf8')).toContain(
    `${count('ran')} of the ${count('ran') + count('refused')} samples`,
  );
});
