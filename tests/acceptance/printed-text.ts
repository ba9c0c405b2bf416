import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What stands on the pages of PDF files, in the order in which it was drawn (cell by cell), without white space. */
export function textsOf(pdfs: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'shinchoku-pdf-'));
  try {
    return Object.fromEntries(
      Object.entries(pdfs).map(([name, pdf], index) => {
        const path = join(folder, `${index}.pdf`);
        writeFileSync(path, pdf);
        return [name, execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 }).replace(/\s/g, '')];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
