import type { Rating } from '../../src/model/rating';
import type { Review } from '../../src/model/review';
import type { StatusWord } from '../../src/model/settings';
import { obstacle } from '../../src/report/publication/publishable';
import { entry, item } from '../evaluation/model-values';
import { fy2024Findings, fy2024Items, fy2024Review, fy2024Settings, reviewOf } from './fy2024-round';
import { interimReview } from './interim-round';

const times = (count: number, rating: Rating) => Array.from({ length: count }, () => rating);

function roundOf(...ratings: readonly Rating[]): Review {
  return reviewOf(ratings.map((rating, index) => item({ id: String(index + 1), name: `項目${index + 1}`, rating })));
}

/** Names and texts that a spreadsheet program takes for something else when they are written carelessly. */
const troublesomeTexts = [
  '=1+1',
  '+81-6-1234',
  '-5%達成',
  '@所属',
  "'001",
  '1-2',
  '3/4',
  '0012',
  '#N/A',
  'TRUE',
  '_x000D_',
  '改行\nあり',
  '前後に 空白 ',
  '<b>&amp;"引用"</b>',
  '𠮷野家\u{E0100}',
  '*',
  '?課',
  '~波',
  '>=100',
  '"引用"',
  '1E5',
];

const troublesome = reviewOf(
  troublesomeTexts.map((text, index) =>
    item({
      id: text,
      name: text,
      policy: text,
      department: index === 0 ? '' : text,
      file: '=危険.xlsx',
      rating: index % 2 ? 'achieved' : 'notAchieved',
      entries: { rating: entry(text) },
      at: { sheet: "'=表'", row: index, column: 0 },
    }),
  ),
  troublesomeTexts.map((text) => ({ ...fy2024Findings[0]!, message: { ja: text, en: text }, file: '=危険.xlsx', item: text })),
);

const fourWords: readonly StatusWord[] = [
  { label: '上回って達成', countsAs: 'achieved', aliases: [] },
  { label: 'おおむね達成', countsAs: 'achieved', aliases: ['概ね達成'] },
  { label: '*おおむね達成（遅れ）', countsAs: 'achieved', aliases: [] },
  { label: '未達成', countsAs: 'notAchieved', aliases: [] },
];

/** Each word as often as said, by turns under two policies. */
function roundInWords(...counts: readonly (readonly [word: string, count: number])[]): Review {
  const words = counts.flatMap(([word, count]) => Array.from({ length: count }, () => word));
  return reviewOf(
    words.map((word, index) =>
      item({
        id: String(index + 1),
        policy: index % 2 ? '官民連携の推進' : '業務改革の推進',
        rating: word === '未達成' ? 'notAchieved' : 'achieved',
        entries: { rating: entry(word) },
      }),
    ),
    [],
    { ...fy2024Settings, statuses: fourWords },
  );
}

const relisted = item({ counted: false, notCountedBecause: 'relisted', rating: 'achieved' });

/** Rounds with all that a sheet must cope with, by what they show. */
export const rounds: Readonly<Record<string, Review>> = {
  'FY2024 as published': fy2024Review,
  'three items undetermined': reviewOf(fy2024Items.map((each, index) => (index < 3 ? { ...each, rating: 'undetermined' } : each))),
  '34 items, 12 out of scope': roundOf(...times(17, 'achieved'), ...times(5, 'notAchieved'), ...times(12, 'outOfScope')),
  'a rate rounded to a whole number': roundOf(...times(47, 'achieved'), ...times(7, 'notAchieved')),
  'an exact rate': roundOf(...times(20, 'achieved'), ...times(5, 'notAchieved')),
  'an exact rate with a decimal': roundOf(...times(7, 'achieved'), 'notAchieved'),
  'a half, rounded up': roundOf('achieved', ...times(15, 'notAchieved')),
  'nothing in scope': roundOf('outOfScope', 'outOfScope'),
  'nothing rated': roundOf('undetermined', 'undetermined'),
  'no items at all': reviewOf([]),
  'four rating words': roundInWords(['上回って達成', 7], ['概ね達成', 38], ['*おおむね達成（遅れ）', 2], ['未達成', 7]),
  '111 items, 3 of them listed again': reviewOf([
    ...roundOf(...times(90, 'achieved'), ...times(18, 'notAchieved')).items,
    ...times(3, 'achieved').map(() => relisted),
  ]),
  'earlier years are known': reviewOf(fy2024Items, [], {
    ...fy2024Settings,
    published: [
      { fiscalYear: 2023, confirmed: 22, achieved: 16, notAchieved: 6 },
      { fiscalYear: 2022, confirmed: 20, achieved: 16, notAchieved: 4 },
    ],
  }),
  'a round before its end': interimReview,
  'a published figure was wrong': reviewOf(fy2024Items, [], {
    ...fy2024Settings,
    published: [{ fiscalYear: 2024, publishedOn: '2025-09-16', confirmed: 24, achieved: 20, notAchieved: 3 }],
  }),
  'troublesome names': troublesome,
};

/** The rounds that may be published, but for their findings. */
export const publishableRounds: readonly (readonly [string, Review])[] = Object.entries(rounds)
  .map(([name, round]) => [name, { ...round, findings: [] }] as const)
  .filter(([, round]) => obstacle(round) === null);
