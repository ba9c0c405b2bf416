import type { Sentence } from '../../model/finding';
import type { Indicator } from '../../model/item';
import type { EvaluatedItem } from '../../model/review';
import { readFiscalYears } from '../../text/fiscal-years';
import { isDone } from '../../text/milestones';
import { readRating } from '../../text/rating-words';
import { isWritten, nameOf, textOf } from '../reading/entry-text';
import { fieldWords } from '../reading/field-words';
import type { Hits, ItemContext, Rule } from '../rule';

/** 評価に添える記載: what a rating has to bring with it. */
export const ratingReportRules: readonly Rule[] = [
  {
    id: 'countermeasure-missing',
    severity: 'error',
    title: { ja: '未達成の課題・改善策がない', en: 'Not achieved without a countermeasure' },
    why: {
      ja: '目標に届かなかった項目は、理由と次の手立てを説明する必要があります。',
      en: 'A missed target has to be explained, with what will be done about it.',
    },
    fix: { ja: '「課題」と「改善策」の両方を記入してください。', en: 'Fill in both the issue and the countermeasure.' },
    basis: 'ある市の市政改革プラン2.0 様式3; 米国法 31 USC 1116',
    message: {
      ja: '「{item}」は未達成ですが、{missing}が書かれていません。「未達成」の場合は課題と改善策の両方を記入してください。',
      en: '"{item}" is not achieved, but {missing} is not filled in. 未達成 requires both the issue and the countermeasure.',
    },
    scope: 'item',
    check: missingAnswers,
    examples: {
      ok: [
        {
          case: '課題と改善策がある',
          rows: [{ 令和6年度実績: 9, 評価: '未達成', 課題: '参加者が少なかった。', 改善策: '時期を見直す。' }],
        },
        {
          case: '課題と改善策が一つの欄にある',
          rows: [{ 令和6年度実績: 9, 評価: '未達成', 課題: '【課題】参加者が少なかった。【改善策】時期を見直す。', 改善策: null }],
          headings: { 課題: '課題及び改善策' },
        },
        { case: '達成した項目', rows: [{}] },
        { case: '課題と改善策の欄がない様式', rows: [{ 令和6年度実績: 9, 評価: '未達成', 課題: null, 改善策: null }] },
      ],
      ng: [
        { case: '改善策が空欄', rows: [{ 令和6年度実績: 9, 評価: '未達成', 課題: '参加者が少なかった。' }] },
        { case: 'どちらも「特になし」', rows: [{ 令和6年度実績: 9, 評価: '未達成', 課題: '特になし', 改善策: '特になし' }] },
      ],
    },
  },
  {
    id: 'evidence-missing',
    severity: 'warning',
    title: { ja: '達成の根拠がない', en: 'Milestone without evidence' },
    why: { ja: '完了したことを読み手が確かめられません。', en: 'A reader cannot check that it is completed.' },
    fix: { ja: '成果物の名称や実施した日を書き加えてください。', en: 'Add the deliverable or the date.' },
    basis: 'ある市の報道発表資料(令和6年度末時点); 国分寺市 第四次行政改革実施プラン',
    message: {
      ja: '「{item}」は定性的な目標で「達成」とされていますが、達成を確かめられる記載(成果物の名称、実施した日など)がありません。根拠を書き加えてください。',
      en: '"{item}" is a milestone rated 達成, but nothing shows completion (deliverable, date). Add the evidence.',
    },
    scope: 'item',
    check: (item) => {
      if (!item.counted || item.rating !== 'achieved') return [];
      return item.indicators
        .filter((indicator) => lacksEvidence(indicator, item))
        .slice(0, 1)
        .flatMap((indicator): Hits => {
          const entry = indicator.entries.actual ?? item.entries.activity ?? item.entries.rating;
          return entry ? [{ at: entry.at, words: { item: nameOf(item) } }] : [];
        });
    },
    examples: {
      ok: [
        {
          case: '成果物と時期が実績にある',
          rows: [
            {
              指標: '対話の手引き',
              単位: '－',
              前年度実績: '－',
              令和6年度目標: '手引きの策定',
              令和6年度実績: '令和7年3月に手引きを策定した',
            },
          ],
        },
        {
          case: '完了したことが取組実績にある',
          rows: [
            {
              指標: '対話の手引き',
              単位: '－',
              前年度実績: '－',
              令和6年度目標: '手引きの策定',
              令和6年度実績: '達成',
              主な取組実績: '「対話の手引き」を公表した。',
            },
          ],
        },
        { case: '数値の目標', rows: [{ 主な取組実績: '関係する課との調整を進めている。' }] },
      ],
      ng: [
        {
          case: '「達成」とだけ書かれている',
          rows: [
            {
              指標: '対話の手引き',
              単位: '－',
              前年度実績: '－',
              令和6年度目標: '手引きの策定',
              令和6年度実績: '達成',
              主な取組実績: '関係する課との調整を進めている。',
            },
          ],
        },
      ],
    },
  },
  {
    id: 'rating-changed-without-comment',
    severity: 'warning',
    title: { ja: '理由のない評価の変更', en: 'Rating changed without a comment' },
    why: { ja: '自己評価と最終の評価が違う理由を、後から説明できません。', en: 'Nobody can explain later why the two ratings differ.' },
    fix: { ja: '変更の理由を備考に書いてください。', en: 'Write the reason in the notes.' },
    basis: 'ある市の市政改革プラン 進捗状況の公表ページ(点検の手順)',
    message: {
      ja: '所管の自己評価「{self}」が最終の評価で「{final}」に変わっていますが、理由がありません。変更の理由を書いてください。',
      en: 'The self-rating "{self}" became "{final}" without a comment. Write the reason.',
    },
    scope: 'item',
    check: (item, context) => {
      const { selfRating, rating, note, evidence } = item.entries;
      if (!item.counted || !rating || !selfRating || !differs(selfRating.text, item, context)) return [];
      if (isWritten(note) || isWritten(evidence) || item.noteText !== '') return [];
      return [{ at: rating.at, words: { self: textOf(selfRating), final: textOf(rating) } }];
    },
    examples: {
      ok: [
        { case: '自己評価と同じ', rows: [{ 自己評価: '達成' }], headings: { 評価: '最終評価' } },
        {
          case: '変更の理由が備考にある',
          rows: [{ 自己評価: '未達成', 備考: '年度末に追加で開催したため、評価を改めた。' }],
          headings: { 評価: '最終評価' },
        },
      ],
      ng: [{ case: '自己評価と違い、理由がない', rows: [{ 自己評価: '未達成' }], headings: { 評価: '最終評価' } }],
    },
  },
  {
    id: 'midyear-and-yearend-differ',
    severity: 'info',
    title: { ja: '中間と年度末の評価の違い', en: 'Mid-year and year-end differ' },
    why: { ja: '経過を聞かれたときに説明しやすくなります。', en: 'It is easier to answer questions on the course.' },
    fix: { ja: '経過を取組実績か備考に書いてください。', en: 'Describe the course in the work done or in the notes.' },
    basis: 'ある市の市政改革プラン2.0 様式3',
    message: {
      ja: '中間では「{mid}」でしたが、年度末は「{final}」です。経過を記述しておくと説明しやすくなります。',
      en: 'Mid-year said "{mid}", year-end says "{final}". A word on the course helps.',
    },
    scope: 'item',
    check: (item, context) => {
      const { midRating, rating } = item.entries;
      if (!item.counted || !rating || !midRating || !differs(midRating.text, item, context)) return [];
      return [{ at: rating.at, words: { mid: textOf(midRating), final: textOf(rating) } }];
    },
    examples: {
      ok: [
        { case: '中間と同じ', rows: [{ 中間評価: '達成' }] },
        { case: '中間の評価の欄がない', rows: [{}] },
      ],
      ng: [{ case: '中間は未達成の見込みだった', rows: [{ 中間評価: '未達成' }] }],
    },
  },
];

function missingAnswers(item: EvaluatedItem, { table }: ItemContext): Hits {
  if (!item.counted || item.rating !== 'notAchieved') return [];
  const answers = (['issue', 'countermeasure', 'issueAndCountermeasure'] as const).flatMap((field) => {
    const entry = item.entries[field];
    return entry ? [{ field, entry }] : [];
  });
  const combined = answers.some(({ field, entry }) => field === 'issueAndCountermeasure' && isWritten(entry));
  const missing = combined ? [] : answers.filter(({ entry }) => !isWritten(entry));
  const [first] = missing;
  if (!first) return [];
  const words = missing.map(({ field, entry }) => fieldWords(field, entry, table));
  const named: Sentence = { ja: words.map(({ ja }) => `「${ja}」`).join('と'), en: words.map(({ en }) => `"${en}"`).join(' and ') };
  return [{ at: first.entry.at, words: { item: nameOf(item), missing: named } }];
}

/** A milestone, and nothing written says that it is completed: no completed act, no deliverable, no date, no figure. */
function lacksEvidence({ kind, actual, entries }: Indicator, item: EvaluatedItem): boolean {
  if (kind !== 'milestone' || actual !== null) return false;
  if (!isWritten(entries.actual) && item.indicators.every((indicator) => !isWritten(indicator.entries.actual))) return false;
  const { activity, evidence, note } = item.entries;
  return [entries.actual, activity, evidence, note]
    .map(textOf)
    .concat(item.noteText)
    .every((text) => !showsCompletion(text));
}

function showsCompletion(text: string): boolean {
  return isDone(text) || /「[^」]{2,}」|『[^』]{2,}』/.test(text) || readFiscalYears(text).some(({ kind }) => kind === 'date');
}

/** Another rating than the item's own, both of them readable; 達成見込 is read as 達成. */
function differs(text: string, { rating }: EvaluatedItem, { settings }: ItemContext): boolean {
  const other = readRating(text.replace(/(?:の?見込み?|見通し)$/, ''), settings.statuses).rating;
  return other !== 'undetermined' && rating !== 'undetermined' && other !== rating;
}
