import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewJson } from '../../src/report/review-json';
import type { Review } from '../../src/model/review';
import { indicator, item, quantity } from '../evaluation/model-values';
import { fy2024Findings, fy2024Review, reviewOf } from './fy2024-round';

const small: Review = {
  ...reviewOf(
    [
      item({
        id: '1-2',
        rating: 'achieved',
        indicators: [
          indicator({ no: '①-1', unit: '億円', comparator: '<=', target: quantity(465, '億円'), actual: quantity(458, '億円') }),
        ],
      }),
    ],
    [fy2024Findings[0]!, fy2024Findings[2]!],
  ),
  workbooks: [
    {
      file: '財政局.xlsx',
      sha256: 'ab'.repeat(32),
      status: 'partly',
      reason: { ja: '一部のシートを読み取れませんでした。', en: 'Some sheets could not be read.' },
      kind: 'progress',
      fiscalYear: 2024,
      department: '財政局',
      savedAt: null,
      tables: [
        {
          sheet: '進捗管理表',
          layout: 'list',
          fingerprint: '3fa9c2d1',
          area: { top: 4, left: 1, bottom: 30, right: 16 },
          headingRows: [4, 5],
          items: 1,
          columns: { itemName: 3, target: 7, rating: 27 },
          confidence: 0.93,
          headings: [],
          otherTables: [],
        },
      ],
      account: {
        sheets: [{ name: '進捗管理表', role: 'table', at: null }],
        columns: [{ at: { sheet: '進捗管理表', row: 5, column: 12 }, heading: '広報', role: 'notUsed' }],
        rows: [{ at: { sheet: '進捗管理表', row: 11, column: 1 }, role: 'unexplained' }],
      },
      leftovers: [{ at: { sheet: '進捗管理表', row: 32, column: 1 }, text: '※ 注' }],
    },
  ],
};

const { open: _open, ...ofGroup } = small.results;

test('the contract, field by field', () => {
  expect(JSON.parse(JSON.stringify(reviewJson(small, 'ja')))).toEqual({
    format: 'shinchoku-review/1',
    fiscalYear: 2024,
    workbooks: [
      {
        file: '財政局.xlsx',
        sha256: 'ab'.repeat(32),
        status: 'partly',
        reason: '一部のシートを読み取れませんでした。',
        department: '財政局',
        tables: [
          {
            sheet: '進捗管理表',
            layout: 'list',
            range: 'B5:Q31',
            headingRows: [5, 6],
            items: 1,
            columns: { itemName: 'D', target: 'H', rating: 'AB' },
            confidence: 0.93,
          },
        ],
        leftovers: [{ cell: '進捗管理表!B33', text: '※ 注' }],
        sheets: [{ name: '進捗管理表', role: 'table' }],
        columns: [{ cell: '進捗管理表!M6', heading: '広報', role: 'notUsed' }],
        rows: [{ at: '進捗管理表!12', role: 'unexplained' }],
      },
    ],
    items: [
      {
        id: '1-2',
        name: '未収金対策の強化',
        policy: '持続可能な行財政基盤の構築',
        department: '財政局',
        counted: true,
        rating: 'achieved',
        proposed: 'achieved',
        working: '465億円以下に対し実績458億円 → 達成(差7億円)',
        evaluateIn: 'everyYear',
        outReason: null,
        indicators: [
          {
            no: '①-1',
            name: '未収金残高',
            kind: 'numeric',
            comparator: '<=',
            unit: '億円',
            target: 465,
            actual: 458,
            proposed: 'achieved',
          },
        ],
        file: '財政局.xlsx',
        cell: '令和6年度!C8',
      },
    ],
    results: {
      confirmed: 1,
      inScope: 1,
      achieved: 1,
      notAchieved: 0,
      outOfScope: 0,
      undetermined: 0,
      rate: { numerator: 1, denominator: 1, percent: '100', rounded: false },
      final: true,
      open: [],
    },
    byPolicy: [{ name: '持続可能な行財政基盤の構築', results: ofGroup }],
    byDepartment: [{ name: '財政局', results: ofGroup }],
    questions: [],
    notes: [],
    findings: [
      {
        rule: 'rating-spelling-differs',
        severity: 'warning',
        message: fy2024Findings[0]!.message.ja,
        file: '財政局.xlsx',
        cell: '進捗管理表!K28',
        item: '6-4',
        repair: { kind: 'auto', label: '「達成」にそろえる' },
      },
      {
        rule: 'workbook-not-received',
        severity: 'info',
        message: '港湾局のブックがまだ届いていません。',
        file: null,
        cell: null,
        item: null,
        repair: null,
      },
    ],
    kept: [],
    answers: [],
    notChecked: [],
    round: { received: ['財政局.xlsx'], missing: [], superseded: [], conflicts: [], changes: [] },
  });
});

test('in English the sentences are English, the rest is the same', () => {
  const json = reviewJson(small, 'en');
  expect(json.items[0]?.working).toBe('target at most 465億円, actual 458億円: achieved (difference 7億円)');
  expect(json.workbooks[0]?.reason).toBe('Some sheets could not be read.');
  expect(json.findings[0]?.repair?.label).toBe('Write 達成');
});

test('the published figures of FY2024', () => {
  const { results, notes, items } = reviewJson(fy2024Review, 'ja');
  expect(results.rate).toEqual({ numerator: 19, denominator: 23, percent: '82.6', rounded: true });
  expect(notes).toHaveLength(1);
  expect(items.filter(({ counted }) => !counted)).toHaveLength(1);
});

test('docs/json.md names every field of the first level', () => {
  const page = readFileSync(join(__dirname, '..', '..', 'docs', 'json.md'), 'utf8');
  const named = [...page.matchAll(/`([A-Za-z]+)(?:\[\])?`/g)].map((match) => match[1]);
  expect(Object.keys(reviewJson(small, 'ja')).filter((field) => !named.includes(field))).toEqual([]);
});
