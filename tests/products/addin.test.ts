import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { manifestFaults } from '../../build/manifest-rules.cjs';
import { builtSite } from '../../build/manifest-site.cjs';
import { productOf } from '../../build/version.cjs';

const root = join(__dirname, '..', '..');
const address = 'https://intra.example.lg.jp/shinchoku/';
/** Bytes, compressed as a web server does: what has to be there before the pane shows itself, without Microsoft's office.js. */
const mostAtFirst = 250_000;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shinchoku-addin-'));
  const webpack = require.resolve('webpack/bin/webpack.js');
  const options = ['--env', 'product=addin', '--env', `url=${address}`, '--output-path', folder];
  execFileSync(process.execPath, [webpack, '--mode', 'production', ...options], { cwd: root });
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const compressed = (file: string): number => gzipSync(readFileSync(join(folder, file))).length;

test('the page and its own scripts are small', () => {
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const scripts = [...page.matchAll(/<script[^>]* src="([^"]+)"/g)].flatMap(([, source = '']) =>
    source.startsWith('https:') ? [] : source,
  );
  expect(scripts.length).toBeGreaterThan(1);
  const bytes = ['taskpane.html', ...scripts].map(compressed).reduce((sum, each) => sum + each, 0);
  expect(bytes).toBeLessThanOrEqual(mostAtFirst);
});

/** By office-addin-manifest, in a process of its own: it loads modules that the tests' loader can't. */
function readByOffice(file: string): unknown {
  const script =
    "require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1]).then((read) => console.log(JSON.stringify(read)))";
  return JSON.parse(execFileSync(process.execPath, ['-e', script, file], { cwd: root, encoding: 'utf8' }));
}

test('the manifest that is built can be read by Office, and agrees with the files beside it', () => {
  const file = join(folder, 'manifest.xml');
  const { version } = productOf();
  expect(readByOffice(file)).toMatchObject({
    id: 'aae34ed0-8eb7-4f12-9cb8-8e9399e0c461',
    displayName: '進捗評価',
    version: `${version}.0`,
    defaultLocale: 'ja-JP',
    hosts: ['Workbook'],
    permissions: 'ReadWriteDocument',
    defaultSettings: { sourceLocation: `${address}taskpane.html` },
  });
  expect(manifestFaults(readFileSync(file, 'utf8'), builtSite(folder, { address, channel: 'production', version }))).toEqual([]);
});

test('names with a hash stand in one folder, so that a server can let nothing else be kept', () => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const hashed = names.filter((name) => /\.[0-9a-f]{8}\.js$/.test(name));
  expect(hashed.length).toBeGreaterThan(2);
  expect(names.filter((name) => name.startsWith('static/')).sort()).toEqual(hashed.sort());
});

test('the list of what is inside names exactly the packages of the bundles, each with its licence', () => {
  const { packages } = JSON.parse(readFileSync(join(folder, 'sbom.spdx.json'), 'utf8')) as {
    packages: readonly { name: string; versionInfo: string; licenseDeclared: string }[];
  };
  const names = packages.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['shinchoku', 'react', 'react-dom', 'hucre', 'numfmt', 'fflate', '@e965/xlsx']));
  // Installed, and not in the bundle: no list of what is installed may pass for a list of what is inside.
  expect(names.filter((name) => ['exceljs', 'jest', '@fluentui/react-components', '@microsoft/office-js'].includes(name))).toEqual([]);
  expect([...new Set(packages.map(({ licenseDeclared }) => licenseDeclared))].sort()).toEqual(['Apache-2.0', 'MIT']);
  const notices = readFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const { name, versionInfo } of packages.slice(1)) expect(notices).toContain(`${name} ${versionInfo} (`);
});
