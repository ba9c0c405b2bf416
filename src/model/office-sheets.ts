import type { Comparator } from './quantity';

/**
 * The lists of the office's workbook that people keep by hand: 項目台帳 and 所属一覧. The writers and the readers share these words.
 */
export const itemMasterSheet = {
  name: '項目台帳',
  headings: [
    '項目番号',
    '取組項目',
    '取組方針',
    '所属',
    '評価年度',
    '指標',
    '承認済みの目標値',
    '単位',
    '目標の向き',
    '目標の内容',
    '目標の年度',
  ],
} as const;

export const departmentSheet = {
  name: '所属一覧',
  headings: ['所属', '担当する項目', '旧名称', '使うファイル'],
} as const;

export type ItemMasterHeading = (typeof itemMasterSheet.headings)[number];
export type DepartmentHeading = (typeof departmentSheet.headings)[number];

export const everyYearWord = '毎年度';

/** 目標の向き. */
export const directionWords: Readonly<Record<Comparator, string>> = {
  '>=': '以上',
  '>': '超',
  '<=': '以下',
  '<': '未満',
  '=': 'ちょうど',
  keep: '維持',
  range: '範囲内',
};
