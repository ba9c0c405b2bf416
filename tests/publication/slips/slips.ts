/** A slip of the pen in a text that was right: one line of it is another. */
export interface Slip {
  readonly kind: SlipKind;
  /** The line in which it stands, from 0. */
  readonly line: number;
  /** null: the line is not there. */
  readonly after: string | null;
}

const kinds = ['figure', 'name', 'list', 'claim', 'note', 'table', 'letter', 'line'] as const;
export type SlipKind = (typeof kinds)[number];
export const slipKinds: readonly SlipKind[] = kinds;

/** Each figure, quoted name, member of a list, claim, letter of a long word and line of a text, changed or left out one at a time. */
export function slipsOf(lines: readonly string[]): readonly Slip[] {
  const quoted = [...new Set(lines.flatMap((line) => [...line.matchAll(/「([^「」]{2,})」/g)].map(([, name = '']) => name)))];
  return lines.flatMap((line, index): readonly Slip[] => {
    if (line.trim() === '') return [];
    const isTable = /^\d .*(?:項目|パーセント)/.test(line);
    const isNote = line.startsWith('(注)');
    const slip = (kind: SlipKind, from: number, length: number, words: string): Slip => ({
      kind: isTable ? 'table' : isNote ? 'note' : kind,
      line: index,
      after: line.slice(0, from) + words + line.slice(from + length),
    });
    const lost: Slip = { kind: isTable ? 'table' : isNote ? 'note' : 'line', line: index, after: null };
    return [
      ...[...line.matchAll(/\d+/g)].map(({ 0: digits, index: at }) => slip('figure', at, digits.length, String(Number(digits) + 1))),
      ...[...line.matchAll(/「([^「」]{2,})」/g)].flatMap(({ 0: whole, 1: name = '', index: at }) => {
        const other = quoted[(quoted.indexOf(name) + 1) % quoted.length] ?? '';
        const middle = Math.floor(name.length / 2);
        return [
          slip('name', at, whole.length, `「${name.slice(0, middle)}${name.slice(middle + 1)}」`),
          ...(other === name ? [] : [slip('name', at, whole.length, `「${other}」`)]),
        ];
      }),
      ...[...line.matchAll(/「[^「」]+」、/g)].map(({ 0: whole, index: at }) => slip('list', at, whole.length, '')),
      ...claims.flatMap(([right, wrong]) =>
        [...line.matchAll(right)].map(({ 0: whole, index: at }) => slip('claim', at, whole.length, wrong)),
      ),
      ...[...line.matchAll(/[\u4e00-\u9fff]{4,}/g)].map(({ 0: word, index: at }) =>
        slip('letter', at + 2, 1, word.startsWith('改') ? '新' : '改'),
      ),
      lost,
    ].filter(({ after }) => after !== line);
  });
}

const claims: readonly (readonly [RegExp, string])[] = [
  [/(?<=し|ん)ました/g, 'ませんでした'],
  [/しています/g, 'する予定です'],
  [/(?<!未)達成(?=」)/g, '未達成'],
  [/未達成/g, '達成'],
  [/評価対象外/g, '未評価'],
  [/評価を実施/g, '事業を終了'],
  [/約(?=\d)/g, ''],
  [/パーセント/g, 'ポイント'],
  [/策定/g, '検討'],
  [/全て|全面/g, '一部'],
];
