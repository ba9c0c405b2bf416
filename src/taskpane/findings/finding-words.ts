import type { Finding, Sentence } from '../../model/finding';
import type { EvaluatedItem } from '../../model/review';
import { cellName } from '../../workbook/reference';
import { countsOf, itemTitle } from '../words';
import type { FindingsNews, RepairsDone } from './repairs';

/** Texts of the list of findings. */
export const findingWords = {
  crashed: { ja: '点検できませんでした', en: 'Check not carried out' },
  previous: { ja: '前の指摘', en: 'Previous finding' },
  next: { ja: '次の指摘', en: 'Next finding' },
  steps: { ja: '指摘を順に見る', en: 'Go through the findings' },
  recheck: { ja: 'この項目をもう一度点検', en: 'Check this item again' },

  proposal: { ja: '修正案を見る', en: 'Show the correction' },
  single: { ja: '1件ずつ見る', en: 'One at a time' },
  asList: { ja: '一覧に戻る', en: 'Back to the list' },
  preview: { ja: '書き換える内容', en: 'What will be changed' },
  before: { ja: '変更前', en: 'Before' },
  after: { ja: '変更後', en: 'After' },
  blank: { ja: '（空欄）', en: '(blank)' },
  formula: {
    ja: 'この欄には数式があります。書き換えると、値に置き換わります。',
    en: 'The cell holds a formula, which the value will replace.',
  },
  apply: { ja: '書き換える', en: 'Change it' },
  dismiss: { ja: 'やめる', en: 'Not now' },
  refused: {
    ja: 'この欄は、点検した後に変わっていたため、書き換えていません。',
    en: 'This cell had been changed since the check, so it was left alone.',
  },

  keep: { ja: '理由を書いて維持', en: 'Keep, with a reason' },
  reason: { ja: '維持する理由', en: 'Reason for keeping it' },
  reasonMissing: { ja: '理由を入力してください。', en: 'Enter the reason.' },
  reasonHint: {
    ja: '理由はこのブックのシート「点検設定」に保存します。セルの内容が変わると、改めて指摘します。',
    en: 'The reason is kept on the settings sheet of this workbook. When the cell changes, the finding comes back.',
  },
  keepNow: { ja: '維持する', en: 'Keep it' },
  reasonGiven: { ja: '理由：', en: 'Reason: ' },
  reopen: { ja: 'もう一度指摘に戻す', en: 'Make it a finding again' },

  mark: { ja: 'シートに印を付ける', en: 'Mark the cells in the sheets' },
  markHint: {
    ja: '指摘のあるセルを枠で囲みました。塗りつぶしや書式は変えません。スイッチを切ると、枠は消えます。',
    en: 'The cells of the findings are framed. Fills and formats stay as they are; switch it off to take the frames away.',
  },
  marked: { ja: 'シートに印を付けました。', en: 'The cells are marked.' },
  unmarked: { ja: 'シートの印を取り除きました。', en: 'The marks were taken away.' },

  done: { ja: '書き換えた箇所', en: 'Cells changed' },
  undo: { ja: '元に戻す', en: 'Undo' },
  none: { ja: '指摘なし', en: 'no findings' },
} as const;

/** 「12件」 */
export function findingCount(count: number): Sentence {
  return { ja: `${count}件`, en: String(count) };
}

/** 「残り9件、済み3件」. */
export function progressOf(left: number, done: number): Sentence {
  return { ja: `残り${left}件、済み${done}件`, en: `${left} left, ${done} done` };
}

/** 「全128件」 or 「128件中3件目」 */
export function placeInList(place: number | null, count: number): Sentence {
  if (place === null) return { ja: `全${count}件`, en: `${count} in all` };
  return { ja: `${count}件中${place}件目`, en: `${place} of ${count}` };
}

/** 「取組項目 3-1 手続の見直し」 */
export function fullItemName({ id, name }: Pick<EvaluatedItem, 'id' | 'name'>): Sentence {
  const title = itemTitle(id);
  return id === '' ? { ja: name, en: name } : { ja: `${title.ja} ${name}`, en: `${title.en} ${name}` };
}

export function itemName({ id, name }: Pick<EvaluatedItem, 'id' | 'name'>): Sentence {
  return id === '' ? { ja: name, en: name } : itemTitle(id);
}

/** 「理由を書いて維持した指摘（2件）」 */
export function keptTitle(count: number): Sentence {
  return { ja: `理由を書いて維持した指摘（${count}件）`, en: `Findings kept with a reason (${count})` };
}

export function keptSentence({ at }: Pick<Finding, 'at'>): Sentence {
  const cell = at ? cellName(at) : '';
  return { ja: `${cell} を、理由を付けて維持しました。`, en: `${cell} is kept with its reason.` };
}

export function reopenedSentence({ at }: Pick<Finding, 'at'>): Sentence {
  const cell = at ? cellName(at) : '';
  return { ja: `${cell} の維持をやめました。`, en: `${cell} is kept no longer.` };
}

/** 「評価の表記の揺れ（12か所）」 */
export function bulkTitle(title: Sentence, count: number): Sentence {
  return { ja: `${title.ja}（${count}か所）`, en: `${title.en} (${count} cells)` };
}

/** Opens the look at every cell that can be repaired at once. */
export function lookAtCells(count: number): Sentence {
  return { ja: `${count}か所を確かめる`, en: `Look at ${count} cells` };
}

/** @param title of the rule */
export function showBulk(title: Sentence, count: number): Sentence {
  return { ja: `${count}か所を確かめる：「${title.ja}」の変更前と変更後`, en: `Look at ${count} cells: ${title.en}, before and after` };
}

export function applyBulk(count: number): Sentence {
  return { ja: `${count}か所を書き換える`, en: `Change ${count} cells` };
}

/** 「3か所には、印を付けていません。」 */
export function leftUnmarked(count: number): Sentence {
  return {
    ja: `${count}か所には、非表示や保護などのため、印を付けていません。`,
    en: `${cells(count)} not marked: hidden, protected or too many.`,
  };
}

export function undoOf(title: Sentence): Sentence {
  return { ja: `「${title.ja}」の書き換えを元に戻す`, en: `Undo: ${title.en}` };
}

/** 「進捗管理表!G2：達成済み → 達成」, 「進捗管理表!G2 ほか11か所」 */
export function cellsChanged({ offers: [first, ...others] }: RepairsDone): Sentence {
  if (!first) return { ja: '', en: '' };
  const cell = cellName(first.change.at);
  if (others.length > 0) return { ja: `${cell} ほか${others.length}か所`, en: `${cell} and ${others.length} more` };
  return {
    ja: `${cell}：${first.before || findingWords.blank.ja} → ${first.after}`,
    en: `${cell}: ${first.before || findingWords.blank.en} → ${first.after}`,
  };
}

/** What was done last in the list, in one or two sentences. */
export function newsSentence(news: FindingsNews): Sentence {
  switch (news.kind) {
    case 'repaired':
      return repairedSentence(news.done.offers.length, news.refused.length);
    case 'undone':
      return {
        ja: `${news.done.offers.length}か所を元に戻しました。`,
        en: `${cells(news.done.offers.length)} restored.`,
      };
    case 'rechecked': {
      const [before, after] = [news.before, news.after].map((counts) => (counts.length > 0 ? countsOf(counts) : findingWords.none));
      return {
        ja: `${news.item.ja}を再点検しました。${before?.ja ?? ''} → ${after?.ja ?? ''}`,
        en: `${news.item.en} checked again: ${before?.en ?? ''} → ${after?.en ?? ''}`,
      };
    }
  }
}

function repairedSentence(changed: number, refused: number): Sentence {
  const sentences = [
    ...(changed > 0 ? [{ ja: `${changed}か所を書き換えました。`, en: `${cells(changed)} changed.` }] : []),
    ...(refused > 0
      ? [
          {
            ja: `${refused}か所は、点検した後に変わっていたため、書き換えていません。`,
            en: `${cells(refused)} left alone: changed by somebody since the check.`,
          },
        ]
      : []),
  ];
  return { ja: sentences.map(({ ja }) => ja).join(''), en: sentences.map(({ en }) => en).join(' ') };
}

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}
