import type { Area } from '../../../src/workbook/workbook';
import { addressOf, parseAddress, quotedSheet } from './area';

/**
 * Formulas after a sheet or a table was renamed or deleted: Excel writes the new name, or #REF! where nothing is left.
 * Texts in quotation marks are not touched. `to` null: deleted.
 */
export function withSheetRenamed(formula: string, from: string, to: string | null): string {
  const spellings = [quotedSheet(from), `'${from.replace(/'/g, "''")}'`].map(escaped).join('|');
  const reference = new RegExp(`(?<![\\p{L}\\p{N}_.'])(?:${spellings})!([$A-Za-z0-9:]+|[\\p{L}_][\\p{L}\\p{N}_.]*)`, 'giu');
  return outsideTexts(formula, (part) =>
    part.replace(reference, (_, cells: string) => (to === null ? '#REF!' : `${quotedSheet(to)}!${cells}`)),
  );
}

export function withTableRenamed(formula: string, from: string, to: string | null): string {
  const reference = new RegExp(`(?<![\\p{L}\\p{N}_.'!])${escaped(from)}(?![\\p{L}\\p{N}_.!])(\\[(?:[^[\\]]|\\[[^\\]]*\\])*\\])?`, 'giu');
  return outsideTexts(formula, (part) =>
    part.replace(reference, (_, columns: string | undefined) => (to === null ? '#REF!' : to + (columns ?? ''))),
  );
}

/** References to cells of a sheet follow cells that moved. `moved` gives null for cells that are gone. */
export function withCellsMoved(formula: string, sheet: string, standsOnSheet: boolean, moved: (area: Area) => Area | null): string {
  const reference =
    /((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.$])(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(!])/giu;
  return outsideTexts(formula, (part) =>
    part.replace(reference, (whole, prefix: string | undefined, cells: string) => {
      const named = prefix?.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'");
      const meant = named === undefined ? standsOnSheet : named.toLowerCase() === sheet.toLowerCase();
      const area = meant ? parseAddress(cells) : null;
      if (!area) return whole;
      const target = moved(area);
      return target ? (prefix ?? '') + withDollars(cells, addressOf(target)) : '#REF!';
    }),
  );
}

/** Puts the "$" of the old reference on the parts of the new one. */
function withDollars(old: string, address: string): string {
  const dollars = [...old.matchAll(/(\$?)(?:[A-Z]+|\d+)/gi)].map((match) => match[1] ?? '');
  let part = 0;
  const whole = old.includes(':') && !address.includes(':') ? `${address}:${address}` : address;
  return whole.replace(/[A-Z]+|\d+/g, (text) => (dollars[part++] ?? '') + text);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function outsideTexts(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : change(part)))
    .join('');
}
