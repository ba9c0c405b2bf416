import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../../src/model/default-settings';
import { readSettings } from '../../../src/model/read-settings';
import type { Settings } from '../../../src/model/settings';
import { readDepartments } from '../../../src/recognition/office/department-sheet';
import { readItemMaster } from '../../../src/recognition/office/item-master-sheet';
import { readOfficeSettings } from '../../../src/recognition/office/office-settings';
import { planOfficeSheets } from '../../../src/review';
import { addressOf } from '../../../src/workbook/reference';
import type { Workbook } from '../../../src/workbook/workbook';
import { readWorkbook } from '../../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../../src/xlsx/writing/write-workbook';
import { sourcesOf } from '../../rules/example-workbook';
import { grid } from '../grid';

const sample = readSettings(JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'assets', 'samples', 'plan.json'), 'utf8')));
if ('problems' in sample) throw new Error('the sample plan cannot be read');
const settings: Settings = {
  ...sample.settings,
  oldNames: { 管財局: '契約管財局' },
  departments: sample.settings.departments.map((duty, index) => (index === 1 ? { ...duty, file: '提出_第2版.xlsx' } : duty)),
};

function drawn(name: string, drawing: string): Workbook {
  const [source] = sourcesOf({ case: '', rows: [], sheets: [{ name, rows: grid(drawing) }] });
  if (!source || !('workbook' in source)) throw new Error('no workbook');
  return source.workbook;
}

const written = async (given: Settings) => readWorkbook(await writeWorkbook(planOfficeSheets(given), { title: '' }));

describe('what is written is read back the same', () => {
  test('the register and the departments of the sample plan', async () => {
    const read = readOfficeSettings(await written(settings), defaultSettings);
    expect(read?.problems).toEqual([]);
    expect(read?.settings.items).toEqual(settings.items);
    expect(read?.settings.oldNames).toEqual(settings.oldNames);
    expect(read?.settings.departments.filter(({ items }) => items.length > 0)).toEqual(
      settings.departments.filter(({ items }) => items.length > 0),
    );
    expect(new Set(read?.settings.organisation)).toEqual(
      new Set([...settings.departments.map(({ name }) => name), ...settings.organisation, '契約管財局']),
    );
  });

  test('every kind of approved target', async () => {
    const targets = (['>=', '>', '<=', '<', '=', 'keep', 'range'] as const).map((comparator) => ({
      indicator: `指標 ${comparator}`,
      comparator,
      value: 1.5,
      unit: '％',
    }));
    const item = {
      id: '2-1',
      name: '取組',
      policy: '',
      department: '',
      evaluateIn: [2025, 2027],
      approvedTargets: [...targets, { indicator: '', text: '計画の策定' }],
    };
    expect(readItemMaster(await written({ ...defaultSettings, items: [item] }))).toEqual({ items: [item], problems: [] });
  });

  test('empty sheets, to be filled in by hand', async () => {
    const read = readOfficeSettings(await written(defaultSettings), defaultSettings);
    expect(read).toMatchObject({ settings: { items: [], departments: [], organisation: [], oldNames: {} }, problems: [] });
  });
});

describe('項目台帳 as people keep it', () => {
  const rows = (drawing: string) => readItemMaster(drawn('項目台帳', drawing));

  test('columns in another order, some left out, a title above', () => {
    expect(rows('台帳\n-\n項目番号 | 所属 | 取組項目 | メモ | 評価年度\n２－１ | 環境局 | 資源ごみ収集の委託 | 済 | R9年度末')).toEqual({
      items: [{ id: '２－１', name: '資源ごみ収集の委託', policy: '', department: '環境局', evaluateIn: [2027], approvedTargets: [] }],
      problems: [],
    });
  });

  test('further indicators below the item, targets as numbers and as texts', () => {
    const read = rows(
      '項目番号 | 取組項目 | 指標 | 承認済みの目標値 | 単位 | 目標の向き | 目標の内容\n2-1 | 取組 | 件数 | １，２００ | 件 | 以上 |\n | | 満足度 | 80 | ％ | ↑ |\n | | 計画 | | | | 計画の策定',
    );
    expect(read?.problems).toEqual([]);
    expect(read?.items.map(({ approvedTargets }) => approvedTargets)).toEqual([
      [
        { indicator: '件数', comparator: '>=', value: 1200, unit: '件' },
        { indicator: '満足度', comparator: '>=', value: 80, unit: '％' },
        { indicator: '計画', text: '計画の策定' },
      ],
    ]);
  });

  test.each([
    ['a further indicator without an item above', ' | | 件数 | | | ', 'A2', '取組項目がない'],
    ['a number without a name', '2-1 | | 件数 | | | ', 'B2', '取組項目がない'],
    ['a number twice', '2-1 | 取組 | | | | \n（２－１） | 別の取組 | | | | ', 'A3', '2つあります'],
    ['a year that is none', '2-1 | 取組 | | 来年 | | ', 'D2', '毎年度'],
    ['a target that is no number', '2-1 | 取組 | 件数 | | たくさん | ', 'E2', '数値ではありません'],
    ['an unknown direction', '2-1 | 取組 | 件数 | | 5 | 横向き', 'F2', '以上、超'],
  ])('%s is told at its cell and not used', (_, drawing, address, words) => {
    const read = rows(`項目番号 | 取組項目 | 指標 | 評価年度 | 承認済みの目標値 | 目標の向き\n${drawing}`);
    expect(read?.problems.map(({ at }) => addressOf(at))).toEqual([address]);
    expect(read?.problems[0]?.message.ja).toContain(words);
  });

  test('lost headings are told', () => {
    expect(rows('番号だけ\n2-1')?.problems[0]?.message.ja).toContain('見出しを戻してください');
  });
});

describe('所属一覧 as people keep it', () => {
  test('items by any separator; those of the register where none are written', () => {
    const items = readItemMaster(drawn('項目台帳', '項目番号 | 取組項目 | 所属\n3-3 | 集約 | 総務局\n3-4 | 削減 | 総務局'))?.items ?? [];
    const read = readDepartments(
      drawn(
        '所属一覧',
        '所属 | 担当する項目 | 旧名称 | 使うファイル\n環境局 | 2-4, 3-9 | 環境事業局、清掃局 | 環境局_2.xlsx\n総務局 | | |',
      ),
      items,
    );
    expect(read).toEqual({
      departments: [
        { name: '環境局', items: ['2-4', '3-9'], file: '環境局_2.xlsx' },
        { name: '総務局', items: ['3-3', '3-4'] },
      ],
      organisation: ['環境局', '総務局'],
      oldNames: { 環境事業局: '環境局', 清掃局: '環境局' },
      problems: [],
    });
  });

  test.each([
    ['a row without a department', ' | 2-4', 'A2', '所属がない'],
    ['a department twice', '環境局 | 2-4\n環境局 | 3-9', 'A3', '2つあります'],
  ])('%s is told at its cell and not used', (_, drawing, address, words) => {
    const read = readDepartments(drawn('所属一覧', `所属 | 担当する項目\n${drawing}`), []);
    expect(read?.problems.map(({ at }) => addressOf(at))).toEqual([address]);
    expect(read?.problems[0]?.message.ja).toContain(words);
  });
});

test('a workbook without any of the sheets has no settings of its own', () => {
  expect(readOfficeSettings({ sheets: [], names: [] }, defaultSettings)).toBeNull();
});

test('policies keep the spellings that are known for them', async () => {
  const read = readOfficeSettings(await written(defaultSettings), defaultSettings);
  expect(read?.settings.policies).toEqual(defaultSettings.policies);
});
