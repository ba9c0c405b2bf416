import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { channels } from '../../build/channels.cjs';
import { manifestFor, manifestVersion } from '../../build/manifest.cjs';
import { manifestFaults } from '../../build/manifest-rules.cjs';
import { productOf } from '../../build/version.cjs';
import { copies, copyFor, production, siteOf, source } from './copy';

test('the manifest of the sources is the one for development, in the version of the package', () => {
  expect(manifestFor(source, { address: 'https://localhost:3000/', channel: 'development', version: productOf().version })).toBe(source);
});

test('every channel has an identity of its own; these are in use and never change', () => {
  const ids = Object.fromEntries(Object.entries(channels).map(([channel, { id }]) => [channel, id]));
  expect(ids).toEqual({
    development: '4057cf0d-faf0-4f7c-b73f-0c10dedf9e15',
    pilot: '5369c6b4-04ab-4130-9247-cf08de5c3b49',
    production: 'aae34ed0-8eb7-4f12-9cb8-8e9399e0c461',
  });
});

test('names say the channel, on the list of add-ins and on the ribbon', () => {
  const named = copies.map((about) =>
    [...copyFor(about).matchAll(/"(進捗評価[^"が]*)"|"(Progress Evaluation(?! is)[^"]*)"/g)].map(([, ja, en]) => ja ?? en),
  );
  expect(named).toEqual([
    ['進捗評価(開発)', 'Progress Evaluation (development)', '進捗評価(開発)', 'Progress Evaluation (development)'],
    ['進捗評価(試行)', 'Progress Evaluation (pilot)', '進捗評価(試行)', 'Progress Evaluation (pilot)'],
    ['進捗評価', 'Progress Evaluation', '進捗評価', 'Progress Evaluation'],
  ]);
});

test('what is for development only does not reach a release', () => {
  expect(copyFor(production)).not.toMatch(/localhost|development|開発/);
});

test('an address is written as XML and never taken for a pattern', () => {
  const about = { ...production, address: "https://intra.example.lg.jp/a&b/$&/'c'/" };
  const copy = copyFor(about);
  expect(copy).toContain('"https://intra.example.lg.jp/a&amp;b/$&amp;/&apos;c&apos;/taskpane.html"');
  expect(manifestFaults(copy, siteOf(about))).toEqual([]);
});

test.each([
  ['1.0.0', '1.0.0.0'],
  ['12.34.56', '12.34.56.0'],
])('version %s is %s for Office', (version, manifest) => {
  expect(manifestVersion(version)).toBe(manifest);
});

test.each(['0.9.0', '1.0', '1.0.0-beta.1', '1.0.0.0'])('version %s can be none of a manifest', (version) => {
  expect(() => manifestVersion(version)).toThrow(version);
});

test('the version stands in package.json; the lock file and the change log agree', () => {
  const root = join(__dirname, '..', '..');
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    version: string;
    packages: { '': { version: string } };
  };
  const { version } = productOf();
  expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
});
