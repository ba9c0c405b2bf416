import { newSession, nextSession, progress, refusal, type Session, type SessionEvent } from '../../src/taskpane/session';
import { positionOf } from '../../src/workbook/reference';
import { placeName } from '../../src/requests/leave-out';
import { check, type Checked } from '../../src/requests/reviewer';
import { defaultSettings } from '../../src/model/default-settings';
import { sampleWorkbook, sheet, workbookOf } from './sample-workbook';

const checkedSample = (workbook = sampleWorkbook('契約管財局.xlsx')): Checked =>
  check({ file: '契約管財局.xlsx', workbook, leftOut: [], settings: defaultSettings, assumedYear: 2024 });
const sample = checkedSample();

function after(...events: readonly SessionEvent[]): Session {
  return events.reduce(nextSession, newSession);
}

const fault = { ja: '開けません。', en: 'It cannot be opened.' };

test('a check goes from reading to checking and ends with its result', () => {
  const reading = after({ type: 'started', task: 'check' }, { type: 'progressed', share: 0.4 });
  expect(reading.work).toMatchObject({ task: 'check', step: 'reading', share: 0.4 });

  const checking = nextSession(reading, { type: 'read' });
  expect(checking.work).toMatchObject({ step: 'checking', share: null });

  const done = nextSession(checking, { type: 'checked', checked: sample });
  expect(done).toMatchObject({ work: null, checked: sample, outdated: null, ended: 'check' });
});

test('a change after the check makes the result an old one; the next check makes it new', () => {
  const changed = after({ type: 'started', task: 'check' }, { type: 'checked', checked: sample }, { type: 'workbookChanged' });
  expect(changed.outdated).toBe('changed');

  const again = [{ type: 'started', task: 'check' } as const, { type: 'checked', checked: sample } as const].reduce(nextSession, changed);
  expect(again.outdated).toBeNull();
});

test('while the check that replaces it runs, an old result stays marked', () => {
  const changed = after({ type: 'started', task: 'check' }, { type: 'checked', checked: sample }, { type: 'workbookChanged' });
  expect(nextSession(changed, { type: 'started', task: 'check' }).outdated).toBe('changed');
});

test('a change during the check makes its result an old one', () => {
  const done = after({ type: 'started', task: 'check' }, { type: 'workbookChanged' }, { type: 'checked', checked: sample });
  expect(done.outdated).toBe('changed');
});

test('a change before the first check marks nothing', () => {
  expect(after({ type: 'workbookChanged' }).outdated).toBeNull();
});

test('a failure ends the work and keeps the result; the next start takes its message away', () => {
  const failed = after(
    { type: 'started', task: 'check' },
    { type: 'checked', checked: sample },
    { type: 'started', task: 'write' },
    { type: 'failed', fault: { during: 'write', sentence: fault, causes: [] } },
  );
  expect(failed).toMatchObject({ work: null, checked: sample, fault: { during: 'write', sentence: fault } });
  expect(nextSession(failed, { type: 'started', task: 'write' }).fault).toBeNull();
  expect(nextSession(failed, { type: 'faultClosed' }).fault).toBeNull();
});

test('a cell that could not be shown does not end the work that goes on', () => {
  const working = after({ type: 'started', task: 'write' }, { type: 'failed', fault: { during: 'reveal', sentence: fault, causes: [] } });
  expect(working.work?.task).toBe('write');
});

test('a cancelled check leaves what was there before', () => {
  const cancelled = after(
    { type: 'started', task: 'check' },
    { type: 'checked', checked: sample },
    { type: 'started', task: 'check' },
    { type: 'cancelled' },
  );
  expect(cancelled).toMatchObject({ work: null, checked: sample, ended: 'cancelled', fault: null });
});

test('progress after the end changes nothing', () => {
  const cancelled = after({ type: 'started', task: 'check' }, { type: 'cancelled' });
  expect(nextSession(cancelled, { type: 'progressed', share: 0.9 })).toBe(cancelled);
  expect(nextSession(cancelled, { type: 'read' })).toBe(cancelled);
});

test('what was written can be taken back until it was', () => {
  const written = { sheets: ['評価結果'], receipt: { id: '1' }, renamed: false };
  const wrote = after({ type: 'started', task: 'write' }, { type: 'wrote', written });
  expect(wrote).toMatchObject({ written, ended: 'write' });
  expect(nextSession(wrote, { type: 'tookBack' })).toMatchObject({ written: null, ended: 'takeBack' });
});

test('a table that was left out stays in the list, unticked, after the next check', () => {
  const place = placeName(sample.review.workbooks[0]!.tables[0]!);
  const chosen = after(
    { type: 'started', task: 'check' },
    { type: 'checked', checked: sample },
    { type: 'tableChosen', place, included: false },
  );
  expect(chosen).toMatchObject({ outdated: 'otherTables', tables: [{ included: false }] });

  const none = checkedSample(workbookOf(sheet('控え', [['']])));
  const again = [{ type: 'started', task: 'check' } as const, { type: 'checked', checked: none } as const].reduce(nextSession, chosen);
  expect(again.tables.map(({ table, included }) => [placeName(table), included])).toEqual([[place, false]]);
  expect(nextSession(again, { type: 'tableChosen', place, included: true }).tables[0]?.included).toBe(true);
});

test('a choice of severity holds over the next check while such findings are left', () => {
  const chosen = after(
    { type: 'started', task: 'check' },
    { type: 'checked', checked: sample },
    { type: 'severityChosen', severity: 'info' },
  );
  const left = sample.review.findings.map((finding) => ({ ...finding, severity: 'info' as const }));
  const withFindings = (findings: typeof left): Checked => ({ ...sample, review: { ...sample.review, findings } });
  expect(left.length).toBeGreaterThan(0);
  expect(nextSession(chosen, { type: 'checked', checked: withFindings(left) }).severity).toBe('info');
  expect(nextSession(chosen, { type: 'checked', checked: withFindings([]) }).severity).toBeNull();
});

test('what was found and is gone counts as done; what comes anew is left', () => {
  const findings = [sample.review.findings[0]!].flatMap((finding) =>
    ['G2', 'G3'].map((address) => ({ ...finding, severity: 'error' as const, at: { sheet: '表', ...positionOf(address)! } })),
  );
  const withFindings = (some: typeof findings): Checked => ({ ...sample, review: { ...sample.review, findings: some } });
  const check = (some: typeof findings) => [
    { type: 'started', task: 'check' } as const,
    { type: 'checked', checked: withFindings(some) } as const,
  ];
  const found = after(...check(findings));
  expect(progress(found)).toEqual({ left: 2, done: 0 });
  const repaired = check(findings.slice(1)).reduce(nextSession, found);
  expect(progress(repaired)).toEqual({ left: 1, done: 1 });
  expect(progress(check(findings).reduce(nextSession, repaired))).toEqual({ left: 2, done: 0 });
});

test('what is gone because a column is read otherwise was never a finding', () => {
  const found = { ...sample.review.findings[0]!, severity: 'error' as const };
  const decided = { about: 'columns', of: 'workbook', sentence: fault, receipts: [] } as const;
  const read = after(
    { type: 'started', task: 'check' },
    { type: 'checked', checked: { ...sample, review: { ...sample.review, findings: [found] } } },
    { type: 'started', task: 'decide' },
    { type: 'decided', decided },
    { type: 'checked', checked: { ...sample, review: { ...sample.review, findings: [] } } },
  );
  expect(progress(read)).toEqual({ left: 0, done: 0 });
});

test('a workbook without a table is refused with a reason, a department workbook is not', () => {
  expect(refusal(sample)).toBeNull();
  expect(refusal(checkedSample(workbookOf(sheet('メモ', [['会議の記録']]))))?.ja).toMatch(/表が見つからない/);
});
