import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Read a golden text like prose; `UPDATE_GOLDEN=1 npx jest tests/publication` writes them anew. */
export function expectGolden(name: string, text: string): void {
  const path = join(__dirname, 'golden', name);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

/** What is published; a refusal fails the test with its sentence. */
export function published<T>(result: { readonly published: T } | { readonly refused: { readonly ja: string } }): T {
  if ('refused' in result) throw new Error(result.refused.ja);
  return result.published;
}
