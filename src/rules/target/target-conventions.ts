import type { Sentence } from '../../model/finding';
import type { IndicatorField } from '../../model/item';
import type { TableReading } from '../../model/recognition';
import type { CellRef } from '../../workbook/reference';
import { directionMissing } from './target-direction';
import { unitMissing } from './target-cells';
import type { ItemContext, ItemRule, Rule, TableRule } from '../rule';

/** What a form asks for in a column, and the rule of the single entry that lacks it. */
interface Convention {
  readonly field: IndicatorField;
  readonly rule: ItemRule;
  readonly what: Sentence;
}

const conventions: readonly Convention[] = [
  { field: 'unit', rule: unitMissing, what: { ja: '目標や実績の単位', en: 'the unit of targets and actuals' } },
  { field: 'direction', rule: directionMissing, what: { ja: '目標が以上か以下か', en: 'whether a target is a minimum or a maximum' } },
];

interface Lack {
  readonly rule: ItemRule['id'];
  readonly what: Sentence;
  /** Items that lack it. */
  readonly count: number;
  readonly at: CellRef | null;
}

const fewestItems = 3;
const nearlyAll = 0.8;
const remembered = new WeakMap<TableReading, readonly Lack[]>();

/** What nearly all items of a table lack for want of a column: the form lacks it, and not the entries. */
export function lacksOfForm(table: TableReading, context: ItemContext): readonly Lack[] {
  const known = remembered.get(table);
  if (known) return known;
  const lacks = conventions
    .filter(({ field }) => table.columns[field] === undefined)
    .flatMap(({ rule, what }) => lackOf(rule, what, context));
  remembered.set(table, lacks);
  return lacks;
}

function lackOf(rule: ItemRule, what: Sentence, context: ItemContext): readonly Lack[] {
  const items = context.tableItems.filter(({ counted, indicators }) => counted && indicators.some(({ target }) => target !== null));
  const lacking = items.map((item) => rule.check(item, context)).filter((hits) => hits.length > 0);
  if (lacking.length < fewestItems || lacking.length < items.length * nearlyAll) return [];
  return [{ rule: rule.id, what, count: lacking.length, at: lacking[0]?.[0]?.at ?? null }];
}

const formLacksConvention: TableRule = {
  id: 'form-lacks-convention',
  severity: 'info',
  title: { ja: '様式にない欄', en: 'What the form has no place for' },
  why: {
    ja: '書く欄がない様式では、記入する人には直せません。',
    en: 'Where the form has no place for it, the person who fills it in cannot mend it.',
  },
  fix: { ja: '様式を配る担当が、次の様式に欄を設けるか検討してください。', en: 'The office that makes the form may add a column.' },
  basis: 'trial on real headings: 14 warnings on 7 items told the clerk what only the office can change',
  message: {
    ja: 'この様式には{what}を書く欄がありません({count}項目)。様式を配った担当にお知らせします。記入の誤りではありません。',
    en: 'This form has no place for {what} ({count} items). It is a note for the office that made the form, not a mistake of the department.',
  },
  scope: 'table',
  check: (table, context) =>
    lacksOfForm(table, context).map(({ at, what, count }) => {
      const heading = table.headings.find(({ column }) => column === at?.column);
      return { at: heading?.at ?? at, words: { what, count } };
    }),
  examples: {
    ok: [
      { case: '1項目だけ単位がない', rows: [{}, { 項目番号: '2-2', 取組項目: '広告事業の推進', 単位: '' }] },
      {
        case: '単位の欄があり、どれも空欄',
        rows: [
          { 単位: '' },
          { 項目番号: '2-2', 取組項目: '広告事業の推進', 単位: '' },
          { 項目番号: '2-3', 取組項目: '窓口の委託', 単位: '' },
        ],
      },
    ],
    ng: [
      {
        case: '単位の欄がない',
        rows: [{ 単位: null }, { 項目番号: '2-2', 取組項目: '広告事業の推進' }, { 項目番号: '2-3', 取組項目: '窓口の委託' }],
      },
    ],
  },
};

export const targetConventionRules: readonly Rule[] = [formLacksConvention];
