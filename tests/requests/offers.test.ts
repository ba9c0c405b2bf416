import type { Finding, Repair } from '../../src/model/finding';
import { cellName, positionOf } from '../../src/workbook/reference';
import type { Cell, Workbook } from '../../src/workbook/workbook';
import { offersFor } from '../../src/requests/offers';

const cells: Readonly<Record<string, Partial<Cell>>> = {
  A1: { value: '達成済み' },
  B1: { value: 0.825, format: '0.0%' },
  C1: { value: 12, formula: 'SUM(A2:A9)' },
  D1: { value: '１２', format: '@' },
  E1: { value: { kind: 'date', serial: 45747 }, format: 'yyyy/m/d' },
};
const book: Workbook = {
  names: [],
  sheets: [
    {
      name: '表',
      visibility: 'visible',
      tables: [],
      rows: [{ index: 0, cells: Object.values(cells).map((cell) => ({ value: null, formula: null, format: 'General', ...cell })) }],
    },
  ],
};

const repair = (value?: string | number): Repair => ({
  kind: 'confirm',
  label: { ja: '直す', en: 'Change' },
  ...(value === undefined ? {} : { value }),
});
const finding = (address: string | null, offered: Repair | null): Finding => ({
  rule: 'rating-spelling-differs',
  severity: 'warning',
  message: { ja: '', en: '' },
  file: null,
  at: address === null ? null : { sheet: '表', ...positionOf(address)! },
  item: null,
  repair: offered,
});
const offer = (address: string, value: string | number) => [...offersFor([finding(address, repair(value))], book).values()][0];

test.each<[label: string, address: string, value: string | number, expected: object]>([
  ['a text', 'A1', '達成', { before: '達成済み', after: '達成', formula: null, change: { before: '達成済み', after: '達成' } }],
  ['shown in the format of the cell', 'B1', 0.9, { before: '82.5%', after: '90.0%', formula: null, change: { before: 0.825, after: 0.9 } }],
  ['a formula that becomes its value', 'C1', 12, { before: '12', after: '12', formula: 'SUM(A2:A9)' }],
  ['a number leaves the format of text', 'D1', 12, { before: '１２', after: '12', formula: null }],
  ['a date', 'E1', '令和7年3月31日', { before: '2025/3/31', change: { before: { kind: 'date', serial: 45747 } } }],
  ['a blank cell', 'F1', '達成', { before: '', after: '達成', change: { before: null } }],
])('%s', (_, address, value, expected) => {
  expect(offer(address, value)).toMatchObject(expected);
});

test('the offer belongs to its finding, and says which cell it would change', () => {
  const findings = [finding('A1', null), finding('A1', repair('達成')), finding('B1', repair()), finding(null, repair('達成'))];
  const offers = offersFor(findings, book);
  expect([...offers.keys()]).toEqual([findings[1]]);
  expect(cellName(offers.get(findings[1]!)!.change.at)).toBe('表!A1');
});

test('nothing is offered that would change nothing', () => {
  expect(offer('A1', '達成済み')).toBeUndefined();
});

test('findings and offers still belong together after the way from the worker', () => {
  const findings = [finding('A1', repair('達成'))];
  const there = structuredClone({ findings, offers: offersFor(findings, book) });
  expect(there.offers.get(there.findings[0]!)).toMatchObject({ after: '達成' });
});
