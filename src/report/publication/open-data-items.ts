import { reasonOfExclusion } from '../../evaluation/exclusion-reason';
import type { Entry } from '../../model/entry';
import type { Indicator } from '../../model/item';
import type { Quantity } from '../../model/quantity';
import type { EvaluatedItem, Review } from '../../model/review';
import { fiscalYearLabel } from '../../text/fiscal-years';
import { isNoneMark } from '../../text/marks';
import { convert } from '../../text/units';
import type { OpenColumn } from './csv';
import { inPlanOrder } from '../items/item-order';
import { nameOrNameless } from '../items/item-table';
import { statusOf } from '../items/item-words';
import type { ValueState } from './open-data-codes';
import { comparatorCodes, notApplicable } from './open-data-codes';
import { issueAndCountermeasure } from '../items/published-items';

/** One indicator of one counted item; of an item without indicators the item alone. */
export interface OpenRecord {
  readonly review: Review;
  readonly item: EvaluatedItem;
  readonly indicator: Indicator | null;
  /** Of target, baseline and actual alike. */
  readonly unit: string | null;
}

export function openRecords(review: Review): readonly OpenRecord[] {
  return inPlanOrder(review)
    .filter(({ counted }) => counted)
    .flatMap((item) => recordsOf(review, item));
}

export function recordsOf(review: Review, item: EvaluatedItem): readonly OpenRecord[] {
  return (item.indicators.length === 0 ? [null] : item.indicators).map((indicator) => ({
    review,
    item,
    indicator,
    unit: indicator?.unit ?? indicator?.target?.unit ?? indicator?.actual?.unit ?? null,
  }));
}

const nothingWritten = '記載なし';

/** 一覧データ as long records, in the order of domain facts 11.3; a state stands beside every figure that may be blank. */
export const itemColumns: readonly OpenColumn<OpenRecord>[] = [
  {
    name: 'plan_id',
    label: '計画',
    type: 'text',
    description: '計画の名称',
    valueOf: ({ review }) => nameOrNameless(review.settings.plan),
  },
  {
    name: 'fiscal_year',
    label: '年度',
    type: 'integer',
    description: '評価した年度(西暦)。2024は2024年4月から2025年3月まで',
    valueOf: ({ review }) => review.fiscalYear,
  },
  {
    name: 'fiscal_year_wareki',
    label: '年度(和暦)',
    type: 'text',
    description: '評価した年度(和暦)',
    valueOf: ({ review }) => fiscalYearLabel(review.fiscalYear),
  },
  { name: 'as_of', label: '時点', type: 'date', description: '数値の時点', valueOf: ({ review }) => review.asOf },
  {
    name: 'policy_no',
    label: '取組方針の番号',
    type: 'integer',
    blank: '計画にない取組方針',
    description: '計画での番号',
    valueOf: ({ review, item }) => review.settings.policies.find(({ name }) => name === item.policy)?.no ?? null,
  },
  asWritten('policy', '取組方針', '取組方針の名称', ({ item }) => item.policy),
  asWritten(
    'item_id',
    '項目番号',
    '取組項目の番号。表計算ソフトで開くと日付に変わることがあるため、文字列として読み込む',
    ({ item }) => item.id,
  ),
  asWritten('item', '取組項目', '取組項目の名称', ({ item }) => item.name),
  asWritten('indicator_no', '指標の番号', '取組項目の中での指標の番号', ({ indicator }) => indicator?.no),
  asWritten('indicator', '指標', '指標の名称', ({ indicator }) => indicator?.name),
  code('kind', '目標の種類', ({ indicator }) => indicator?.kind ?? 'none'),
  asWritten('unit', '単位', 'baseline、target、target_upper及びactualの単位', ({ unit }) => unit),
  code('comparator', '目標の向き', ({ indicator }) => {
    const comparator = indicator?.target?.comparator ?? indicator?.comparator ?? null;
    return comparator === null ? notApplicable : comparatorCodes[comparator];
  }),
  {
    name: 'baseline_fy',
    label: '基準値の年度',
    type: 'integer',
    blank: '年度の記載なし、又は基準値なし',
    description: '基準値の年度(西暦)',
    valueOf: ({ indicator }) => indicator?.baseline?.years[0] ?? null,
  },
  figure('baseline', '基準値', '計画を始める前の値', ({ indicator }) => indicator?.baseline),
  code('baseline_status', '基準値の状態', (record) =>
    stateOf(record, record.indicator?.baseline, record.indicator?.entries.baseline, 'inWords'),
  ),
  figure('target', '目標', '評価した年度の目標。範囲のときは下限', ({ indicator }) => indicator?.target),
  {
    name: 'target_upper',
    label: '目標の上限',
    type: 'number',
    blank: '範囲の目標ではない(comparatorを参照)',
    description: '範囲の目標の上限',
    valueOf: ({ indicator, unit }) => {
      const { upper, unit: written = null } = indicator?.target ?? {};
      return upper === undefined ? null : valueIn(unit, { value: upper, unit: written });
    },
  },
  code('target_status', '目標の状態', (record) => {
    const { target = null, finalTarget = null, kind = 'none', entries } = record.indicator ?? {};
    if (target === null && finalTarget !== null) return 'laterYear';
    return stateOf(record, target, entries?.target, kind === 'unreadable' ? 'unreadable' : 'inWords');
  }),
  asWritten('target_text', '目標の記載', '所属が記載した目標', ({ indicator }) => indicator?.entries.target?.text),
  figure('actual', '実績', '評価した年度の実績', ({ indicator }) => indicator?.actual),
  code('actual_status', '実績の状態', (record) => {
    const { actual, kind, entries } = record.indicator ?? {};
    return stateOf(record, actual, entries?.actual, kind === 'milestone' ? 'inWords' : 'unreadable');
  }),
  asWritten('actual_text', '実績の記載', '所属が記載した実績', ({ indicator }) => indicator?.entries.actual?.text),
  code('certainty', '実績の確からしさ', ({ indicator }) => {
    const actual = indicator?.actual ?? null;
    if (actual === null) return notApplicable;
    if (actual.provisional) return 'provisional';
    return actual.approximate ? 'approx' : 'final';
  }),
  code('rating_code', '評価のコード', ({ item }) => item.rating),
  {
    name: 'rating',
    label: '評価',
    type: 'text',
    description: '評価の名称',
    valueOf: ({ review, item }) => statusOf(item, review.settings.statuses),
  },
  code('out_reason_code', '対象外の理由のコード', ({ item }) =>
    item.rating === 'outOfScope' ? (reasonOfExclusion(item) ?? 'notGiven') : notApplicable,
  ),
  asWritten('out_reason', '対象外の理由の記載', '所属が記載した理由', ({ item }) => item.entries.outReason?.text),
  asWritten('department', '所属', '取組項目を担当する所属', ({ item }) => item.department),
  asWritten('issue', '課題', '所属が記載した課題', ({ item }) => issueAndCountermeasure(item).issue),
  asWritten('countermeasure', '改善策', '所属が記載した改善策', ({ item }) => issueAndCountermeasure(item).countermeasure),
  asWritten('note', '備考', '所属が記載した備考', ({ item }) => item.entries.note?.text),
];

/** A text of the departments, blank where they wrote none. */
function asWritten(
  name: string,
  label: string,
  description: string,
  textOf: (record: OpenRecord) => string | null | undefined,
): OpenColumn<OpenRecord> {
  return { name, label, type: 'text', blank: nothingWritten, description, valueOf: (record) => textOf(record) ?? null };
}

function code(name: string, label: string, valueOf: (record: OpenRecord) => string): OpenColumn<OpenRecord> {
  return { name, label, type: 'code', description: `${label}を示すコード`, valueOf };
}

/** A figure in the unit of its record. */
function figure(
  name: string,
  label: string,
  description: string,
  quantityOf: (record: OpenRecord) => Quantity | null | undefined,
): OpenColumn<OpenRecord> {
  const valueOf = (record: OpenRecord) => valueIn(record.unit, quantityOf(record) ?? null);
  return { name, label, type: 'number', blank: `数値なし(理由は${name}_statusを参照)`, description, valueOf };
}

/** The value in the record's unit; null when it cannot be converted into it. */
function valueIn(unit: string | null, quantity: Pick<Quantity, 'value' | 'unit'> | null): number | null {
  if (quantity === null) return null;
  return quantity.unit === null || unit === null || quantity.unit === unit ? quantity.value : convert(quantity.value, quantity.unit, unit);
}

/** Why a figure is there or not. `written`: what it means that the cell holds something else than a figure. */
function stateOf(
  { unit }: OpenRecord,
  quantity: Quantity | null | undefined,
  entry: Entry | undefined,
  written: 'inWords' | 'unreadable',
): ValueState {
  if (quantity) return valueIn(unit, quantity) === null ? 'otherUnit' : 'given';
  const words = entry?.text.trim() ?? '';
  return words === '' || isNoneMark(words) ? 'notWritten' : written;
}
