import type { Rating } from '../../../src/model/rating';

/** A rating scale: the labels from best to worst and what each counts as. */
export interface Scale {
  readonly labels: readonly ScaleLabel[];
}
export interface ScaleLabel {
  readonly label: string;
  readonly countsAs: Rating;
  /** What a legend says of it; "" where the label says it itself. */
  readonly meaning: string;
}

const ratings: Readonly<Record<string, Rating>> = { a: 'achieved', n: 'notAchieved', o: 'outOfScope', u: 'undetermined' };
const better = ['目標を上回って達成した', '目標どおり達成した', 'おおむね目標を達成した', '目標の水準を保った'];
const worse = [
  '目標をやや下回った',
  '目標を大きく下回った',
  '取組に着手できなかった',
  '取組が止まっている',
  '見直しが必要',
  '廃止を含めた検討が必要',
];

/** The words that the program knows without settings. */
export const builtInScale: Scale = scaleOf('達成 未達成 評価対象外', 'a n o');

export const ownScales: readonly Scale[] = [
  scaleOf('◎ ○ △ ×', 'a a n n'),
  scaleOf('A B C D', 'a a n n'),
  scaleOf('S A B C', 'a a n n'),
  scaleOf('① ② ③', 'a a n'),
  scaleOf('順調 おおむね順調 やや遅れ 遅れ', 'a a n n'),
  scaleOf('完了 計画どおり 遅延 未着手', 'a a n n'),
  scaleOf('Ⅳ Ⅲ Ⅱ Ⅰ', 'a a n n'),
  scaleOf('5 4 3 2 1', 'a a a n n'),
];

export function scaleOf(labels: string, counts: string): Scale {
  return scaleFrom(labels.split(' '), counts.split(' '));
}

export function scaleFrom(labels: readonly string[], counts: readonly string[]): Scale {
  let met = 0;
  let missed = 0;
  return {
    labels: labels.map((label, at) => {
      const countsAs = ratings[counts[at] ?? 'u'] ?? 'undetermined';
      const meaning = countsAs === 'achieved' ? better[met++] : countsAs === 'notAchieved' ? worse[missed++] : '評価の対象としない';
      return { label, countsAs, meaning: label.length > 3 ? '' : (meaning ?? '') };
    }),
  };
}
