/** @jest-environment jsdom */
import './jsdom-gaps';
import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { hostFault } from '../../src/host';
import { defaultSettings } from '../../src/model/default-settings';
import { App } from '../../src/taskpane/app';
import { causesOf } from '../../src/taskpane/faults/causes';
import { openSession } from '../../src/taskpane/open-session';
import { inMemoryHost } from './in-memory-host';
import { directReviewer, sheet, workbookOf } from './sample-workbook';

const refused = { ja: 'セルの編集中です。', en: 'A cell is being edited.' };
const officeError = Object.assign(new Error('The value "秘密の実績" is not valid.'), {
  code: 'InvalidArgument',
  debugInfo: { errorLocation: 'Range.values', fullStatements: ['range.values = "秘密の実績"'] },
});

test('a fault keeps what it came from: our sentence, then what Excel answered and where', () => {
  expect(causesOf(hostFault(refused, officeError))).toEqual([
    { name: 'HostFault', says: refused.ja, stack: [] },
    expect.objectContaining({ name: 'Error', says: 'The value … is not valid.', code: 'InvalidArgument', location: 'Range.values' }),
  ]);
});

test.each([
  ['quoted', `Unexpected token 'x', "12件 secret" is not valid JSON`],
  ['unquoted, Japanese', 'cannot read 窓口の件数 here'],
  ['over several lines', 'bad text `first\n at secret:1:2\nlast`'],
])('the text of a cell in a message is not told: %s', (_, message) => {
  const told = JSON.stringify(causesOf(new TypeError(message)));
  expect(told).not.toMatch(/secret|窓口|件数|first|last/);
  expect(told).toContain('fault-details.test');
});

test('causes that go round in a circle end, and what is no error is told by its kind', () => {
  const error = new Error('round');
  error.cause = error;
  expect(causesOf(error).length).toBeLessThan(10);
  expect(causesOf('thrown as a text')).toEqual([{ name: 'string', says: 'thrown as a text', stack: [] }]);
});

async function failed(why: Parameters<ReturnType<typeof inMemoryHost>['failNext']>[1]) {
  const host = inMemoryHost(workbookOf(sheet('表', [['取組項目', '評価']])));
  const session = openSession({ host, reviewer: directReviewer, settings: defaultSettings, today: () => '2025-09-16' });
  const user = userEvent.setup();
  render(<App session={session} language="ja" />);
  host.failNext('read', why);
  await user.click(screen.getByRole('button', { name: '点検する' }));
  return user;
}

test('beside every fault its details are copied by one click: build, host, sets, what was being done, the cause', async () => {
  const user = await failed(officeError);
  await user.click(screen.getByRole('button', { name: '詳しい情報をコピー' }));
  expect(await screen.findByText(/^コピーしました。セルの内容は含みません。/)).toBeVisible();
  const text = await navigator.clipboard.readText();
  expect(JSON.parse(text)).toMatchObject({
    addIn: 'shinchoku',
    build: expect.any(String) as unknown,
    day: '2025-09-16',
    during: 'check',
    about: { host: 'memory', sets: ['ExcelApi 1.14'] },
    causes: [{ code: 'InvalidArgument', location: 'Range.values' }],
  });
  expect(text).not.toContain('秘密');
});

test('where the clipboard is kept from the pane, the details stand there to be taken by hand', async () => {
  const user = await failed(refused);
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  await user.click(screen.getByRole('button', { name: '詳しい情報をコピー' }));
  const details = await screen.findByLabelText<HTMLTextAreaElement>('詳しい情報');
  expect(JSON.parse(details.value)).toMatchObject({ causes: [{ name: 'HostFault', says: refused.ja }] });
});
