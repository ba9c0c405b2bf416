/**
 * Writes office.xlsx beside this file: the office's own workbook for the samples, made by the program itself of plan.json and of the
 * text of the published release (source/press-release.txt).
 *
 *   npm run build:cli && node assets/samples/make-office.mjs
 */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;
const program = path.join(here, '..', '..', 'dist', 'cli', 'shinchoku.cjs');
const office = path.join(here, 'office.xlsx');
const words = ['set-up', here, '--settings', path.join(here, 'plan.json'), '--release', path.join(here, 'source', 'press-release.txt')];
// What stands in a folder that is read is never replaced by the program.
rmSync(office, { force: true });
execFileSync(process.execPath, [program, ...words, '--out', office], { stdio: 'inherit' });
