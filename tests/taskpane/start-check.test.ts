/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';

const root = join(__dirname, '..', '..', 'src', 'taskpane');
const script = readFileSync(join(root, 'start-check.js'), 'utf8');
const page = readFileSync(join(root, 'taskpane.html'), 'utf8');

const shown = () => document.getElementById('starting')?.textContent ?? null;
const global = window as unknown as Record<string, unknown>;

/** The page as far as it has come when the check runs. */
function start(): void {
  document.body.innerHTML = /<body>([^]*?)<% for/.exec(page)?.[1] ?? '';
  jest.isolateModules(() => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    require('../../src/taskpane/start-check.js');
  });
}

const trident = 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko';

beforeEach(() => {
  jest.useFakeTimers();
  global.Office = {};
});

afterEach(() => {
  jest.restoreAllMocks();
  jest.useRealTimers();
  delete global.Office;
});

test('while all comes in time it says that it is preparing', () => {
  start();
  window.dispatchEvent(new Event('load'));
  jest.advanceTimersByTime(9_900);
  expect(shown()).toBe('準備しています…');
});

test('nothing is said once the pane stands there', () => {
  start();
  document.getElementById('pane')!.innerHTML = '<main>点検する</main>';
  jest.advanceTimersByTime(20_000);
  expect(document.body.textContent).toContain('点検する');
  expect(shown()).toBeNull();
});

test.each([
  ['old engine', 'この版のExcelでは', () => jest.spyOn(navigator, 'userAgent', 'get').mockReturnValue(trident)],
  ['no office.js', 'Officeの部品(office.js)を読み込めない', () => delete global.Office],
  [
    'blocked storage',
    '保管場所が使えない',
    () =>
      jest.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
        throw new DOMException('denied', 'SecurityError');
      }),
  ],
])('%s is said as soon as the page is loaded', (_, sentence, arrange) => {
  arrange();
  start();
  window.dispatchEvent(new Event('load'));
  expect(shown()).toContain(sentence);
});

test('office.js that neither comes nor fails is said after ten seconds, though the page is never loaded', () => {
  delete global.Office;
  start();
  jest.advanceTimersByTime(10_000);
  expect(shown()).toContain('Officeの部品(office.js)を読み込めない');
});

test('an Excel that does not answer is said after ten seconds', () => {
  start();
  window.dispatchEvent(new Event('load'));
  jest.advanceTimersByTime(10_000);
  expect(shown()).toContain('Excelからの返事がない');
});

test('a script of ours that does not come is said', () => {
  start();
  const missing = document.createElement('script');
  missing.setAttribute('src', 'https://intra.example.lg.jp/static/taskpane.00000000.js');
  document.body.append(missing);
  missing.dispatchEvent(new Event('error'));
  window.dispatchEvent(new Event('load'));
  expect(shown()).toContain('アドインの部品を読み込めない');
});

test('every sentence is there in English too', () => {
  const sentences = Array.from(script.matchAll(/^ {6}'([^']+)',$/gm), ([, sentence = '']) => sentence);
  expect(sentences).toHaveLength(5);
  expect(sentences.filter((sentence) => !/。 \/ [A-Z].*\.$/.test(sentence))).toEqual([]);
});

test('it is written in the language of the oldest engine', () => {
  expect(() => parse(script, { ecmaVersion: 5 })).not.toThrow();
  expect(() => parse('f(a,)', { ecmaVersion: 5 })).toThrow();
});
