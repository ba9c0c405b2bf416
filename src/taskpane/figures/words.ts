import type { Sentence } from '../../model/finding';

/** What the pane says about the items behind a figure. */
export const figureWords = {
  none: { ja: '該当する取組項目はありません。', en: 'There is no such item.' },
} as const satisfies Readonly<Record<string, Sentence>>;

export function itemCount(count: number): Sentence {
  return { ja: `${count}項目`, en: `${count} ${count === 1 ? 'item' : 'items'}` };
}
