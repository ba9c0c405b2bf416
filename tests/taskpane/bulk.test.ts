import type { Finding, Repair } from '../../src/model/finding';
import { changedPart } from '../../src/taskpane/findings/changed-part';
import { bulksOf } from '../../src/taskpane/findings/bulk';
import { addressOf, positionOf } from '../../src/workbook/reference';
import type { Offer } from '../../src/requests/offers';

type Case = readonly [rule: string, address: string, after: string, more?: { kind?: Repair['kind']; formula?: string }];

const offered = ([rule, address, after, { kind = 'auto', formula } = {}]: Case): readonly [Finding, Offer] => {
  const at = { sheet: '表', ...positionOf(address)! };
  const repair: Repair = { kind, label: { ja: '直す', en: 'Change' }, value: after };
  const finding: Finding = { rule, severity: 'warning', message: { ja: '', en: '' }, file: null, at, item: null, repair };
  return [finding, { change: { at, before: '達成済み', after }, before: '達成済み', after, formula: formula ?? null }];
};
const bulks = (...cases: readonly Case[]) => {
  const offers = new Map(cases.map(offered));
  return bulksOf([...offers.keys()], offers).map(
    ({ rule, offers: own }) => `${rule}: ${own.map(({ change }) => addressOf(change.at)).join(' ')}`,
  );
};

test.each([
  [
    'two cells',
    [
      ['a', 'G2', '達成'],
      ['a', 'G3', '達成'],
    ],
    ['a: G2 G3'],
  ],
  ['one cell is repaired at its finding', [['a', 'G2', '達成']], []],
  [
    'each rule by itself',
    [
      ['a', 'G2', '達成'],
      ['b', 'G3', '達成'],
      ['a', 'G4', '達成'],
      ['b', 'G5', '達成'],
    ],
    ['a: G2 G4', 'b: G3 G5'],
  ],
  [
    'only what is without loss',
    [
      ['a', 'G2', '達成'],
      ['a', 'G3', '達成', { kind: 'confirm' }],
    ],
    [],
  ],
  [
    'a formula is decided by itself',
    [
      ['a', 'G2', '達成'],
      ['a', 'G3', '達成'],
      ['a', 'G4', '達成', { formula: 'G2' }],
    ],
    ['a: G2 G3'],
  ],
  [
    'the same value twice for a cell',
    [
      ['a', 'G2', '達成'],
      ['a', 'G2', '達成'],
      ['a', 'G3', '達成'],
    ],
    ['a: G2 G3'],
  ],
  [
    'two values for a cell',
    [
      ['a', 'G2', '達成'],
      ['a', 'G2', '未達成'],
      ['a', 'G3', '達成'],
      ['a', 'G4', '達成'],
    ],
    ['a: G3 G4'],
  ],
] as const satisfies readonly (readonly [string, readonly Case[], readonly string[]])[])('together: %s', (_, cases, expected) => {
  expect(bulks(...cases)).toEqual(expected);
});

test.each([
  ['達成済み', '達成', '達成', '済み', '', ''],
  ['達成 ', '達成', '達成', ' ', '', ''],
  ['', '達成', '', '', '達成', ''],
  ['10件以上とする', '20件以上とする', '', '1', '2', '0件以上とする'],
  ['ああ', 'あああ', 'ああ', '', 'あ', ''],
  ['𠮷野', '𠮟野', '', '𠮷', '𠮟', '野'],
  ['同じ', '同じ', '同じ', '', '', ''],
])('「%s」→「%s」', (before, after, start, removed, added, end) => {
  expect(changedPart(before, after)).toEqual({ start, before: removed, after: added, end });
});
