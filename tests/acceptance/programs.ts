import { spawnSync } from 'node:child_process';

/** Programs of other makers that judge what we write. Not needed on a developer's machine, always there in CI. */
const commands = {
  LibreOffice: ['soffice', '--version'],
  poppler: ['pdftotext', '-v'],
  nginx: ['nginx', '-v'],
  xmllint: ['xmllint', '--version'],
  openpyxl: ['/usr/bin/python3', '-c', 'import openpyxl'],
} as const;

/** As `describe`, skipped with a plain line where the program is absent; in CI an absent program fails the tests. */
export function describeWith(program: keyof typeof commands, name: string, tests: () => void): void {
  const [command, ...words] = commands[program];
  const found = spawnSync(command, words, { stdio: 'ignore' }).status === 0;
  if (found || process.env.CI) {
    describe(name, tests);
    return;
  }
  console.log(`${program} is not installed; skipped: ${name}`);
  describe.skip(name, tests);
}
