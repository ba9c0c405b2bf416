import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** Every file below a folder, as paths from the root. */
function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    return statSync(join(root, path)).isDirectory() ? filesBelow(path) : [path];
  });
}

const sources = filesBelow('src').filter((path) => /\.tsx?$/.test(path));

test('imports point one way, without circles', () => {
  const cruise = () =>
    execFileSync(process.execPath, ['node_modules/.bin/depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src'], {
      cwd: root,
      encoding: 'utf8',
    });
  expect(cruise).not.toThrow();
});

test('no folder or file is named after nothing', () => {
  expect(filesBelow('src').filter((path) => /(^|\/)(utils?|helpers?|common|misc|managers?|services?)(\/|\.)/i.test(path))).toEqual([]);
});

test('a source file is one thing: no file passes 300 lines', () => {
  const long = sources.filter((path) => readFileSync(join(root, path), 'utf8').split('\n').length > 301);
  expect(long).toEqual([]);
});

test('nothing in the product talks to a network or evaluates text, but the question for the office’s settings', () => {
  const talks = /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|eval)\s*\(|new Function\b/;
  const talking = sources.filter((path) => talks.test(readFileSync(join(root, path), 'utf8')));
  expect(talking).toEqual(['src/taskpane/settings/office-settings.ts']);
});

test('the office’s settings are asked for beside the page, and nothing is sent along', () => {
  const asking = readFileSync(join(root, 'src/taskpane/settings/office-settings.ts'), 'utf8');
  expect(asking.match(/\bfetch\(/g)).toHaveLength(1);
  expect(asking).not.toMatch(/\b(method|body|headers|mode)\s*:/);
  const callers = sources.filter((path) => readFileSync(join(root, path), 'utf8').includes('officeSettingsAt('));
  expect(callers).toEqual(['src/taskpane/settings/office-settings.ts', 'src/taskpane/taskpane.tsx']);
  expect(readFileSync(join(root, 'src/taskpane/taskpane.tsx'), 'utf8')).toContain("new URL('settings.json', document.baseURI)");
});

test('nothing is kept outside of the workbook', () => {
  const keeps = /\b(localStorage|sessionStorage|indexedDB|caches\.open|OfficeRuntime\.storage)\b|document\.cookie|roamingSettings/;
  expect(sources.filter((path) => keeps.test(readFileSync(join(root, path), 'utf8')))).toEqual([]);
});
