import type { Results, Review } from '../../model/review';
import type { OpenColumn } from './csv';

/** The figures of all items, of a policy or of a department. */
interface SummaryRecord {
  readonly fiscalYear: Review['fiscalYear'];
  readonly scope: 'all' | 'policy' | 'department';
  readonly name: string;
  readonly results: Results;
}

export function summaryRecords({ fiscalYear, settings, results, byPolicy, byDepartment }: Review): readonly SummaryRecord[] {
  return [
    { fiscalYear, scope: 'all', name: settings.plan, results },
    ...byPolicy.map((group) => ({ fiscalYear, scope: 'policy' as const, ...group })),
    ...byDepartment.map((group) => ({ fiscalYear, scope: 'department' as const, ...group })),
  ];
}

export const summaryColumns: readonly OpenColumn<SummaryRecord>[] = [
  { name: 'fiscal_year', label: '年度', type: 'integer', description: '評価した年度(西暦)', valueOf: ({ fiscalYear }) => fiscalYear },
  { name: 'scope', label: '集計の区分', type: 'code', description: '集計の区分を示すコード', valueOf: ({ scope }) => scope },
  {
    name: 'scope_name',
    label: '集計の対象',
    type: 'text',
    blank: '記載なし',
    description: '計画、取組方針又は所属の名称',
    valueOf: ({ name }) => name,
  },
  count('confirmed', '確認した項目数', 'confirmed'),
  count('in_scope', '評価対象の項目数', 'inScope'),
  count('achieved', '達成の項目数', 'achieved'),
  count('not_achieved', '未達成の項目数', 'notAchieved'),
  count('out_of_scope', '評価対象外の項目数', 'outOfScope'),
  {
    name: 'rate_percent',
    label: '達成率',
    type: 'number',
    unit: '％',
    blank: '達成率なし(理由はrate_statusを参照)',
    description: '達成の項目数を達成と未達成の項目数の合計で割り、小数第2位を四捨五入した値',
    valueOf: ({ results: { rate } }) => (rate === null ? null : Number(rate.percent)),
  },
  {
    name: 'rate_status',
    label: '達成率の状態',
    type: 'code',
    description: '達成率の状態を示すコード',
    valueOf: ({ results: { rate } }) => (rate === null ? 'none' : rate.rounded ? 'rounded' : 'exact'),
  },
];

function count(
  name: string,
  label: string,
  figure: 'confirmed' | 'inScope' | 'achieved' | 'notAchieved' | 'outOfScope',
): OpenColumn<SummaryRecord> {
  return { name, label, type: 'integer', unit: '項目', description: label, valueOf: ({ results }) => results[figure] };
}
