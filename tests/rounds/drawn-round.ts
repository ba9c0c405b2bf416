import { defaultSettings } from '../../src/model/default-settings';
import type { Review } from '../../src/model/review';
import type { Settings } from '../../src/model/settings';
import { review, type ReviewOptions, type Source } from '../../src/review';
import type { Example, ExampleWorkbook } from '../../src/rules/example';
import { sourcesOf } from '../rules/example-workbook';

export const head = (department: string): NonNullable<ExampleWorkbook['head']> => [['進捗管理表（令和6年度）'], [`所属：${department}`]];

export const saved = (modified: string): Pick<ExampleWorkbook, 'properties'> => ({ properties: { modified } });

/** Drawn workbooks as files; those with the same content have the same hash. */
export function files(...workbooks: readonly [ExampleWorkbook, ...ExampleWorkbook[]]): readonly Source[] {
  const [first, ...others] = workbooks;
  const example: Example = { case: '', ...first, others };
  return sourcesOf(example).map((source) => ({ ...source, sha256: 'workbook' in source ? JSON.stringify(source.workbook) : '' }));
}

/** Several files as one round of fiscal year 2024, without the rules unless they are asked for. */
export function roundOf(
  sources: readonly Source[],
  settings: Partial<Settings> = {},
  options: Partial<Omit<ReviewOptions, 'settings'>> = { rules: [] },
): Review {
  return review(sources, { settings: { ...defaultSettings, fiscalYear: 2024, ...settings }, assumedYear: 2024, ...options });
}
