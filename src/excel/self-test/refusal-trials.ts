import type { TrialPlan } from './trial-plan';
import { errorOf, otherSheet, outcomeOf } from './trial-plan';

/** With which codes Excel refuses, and whether it can be asked for more afterwards. */
export const refusalTrials: readonly TrialPlan[] = [
  {
    id: 'after-a-refusal',
    title: { ja: '拒まれた依頼の後に、続けて依頼したとき', en: 'A request after one that was refused' },
    expected: [errorOf('ItemNotFound'), 'done'],
    run: async (context, sheet) => [
      await outcomeOf(context, () => {
        sheet.tables.getItem('shinchoku_missing').delete();
      }),
      await outcomeOf(context, () => {
        sheet.getCell(0, 0).values = [[1]];
      }),
    ],
  },
  {
    id: 'hidden-sheet-shown',
    title: { ja: '非表示のシートを手前に出そうとしたとき', en: 'A hidden sheet brought to the front' },
    expected: errorOf('InvalidOperation'),
    run: (context, sheet) => {
      sheet.visibility = 'Hidden';
      return outcomeOf(context, () => {
        sheet.activate();
      });
    },
  },
  {
    id: 'special-cells-of-protected-sheet',
    title: { ja: '保護されたシートで数式のセルを探したとき', en: 'Formulas looked for on a protected sheet' },
    expected: errorOf('AccessDenied'),
    run: async (context, sheet) => {
      sheet.getRange('A1:B1').values = [[1, '=1+1']];
      sheet.protection.protect();
      const outcome = await outcomeOf(context, () => {
        sheet.getRange('A1:B1').getSpecialCellsOrNullObject('Formulas').load('address');
      });
      sheet.protection.unprotect();
      await context.sync();
      return outcome;
    },
  },
  {
    id: 'value-on-protected-sheet',
    title: { ja: '保護されたシートに値を入れたとき', en: 'A value set on a protected sheet' },
    expected: errorOf('AccessDenied'),
    run: async (context, sheet) => {
      sheet.protection.protect();
      const outcome = await outcomeOf(context, () => {
        sheet.getCell(0, 0).values = [[1]];
      });
      sheet.protection.unprotect();
      await context.sync();
      return outcome;
    },
  },
  {
    id: 'sheet-in-protected-structure',
    title: { ja: '構成が保護されたブックに、シートを足そうとしたとき', en: 'A sheet added where the structure is protected' },
    expected: errorOf('AccessDenied'),
    run: (context) =>
      outcomeOf(context, () => {
        context.workbook.protection.protect();
        // Were it not refused, the next settling would take it away.
        context.workbook.worksheets.add(otherSheet);
      }),
    after: async (context) => {
      const protection = context.workbook.protection.load('protected');
      await context.sync();
      if (!protection.protected) return;
      protection.unprotect();
      await context.sync();
    },
  },
  {
    id: 'tables-that-overlap',
    title: { ja: '重なる2つのテーブルを作ろうとしたとき', en: 'Two tables that overlap' },
    expected: errorOf('InvalidArgument'),
    run: (context, sheet) => {
      sheet.getRange('A1:B2').values = [
        ['A', 'B'],
        [1, 2],
      ];
      sheet.tables.add(sheet.getRange('A1:B2'), true);
      return outcomeOf(context, () => {
        sheet.tables.add(sheet.getRange('B1:C2'), true);
      });
    },
  },
  {
    id: 'name-of-sheet-taken',
    title: { ja: '同じ名前のシートを足そうとしたとき', en: 'A sheet of the same name' },
    expected: errorOf('ItemAlreadyExists'),
    run: async (context, sheet) => {
      sheet.load('name');
      await context.sync();
      return outcomeOf(context, () => {
        context.workbook.worksheets.add(sheet.name);
      });
    },
  },
];
