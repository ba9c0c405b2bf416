import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Without these settings LibreOffice keeps the stored results of formulas, right or wrong. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${['OOXMLRecalcMode', 'ODFRecalcMode']
  .map(
    (name) =>
      `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${name}" oor:op="fuse"><value>0</value></prop></item>`,
  )
  .join('\n')}
</oor:items>`;

const filters = { xlsx: 'xlsx:Calc MS Excel 2007 XML', xls: 'xls:MS Excel 97', ods: 'ods', pdf: 'pdf' } as const;

/**
 * Opens workbooks in LibreOffice, computes every formula anew and saves them in another format; all in one run, because a start
 * takes seconds. Each run has a profile of its own, so runs may overlap.
 */
export function convert(
  workbooks: Readonly<Record<string, Uint8Array>>,
  format: keyof typeof filters,
): Readonly<Record<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'shinchoku-libreoffice-'));
  try {
    mkdirSync(join(folder, 'profile/user'), { recursive: true });
    writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), alwaysRecalculate);
    const names = Object.keys(workbooks);
    // Numbered, because a file system may not take every name.
    const paths = names.map((name, index) => {
      const path = join(folder, `${index}.xlsx`);
      writeFileSync(path, workbooks[name]!);
      return path;
    });
    const words = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', filters[format]];
    execFileSync('soffice', [...words, '--outdir', join(folder, 'out'), ...paths], { stdio: 'ignore' });
    return Object.fromEntries(names.map((name, index) => [name, readFileSync(join(folder, 'out', `${index}.${format}`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
