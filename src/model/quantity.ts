import type { FiscalYear } from './fiscal-year';

/** How a target is compared. "keep" 維持; "range" between two values. */
export type Comparator = '>=' | '>' | '<=' | '<' | '=' | 'keep' | 'range';

/** 目標・実績の値 as read from a cell. `value` is in `unit`; a share shown as 83％ has the value 83. */
export interface Quantity {
  readonly value: number;
  /** Upper end of a range, only with the comparator "range". */
  readonly upper?: number;
  /** Canonical spelling (％, 百万円, か所); null when the cell names none. */
  readonly unit: string | null;
  /** What the words around the number say; null when they say nothing. */
  readonly comparator: Comparator | null;
  /** 約, 程度, 余 … */
  readonly approximate: boolean;
  /** 見込, 速報, 暫定 … */
  readonly provisional: boolean;
  /** 累計, 延べ … or 単年度, 年間 …; null when nothing is said. */
  readonly accumulation: 'cumulative' | 'single' | null;
  /** Fiscal years named beside the value ("29年度 84%"), empty when none. */
  readonly years: readonly FiscalYear[];
}
