/** @jest-environment jsdom */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { manifestFor } = require('../../webpack.config.js') as { manifestFor: (address: string, text: string) => string };

const root = join(__dirname, '../..');
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');
const manifest = new DOMParser().parseFromString(text, 'application/xml');

/** Elements by local name, whatever their namespace. */
function all(name: string, within: Document | Element = manifest): Element[] {
  return [...within.getElementsByTagNameNS('*', name)];
}
function the(name: string, within: Document | Element = manifest): Element {
  const [element, second] = all(name, within);
  if (!element || second) throw new Error(`${name}: one is expected`);
  return element;
}
const names = (parent: Element) => [...parent.children].map(({ localName }) => localName);
const attribute = (element: Element, name: string) => element.getAttribute(name) ?? '';
const resources = [...the('Resources').children].flatMap((group) => [...group.children]);
const resource = (id: string) => resources.find((each) => attribute(each, 'id') === id);
/** Where the value of a URL lies in the project. */
const sources: Readonly<Record<string, string>> = { 'taskpane.html': 'src/taskpane/taskpane.html', 'support.html': 'assets/support.html' };
const development = 'https://localhost:3000/';
const urls = [...text.matchAll(/"(https?:\/\/[^"]+)"/g)]
  .map(([, url = '']) => url)
  .filter((url) => !/schemas\.microsoft|www\.w3\.org/.test(url));

/** Width and height from the header of a PNG file. */
function sizeOfPng(path: string): readonly [number, number] {
  const bytes = readFileSync(join(root, path));
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
const iconFile = (url: string) => url.replace(development, 'assets/');

test('elements stand in the order that Office wants', () => {
  expect(names(manifest.documentElement)).toEqual([
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ]);
  const overrides = the('VersionOverrides');
  expect(names(overrides)).toEqual(['Requirements', 'Hosts', 'Resources']);
  expect(names(the('Hosts', overrides).children[0]!)).toEqual(['Runtimes', 'DesktopFormFactor']);
  expect(names(the('DesktopFormFactor'))).toEqual(['GetStarted', 'FunctionFile', 'ExtensionPoint']);
  expect(names(the('Resources'))).toEqual(['Images', 'Urls', 'ShortStrings', 'LongStrings']);
});

test('it is an add-in for workbooks, in Japanese, that may write, from ExcelApi 1.7 on', () => {
  expect(the('DefaultLocale').textContent).toBe('ja-JP');
  expect(the('Permissions').textContent).toBe('ReadWriteDocument');
  expect(all('Host').map((host) => host.getAttribute('Name') ?? host.getAttribute('xsi:type'))).toEqual(['Workbook', 'Workbook']);
  const [floor, buttons] = all('Set').map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')]);
  expect([floor, buttons]).toEqual([
    ['ExcelApi', '1.7'],
    ['SharedRuntime', '1.1'],
  ]);
  expect(the('Id').textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(the('Version').textContent).toMatch(/^\d+(\.\d+){3}$/);
});

test('every resid leads to a resource, every resource is used, and ids are short and there once', () => {
  const used = [...manifest.querySelectorAll('[resid]')].map((element) => attribute(element, 'resid'));
  const given = resources.map((each) => attribute(each, 'id'));
  expect(new Set(used)).toEqual(new Set(given));
  expect(new Set(given).size).toBe(given.length);
  expect(given.filter((id) => id.length > 32)).toEqual([]);
  const controls = [...all('Group'), ...all('Control')].map((element) => attribute(element, 'id'));
  expect(new Set(controls).size).toBe(controls.length);
});

test.each(['ShortStrings', 'LongStrings'])('every text of %s is short enough, in Japanese and in English', (group) => {
  const longest = group === 'ShortStrings' ? 125 : 250;
  for (const string of the(group).children) {
    const [override, second] = [...string.children];
    expect(second).toBeUndefined();
    expect(attribute(override!, 'Locale')).toBe('en-US');
    expect(attribute(string, 'DefaultValue')).toMatch(/[\p{Script=Hiragana}\p{Script=Han}]/u);
    expect(attribute(override!, 'Value')).not.toMatch(/[\p{Script=Hiragana}\p{Script=Han}]/u);
    for (const value of [attribute(string, 'DefaultValue'), attribute(override!, 'Value')]) {
      expect(value.length).toBeGreaterThan(0);
      expect(value.length).toBeLessThanOrEqual(longest);
    }
  }
});

test.each(['DisplayName', 'Description'])('the %s of the add-in is short enough, in Japanese and in English', (name) => {
  const element = [...manifest.documentElement.children].find(({ localName }) => localName === name)!;
  const override = the('Override', element);
  expect(attribute(override, 'Locale')).toBe('en-US');
  for (const value of [attribute(element, 'DefaultValue'), attribute(override, 'Value')]) {
    expect(value.length).toBeGreaterThan(0);
    expect(value.length).toBeLessThanOrEqual(name === 'DisplayName' ? 125 : 250);
  }
});

test('every address is https, on a known domain, and leads to a file of ours', () => {
  const domains = all('AppDomain').map(({ textContent }) => textContent);
  for (const url of urls) {
    expect(url.length).toBeLessThanOrEqual(2048);
    expect(domains).toContain(new URL(url).origin);
    const path = url.replace(development, '');
    expect([url, existsSync(join(root, sources[path] ?? iconFile(url)))]).toEqual([url, true]);
  }
  expect(urls.length).toBeGreaterThan(8);
});

test('icons are there in 16, 32 and 80 pixels, and are as large as they say', () => {
  for (const icon of all('Icon')) {
    const images = [...icon.children].map((image) => [
      Number(attribute(image, 'size')),
      attribute(resource(attribute(image, 'resid'))!, 'DefaultValue'),
    ]);
    expect(images.map(([size]) => size)).toEqual([16, 32, 80]);
    for (const [size, url] of images) expect(sizeOfPng(iconFile(String(url)))).toEqual([size, size]);
  }
  expect(sizeOfPng(iconFile(attribute(the('IconUrl'), 'DefaultValue')))).toEqual([32, 32]);
  expect(sizeOfPng(iconFile(attribute(the('HighResolutionIconUrl'), 'DefaultValue')))).toEqual([64, 64]);
});

test('one page is pane, function file and runtime, or the shared runtime would not start', () => {
  const shared = [the('Runtime'), the('FunctionFile'), the('SourceLocation', the('Action', all('Control')[0]))];
  expect(shared.map((element) => attribute(element, 'resid'))).toEqual(['Pane.Url', 'Pane.Url', 'Pane.Url']);
  expect(attribute(the('Runtime'), 'lifetime')).toBe('long');
  expect(all('TaskpaneId')).toEqual([]);
  expect(attribute(the('SourceLocation', the('DefaultSettings')), 'DefaultValue')).toBe(attribute(resource('Pane.Url')!, 'DefaultValue'));
});

test('the group lies on the Home tab; the functions that it names are bound', () => {
  expect(attribute(the('OfficeTab'), 'id')).toBe('TabHome');
  const ribbon = readFileSync(join(root, 'src/commands/ribbon.ts'), 'utf8');
  const functions = all('FunctionName').map(({ textContent }) => textContent);
  expect(functions).toEqual(['checkAndSummarise']);
  for (const name of functions) expect(ribbon).toContain(`Office.actions.associate('${name}'`);
});

test('the copy for production names its own address only', () => {
  const copy = manifestFor('https://www.intra.example.lg.jp/shinchoku/', text);
  expect(copy).not.toMatch(/localhost/);
  expect(copy).toContain('<AppDomain>https://www.intra.example.lg.jp</AppDomain>');
  expect(copy).toContain('"https://www.intra.example.lg.jp/shinchoku/taskpane.html"');
  expect(manifestFor(development, text)).toBe(text);
});
