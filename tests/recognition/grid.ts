import { defaultSettings } from '../../src/model/default-settings';
import type { Review } from '../../src/model/review';
import type { Settings } from '../../src/model/settings';
import { review } from '../../src/review';
import type { ExampleCell } from '../../src/rules/example';
import { sourcesOf } from '../rules/example-workbook';

/** A sheet drawn with bars: one line a row, "|" between cells, a line "-" for a blank row; a cell that is a number is one. */
export function grid(drawing: string): readonly (readonly ExampleCell[])[] {
  return drawing
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '-' ? [] : line.split('|').map(cellOf)));
}

function cellOf(written: string): ExampleCell {
  const text = written.trim().replace(/⏎/g, '\n');
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

/** Reviews drawn sheets as one workbook of fiscal year 2024, without the rules. */
export function reviewDrawn(sheets: Readonly<Record<string, string>>, settings: Partial<Settings> = {}, file?: string): Review {
  const sources = sourcesOf({
    case: '',
    rows: [],
    sheets: Object.entries(sheets).map(([name, drawing]) => ({ name, rows: grid(drawing) })),
  });
  const named = file === undefined ? sources : sources.map((source) => ({ ...source, file }));
  return review(named, { settings: { ...defaultSettings, fiscalYear: 2024, ...settings }, assumedYear: 2024, rules: [] });
}

/** What most cases look at: an item in one line, with its indicators' targets and actuals. */
export function lines({ items }: Review): readonly string[] {
  return items.map(({ id, name, policy, rating, indicators }) => {
    const figures = indicators.map(({ target, actual, entries }) => {
      const shown = (value: number | undefined, text: string | undefined): string => String(value ?? (text === '' ? '空欄' : text));
      return `${shown(target?.value, entries.target?.text)}→${shown(actual?.value, entries.actual?.text)}`;
    });
    return [id, name, policy, rating, ...figures].join(' / ');
  });
}
