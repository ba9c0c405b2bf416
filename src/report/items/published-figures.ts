import { rateText } from '../../evaluation/results';
import type { Sentence } from '../../model/finding';
import type { Rate, Review, WholeResults } from '../../model/review';
import { pointInTime, provisionalMark } from '../wording';

type Figures = Pick<Review, 'results' | 'notes' | 'fiscalYear' | 'asOf'>;

/** Which of the five it is. */
export type FigureKey = 'confirmed' | 'inScope' | 'achieved' | 'notAchieved' | 'rate';

export interface PublishedFigure {
  readonly of: FigureKey;
  readonly label: Sentence;
  readonly figure: Sentence;
}

/** The five rows of 評価結果 in the order and the words of the press release, for every place that shows them. */
export function publishedFigures(review: Figures): readonly PublishedFigure[] {
  const { confirmed, inScope, achieved, notAchieved, rate, final } = review.results;
  const labels = figureLabels(review);
  const noteMark = review.notes.length > 0 ? '(注)' : '';
  const items = (count: number, mark = ''): Sentence => ({ ja: `${count}項目${mark}`, en: `${count}${mark && ' (note)'}` });
  return [
    { of: 'confirmed', label: labels.confirmed, figure: items(confirmed) },
    { of: 'inScope', label: labels.inScope, figure: items(inScope, noteMark) },
    { of: 'achieved', label: labels.achieved, figure: items(achieved) },
    { of: 'notAchieved', label: labels.notAchieved, figure: items(notAchieved) },
    {
      of: 'rate',
      label: rateLabel(achieved, achieved + notAchieved),
      figure: rateFigure(rate, final),
    },
  ];
}

/** No rate stands beside open points without saying that it is provisional. */
function rateFigure(rate: Rate | null, final: boolean): Sentence {
  if (rate === null) return { ja: rateText(rate), en: '–' };
  const en = `${rate.rounded ? 'about ' : ''}${rate.percent}%`;
  return { ja: rateText(rate) + provisionalMark({ final }), en: final ? en : `${en} (provisional)` };
}

/** The rows that count items. */
export function figureLabels(review: Pick<Review, 'fiscalYear' | 'asOf'>) {
  return {
    confirmed: { ja: '進捗状況を確認した取組項目数', en: 'Items whose progress was confirmed' },
    inScope: { ja: `${pointInTime(review)}現在で評価対象とした取組項目数`, en: `Items evaluated as of ${review.asOf}` },
    achieved: { ja: '評価結果が「達成」であった取組項目数', en: 'Items rated "achieved"' },
    notAchieved: { ja: '評価結果が「未達成」であった取組項目数', en: 'Items rated "not achieved"' },
  } as const satisfies Readonly<Record<string, Sentence>>;
}

/** 達成率(19項目/23項目). The counts may be pieces of a formula. */
export function rateLabel(achieved: number | string, rated: number | string): Sentence {
  return { ja: `達成率(${achieved}項目/${rated}項目)`, en: `Achievement rate (${achieved} of ${rated})` };
}

/** What stands below the figures while anything is undetermined. The count may be a piece of a formula. */
export function undeterminedNote(count: number | string): Sentence {
  return {
    ja: `未確定：評価が決まっていない取組項目が${count}項目あります。すべて決まるまで、公表する数値として使わないでください。`,
    en: `Provisional: ${count} item(s) have no rating yet. Do not publish these figures until every item is rated.`,
  };
}

/** What no rating written later can settle: files, departments, the year, questions. */
export function openBesideRatings({ open }: WholeResults): readonly Sentence[] {
  return open.filter(({ about }) => about !== 'ratings').map(({ ja, en }) => ({ ja: `未確定：${ja}`, en: `Provisional: ${en}` }));
}
