import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = join(__dirname, '..', '..');
/** Bytes, compressed as a web server does: what has to be there before the pane shows itself, without Microsoft's office.js. */
const mostAtFirst = 250_000;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shinchoku-addin-'));
  const webpack = require.resolve('webpack/bin/webpack.js');
  execFileSync(process.execPath, [webpack, '--mode', 'production', '--env', 'product=addin', '--output-path', folder], { cwd: root });
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
