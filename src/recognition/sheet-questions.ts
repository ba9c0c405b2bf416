import type { SheetFate } from '../model/account';
import { fieldLabels } from '../model/field-labels';
import type { Field } from '../model/item';
import { oneItemKey } from '../model/one-item';
import { leaveOut, type Question } from '../model/question';
import { isKnownLabel } from './layouts/form-cards';
import { addressOf } from '../workbook/reference';
import type { ReadableSheet } from './layouts/sheet-tables';
import type { SheetView } from './sheet-view';
import { traitsOf } from './text-traits';

/** Of each sheet that seems to hold items and was not read: the likeliest heading row, what was understood, what lacks, and what to do. */
export function sheetQuestions(fates: readonly SheetFate[], sheets: readonly ReadableSheet[], file: string): readonly Question[] {
  const asked = new Set(sheetsInDoubt(fates, sheets));
  return fates.flatMap(({ name, at }): readonly Question[] => {
    const sheet = sheets.find(({ view }) => view.sheet.name === name);
    if (!sheet || !asked.has(name)) return [];
    const likeliest = [...sheet.doubtful].sort((a, b) => b.fields.total - a.fields.total)[0];
    const row = likeliest?.block.bottom ?? null;
    const rated = row === null && at !== null ? addressOf(at) : null;
    const known = (likeliest?.fields.columns ?? []).filter(({ role: field, confidence }) => confidence === 1 && field in fieldLabels);
    const has = new Set(known.map(({ role: field }) => field));
    const understood = known.map(({ path, role: field }) => ({
      heading: path.at(-1)?.replace(/\s+/g, '') ?? '',
      label: fieldLabels[field as Field],
    }));
    const lacking = (['itemName', 'rating', 'target', 'actual'] as const)
      .filter((field) => !has.has(field) && (field !== 'rating' || rated === null))
      .map((field) => fieldLabels[field]);
    const ja = [
      `シート「${name}」は、取組項目の表か個票のようですが、読み取れません。`,
      row === null ? '' : `見出しは${row + 1}行目とみられます。`,
      rated === null ? '' : `${rated}に、評価とみられる記入があります。`,
      understood.length > 0
        ? `分かった見出しは${understood.map(({ heading, label }) => `「${heading}」(${label.ja})`).join('、')}です。`
        : '',
      lacking.length > 0 ? `${lacking.map((label) => label.ja).join('、')}の場所が分かりません。` : '',
      '1件の取組項目について、名称、評価、目標、実績が書かれているセルを示してください。取組項目でなければ、読み取らないシートにしてください。',
    ];
    const en = [
      `Sheet ${name} seems to hold items and cannot be read.`,
      row === null ? '' : `Its headings seem to stand in row ${row + 1}.`,
      rated === null ? '' : `${rated} seems to be a rating.`,
      understood.length > 0 ? `Understood: ${understood.map(({ heading, label }) => `"${heading}" (${label.en})`).join(', ')}.` : '',
      lacking.length > 0 ? `Not found: ${lacking.map((label) => label.en).join(', ')}.` : '',
      'Point out the cells of name, rating, target and actual of one item, or leave the sheet out.',
    ];
    const said = { ja: ja.join(''), en: en.filter((part) => part !== '').join(' ') };
    return [
      {
        kind: 'sheet',
        file,
        at: at ?? { sheet: name, row: row ?? 0, column: 0 },
        message: said,
        taken: 'notRead',
        alternatives: [leaveOut],
        key: oneItemKey(name),
      },
    ];
  });
}

/** The sheets that are unexplained; in a workbook without any item the fullest sheet that may track some. */
function sheetsInDoubt(fates: readonly SheetFate[], sheets: readonly ReadableSheet[]): readonly string[] {
  const unexplained = fates.filter(({ role }) => role === 'unexplained').map(({ name }) => name);
  if (unexplained.length > 0 || fates.some(({ role }) => role === 'table' || role === 'form')) return unexplained;
  const plain = new Set(fates.filter(({ role }) => ['cover', 'reference', 'narrative', 'counts'].includes(role)).map(({ name }) => name));
  const likely = sheets.map(({ view }) => view).filter((view) => plain.has(view.sheet.name) && mayTrack(view));
  const [fullest] = likely.sort((a, b) => cellsIn(b) - cellsIn(a));
  return fullest ? [fullest.sheet.name] : [];
}

const rowsLookedAt = 200;
const fewestLabels = 2;

/** A rating stands on it beside another text, or two labels of a tracker. */
function mayTrack(view: SheetView): boolean {
  const rows = view.usedRows.slice(0, rowsLookedAt);
  const texts = rows.flatMap((row) => (view.filled(row).length < 2 ? [] : view.filled(row).map((column) => view.text(row, column))));
  return texts.some((text) => traitsOf(text).rating) || new Set(texts.filter(isKnownLabel)).size >= fewestLabels;
}

function cellsIn(view: SheetView): number {
  return view.usedRows.slice(0, rowsLookedAt).reduce((sum, row) => sum + view.filled(row).length, 0);
}
