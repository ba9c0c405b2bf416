import { format } from 'numfmt';
import type { Cell } from './cell';
import { isError } from './cell';

/**
 * Range.text: the value under its number format. It does not depend on the column's width: no "####"
 * (doc: @types Range.text). numfmt prints the format, Japanese eras are added here.
 */
export function textOf(cell: Cell): string {
  if (isError(cell.content)) return cell.content.error;
  if (typeof cell.content === 'string' && (cell.format === 'General' || cell.format === '@')) return cell.content;
  const code = typeof cell.content === 'number' && hasEra(cell.format) ? withEra(cell.format, cell.content) : cell.format;
  return format(code, cell.content, { locale: 'ja' });
}

/** An era code outside of texts and brackets; not the e of 0.00E+00 nor that of General. */
const hasEra = (code: string) => /g{1,3}|e(?![+-])/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|General/gi, ''));

const eras = [
  { from: 43586, before: 2018, letter: 'R', short: '令', long: '令和' },
  { from: 32516, before: 1988, letter: 'H', short: '平', long: '平成' },
  { from: 9856, before: 1925, letter: 'S', short: '昭', long: '昭和' },
  { from: 4595, before: 1911, letter: 'T', short: '大', long: '大正' },
  { from: 0, before: 1867, letter: 'M', short: '明', long: '明治' },
] as const;

/** Writes era and year into the format as literals: ggge"年" → "令和""6""年". */
function withEra(code: string, serial: number): string {
  const era = eras.find(({ from }) => serial >= from) ?? eras[4];
  const year = Number(format('yyyy', serial)) - era.before;
  const literal = (text: string | number) => `"${text}"`;
  const names: Readonly<Record<string, string>> = { ggg: era.long, gg: era.short, g: era.letter };
  return code
    .replace(/\[\$[^\]]*\]/g, '')
    .split(/("[^"]*")/)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part
            .replace(/g{1,3}/gi, (letters) => literal(names[letters.toLowerCase()] ?? ''))
            .replace(/ee/gi, literal(String(year).padStart(2, '0')))
            .replace(/e/gi, literal(year)),
    )
    .join('');
}
