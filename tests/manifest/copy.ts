import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFor, type ManifestCopy } from '../../build/manifest.cjs';
import type { ManifestSite } from '../../build/manifest-rules.cjs';
import { builtSite } from '../../build/manifest-site.cjs';

const root = join(__dirname, '..', '..');
export const source = readFileSync(join(root, 'manifest.xml'), 'utf8');

export const copies: readonly ManifestCopy[] = [
  { channel: 'development', address: 'https://localhost:3000/', version: '1.2.3' },
  { channel: 'pilot', address: 'https://www.intra.example.lg.jp/try/', version: '1.2.3' },
  { channel: 'production', address: 'https://www.intra.example.lg.jp/shinchoku/', version: '1.2.3' },
];
export const production = copies[2]!;

export const copyFor = (about: ManifestCopy): string => manifestFor(source, about);

/** The site as it will be built: its files still lie where the sources are. */
export function siteOf(about: ManifestCopy): ManifestSite {
  const pages: Readonly<Record<string, string>> = { 'taskpane.html': 'src/taskpane/taskpane.html', 'support.html': 'assets/support.html' };
  const inAssets = builtSite(join(root, 'assets'), about);
  return { ...inAssets, has: (file) => existsSync(join(root, pages[file] ?? join('assets', file))) };
}
