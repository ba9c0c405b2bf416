import type { Plan } from './plan';
import type { DrawnIndicator, DrawnItem } from './content';
import type { Dice } from './dice';
import type { Voice } from './heading-words/voice';
import { canvasOf, type Canvas, type Written } from './sheet-canvas';
import type { Scale } from './texts/scales';
import { yearLabel } from './texts/years';
import type { DrawnField, TrueColumn } from './truth';

/** A sheet to draw on, with what the whole workbook has in common. */
export interface Paper {
  readonly canvas: Canvas;
  readonly plan: Plan;
  readonly voice: Voice;
  readonly dice: Dice;
  readonly scale: Scale;
  /** The year that the sheet is about: the evaluated one, or the year before on last year's sheet. */
  readonly year: number;
  /** Writes a heading and keeps what stands below or beside it. */
  readonly heading: (row: number, column: number, text: string, field: DrawnField) => void;
  readonly label: (year: number) => string;
}

export function paperOf(name: string, shared: Pick<Paper, 'plan' | 'voice' | 'dice' | 'scale' | 'year'>, columns: TrueColumn[]): Paper {
  const canvas = canvasOf(name);
  return {
    ...shared,
    canvas,
    heading: (row, column, text, field) => {
      canvas.put(row, column, dressed(text, field, shared.plan.headingStyle));
      if (text !== '') columns.push({ sheet: name, row, column, field });
    },
    label: (year) => yearLabel(year, shared.plan.yearStyle),
  };
}

const english: Readonly<Partial<Record<DrawnField, string>>> = {
  itemNo: 'No.',
  policy: 'Policy',
  itemName: 'Item',
  department: 'Department',
  indicator: 'Indicator',
  target: 'Target',
  actual: 'Actual',
  rating: 'Rating',
  activity: 'Activities',
};

/** A heading as the cell holds it: with an English line, spaced out, with a remark, broken over lines. */
function dressed(text: string, field: DrawnField, style: Plan['headingStyle']): string {
  switch (style) {
    case 'english':
      return english[field] ? `${text}\n${english[field]}` : text;
    case 'spaced':
      return text.length === 2 || text.length === 3 ? Array.from(text).join('　') : text;
    case 'required':
      return field === 'rating' || field === 'activity' || field === 'issue' ? `${text}\n※必ず記入` : text;
    case 'broken':
      return text.length >= 4 ? `${text.slice(0, Math.ceil(text.length / 2))}\n${text.slice(Math.ceil(text.length / 2))}` : text;
    case 'plain':
      return text;
  }
}

/** The word over a figure's column, with the year where the plan puts it into the heading. */
export function figureHeading(
  { plan, voice, label, year }: Paper,
  field: 'target' | 'actual' | 'previous',
  ofYear = year,
  yearHere = plan.yearPlace === 'heading',
): string {
  const word = voice.of(field);
  const saysWhen = /年度|年間|今年|本年|当年|前年|昨年/.test(word);
  return yearHere && field !== 'previous' && !saysWhen ? `${label(ofYear)}${word}` : word;
}

/** "利用者数", "利用者数（人）", "待ち時間（分・以下）". */
export function indicatorName({ plan }: Pick<Paper, 'plan'>, { name, unit, better, words }: DrawnIndicator): string {
  if (words) return name;
  if (plan.units === 'bracket') return `${name}（${unit}）`;
  if (plan.units === 'behind') return `${name}（${unit}・${better === 'more' ? '以上' : '以下'}）`;
  return name;
}

/** Whether a target's cell says 以上 or 以下. Fewer is better only where it is said. */
export function directionSaid({ plan }: Pick<Paper, 'plan'>, { better }: DrawnIndicator, unitIn: Plan['units'] = plan.units): boolean {
  return unitIn === 'behind' || plan.directionWritten || better === 'less';
}

/** A figure as its cell holds it. `units`: where the layout has no place for the plan's own choice, another. */
export function figure(
  paper: Pick<Paper, 'plan'>,
  value: number | null | undefined,
  indicator: DrawnIndicator,
  role: 'target' | 'actual',
  units: Plan['units'] = paper.plan.units,
): Written {
  if (value === null || value === undefined) return role === 'actual' ? '－' : null;
  if (indicator.words) {
    if (role === 'target') return indicator.words.target;
    return value === indicator.actuals.get(paper.plan.year) ? indicator.words.actual : '準備中';
  }
  const words =
    role === 'target' && units !== 'behind' && directionSaid(paper, indicator, units)
      ? indicator.better === 'more'
        ? '以上'
        : '以下'
      : '';
  const digits = value.toLocaleString('en', { maximumFractionDigits: 1 });
  switch (units) {
    case 'cell':
      return `${digits}${indicator.unit}${words}`;
    case 'format':
      if (indicator.unit === '％' && words === '') return { number: Math.round(value * 10) / 1000, format: '0.0%' };
      return { number: value, format: `#,##0${Number.isInteger(indicator.step) ? '' : '.0'}"${indicator.unit}${words}"` };
    default:
      return words === '' ? value : `${digits}${words}`;
  }
}

export function targetOf(indicator: DrawnIndicator, year: number): number | null {
  return indicator.targets.get(year) ?? null;
}

export function actualOf(indicator: DrawnIndicator, year: number): number | null {
  return indicator.actuals.get(year) ?? null;
}

/** Items grouped by policy, in their order. */
export function byPolicy(items: readonly DrawnItem[]): readonly { readonly policy: string; readonly items: readonly DrawnItem[] }[] {
  return [...new Set(items.map(({ policy }) => policy))].map((policy) => ({
    policy,
    items: items.filter((item) => item.policy === policy),
  }));
}
