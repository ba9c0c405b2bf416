import { registerOf } from '../../src/rounds/register';
import { files, head, roundOf } from './drawn-round';

test('a register and a list of departments are made of a round that has come in', () => {
  const round = roundOf(
    files(
      { file: '環境局.xlsx', head: head('環境局'), rows: [{ 所管: '環境局' }] },
      {
        file: '財政局.xlsx',
        head: head('財政局'),
        rows: [{ 項目番号: '6-1', 取組項目: '計画の見直し', 所管: '財政局', 令和6年度目標: '見直し計画の策定', 令和6年度実績: '策定した' }],
      },
    ),
    { organisation: ['環境局', '消防局'] },
  );
  expect(registerOf(round)).toEqual({
    items: [
      {
        id: '2-1',
        name: expect.any(String) as string,
        policy: '官民連携の推進',
        department: '環境局',
        evaluateIn: 'everyYear',
        approvedTargets: [expect.objectContaining({ value: 12, unit: '回', comparator: '>=' })],
      },
      {
        id: '6-1',
        name: '計画の見直し',
        policy: expect.any(String) as string,
        department: '財政局',
        evaluateIn: 'everyYear',
        approvedTargets: [expect.objectContaining({ text: '見直し計画の策定' })],
      },
    ],
    departments: [
      { name: '環境局', items: ['2-1'] },
      { name: '財政局', items: ['6-1'] },
    ],
    organisation: ['環境局', '財政局', '消防局'],
  });
});
