import { completeKey, matterOf, onceFor, sheetKey } from '../model/answer-keys';
import { isKnownToBeComplete } from '../model/completeness';
import { fieldLabels } from '../model/field-labels';
import type { Sentence } from '../model/finding';
import type { Field } from '../model/item';
import { countAsRead, leaveOut, type Answer, type ColumnValues, type LabelMeaning, type Question } from '../model/question';
import type { Review } from '../model/review';
import type { Settings } from '../model/settings';
import { countedWord } from '../model/settings-sheet';
import { wordsToDecide } from '../evaluation/words-to-decide';
import { wordsKey } from '../recognition/items/words-key';
import { comparableRating } from '../text/rating-words';
import { fiscalYearLabel } from '../text/fiscal-years';
import { columnEffects } from './column-effects';

/** A question as it is put to a person: once for all the workbooks that it is about. */
export interface Asked extends Pick<Question, 'at' | 'key' | 'message'> {
  readonly kind: Question['kind'] | 'complete';
  /** The workbooks in which it arose; empty: it is about the round. */
  readonly files: readonly string[];
  /** Values of the column, as they are shown. */
  readonly samples: readonly string[];
  /** What may be answered, the proposal first; empty where labels are asked about. */
  readonly choices: readonly Choice[];
  /** False: there is no proposal, a person has to choose. */
  readonly proposes: boolean;
  /** Words and marks of a rating, the most frequent first; empty for any other question. */
  readonly labels: readonly AskedLabel[];
}

export interface Choice {
  readonly answer: Answer;
  readonly label: Sentence;
  /** What follows from it, to be known before it is taken. */
  readonly effects: readonly Sentence[];
}

export interface AskedLabel {
  readonly label: string;
  /** Items rated so. */
  readonly count: number;
  /** Null: nothing is proposed. */
  readonly proposed: LabelMeaning | null;
}

/** What a person has to answer before the result of a review is final, the gravest first. */
export function askedOf(review: Review): readonly Asked[] {
  const { questions } = review;
  const merged = new Map<string, readonly Question[]>();
  for (const question of questions) {
    if (question.kind !== 'ratingWord') merged.set(question.key, [...(merged.get(question.key) ?? []), question]);
  }
  const asked = [...merged.values()].flatMap((same) => (same[0] ? [askedOnce(same[0], same, review)] : []));
  return [...unreadSheets(review), ...asked, ...unknownWords(review)];
}

function askedOnce(question: Question, same: readonly Question[], review: Review): Asked {
  const { kind, at, key, message, labels, samples = [] } = question;
  const files = [...new Set(same.flatMap(({ file }) => file ?? []))];
  return {
    ...{ kind, at, key, message, files, samples },
    choices: labels ? [] : choicesOf(question, files, review),
    proposes: true,
    labels: labels ? countedLabels(labels, files, review) : [],
  };
}

function choicesOf(question: Question, files: readonly string[], review: Review): readonly Choice[] {
  const { kind, taken, alternatives } = question;
  const answers = [...new Set([taken, ...alternatives.map((answer) => (answer === 'other' ? leaveOut : answer))])];
  const likely = kind === 'column' ? likelyFields[question.values ?? 'texts'].filter((field) => !answers.includes(field)) : [];
  const last = ['column', 'table', 'sheet'].includes(kind) ? [leaveOut] : [];
  return [...answers.filter((answer) => !last.includes(answer)), ...likely, ...last].map((answer): Choice => ({
    answer: kind === 'year' ? Number(answer) : answer,
    label: choiceLabel(question, answer),
    effects:
      kind === 'column'
        ? columnEffects(question, answer, files, review)
        : kind === 'sharedItem'
          ? sharedEffects(question, answer, review)
          : [],
  }));
}

/** What a column of such values often is in a table of items. */
const likelyFields: Readonly<Record<ColumnValues, readonly Field[]>> = {
  ratings: ['rating', 'selfRating'],
  figures: ['target', 'actual'],
  sentences: ['itemName', 'activity'],
  texts: ['itemName', 'target', 'actual'],
};

function choiceLabel({ kind }: Question, answer: string): Sentence {
  if (kind === 'year') return { ja: fiscalYearLabel(Number(answer)), en: `Fiscal year ${answer}` };
  if (kind === 'sharedItem') {
    if (answer === 'each') return { ja: '所属ごとに数える', en: 'Count for each department' };
    const owner = answer.slice(onceFor('').length);
    return { ja: `「${owner}」の項目として1件と数える`, en: `Count once, for ${owner}` };
  }
  if (answer === countAsRead) return { ja: countedWord, en: 'Count it as it is' };
  if (answer === leaveOut) return kind === 'column' ? unused : notRead;
  if (answer in fieldLabels) return fieldLabels[answer as Field];
  return { ja: answer, en: answer };
}

const unused: Sentence = { ja: 'この列は使わない', en: 'Do not use this column' };
const notRead: Sentence = { ja: '読まない', en: 'Do not read it' };

/** How many items the choice gives. */
function sharedEffects({ key }: Question, answer: string, { round }: Review): readonly Sentence[] {
  const matter = matterOf(key);
  if (matter.kind !== 'sharedItem') return [];
  const wanted = [...matter.departments].sort().join();
  const shared = round.shared.find(({ departments }) => [...departments].sort().join() === wanted);
  if (!shared) return [];
  const count = answer === 'each' ? shared.items.flat().length : shared.items.length;
  return [{ ja: `合わせて${count}項目と数えます。`, en: `They count as ${count} items.` }];
}

function countedLabels(labels: Readonly<Record<string, LabelMeaning>>, files: readonly string[], { items }: Review): readonly AskedLabel[] {
  const texts = items.filter(({ file }) => files.includes(file)).flatMap(({ entries }) => entries.rating?.text.trim() ?? []);
  const counted = Object.entries(labels).map(([label, proposed]): AskedLabel => {
    const mark = comparableRating(label);
    const count = texts.filter((text) => comparableRating(text) === mark || comparableRating(text.slice(0, 1)) === mark).length;
    return { label, count, proposed };
  });
  return counted.sort((a, b) => b.count - a.count);
}

/** Rating words that mean nothing yet, of all workbooks together: what a word counts as is answered once. */
function unknownWords(review: Review): readonly Asked[] {
  const words = wordsToDecide(review);
  const [first] = words;
  if (!first) return [];
  const proposals = new Map(
    review.questions.flatMap(({ kind, labels }) => (kind === 'ratingWord' && labels ? Object.entries(labels) : [])),
  );
  return [
    {
      kind: 'ratingWord',
      key: wordsKey(words.map(({ word }) => word)),
      at: first.places[0]?.at ?? null,
      message: {
        ja: '「評価」に書かれた次の言葉は、数え方が決まっていません。何として数えるかを選んでください。それまでは未評価とします。',
        en: 'It is not decided how these rating words count. Choose what each counts as; until then they are undetermined.',
      },
      files: [...new Set(words.flatMap(({ places }) => places.map(({ file }) => file)))],
      samples: [],
      choices: [],
      proposes: false,
      labels: words.map(({ word, places }) => {
        const proposed = proposals.get(word) ?? 'undetermined';
        return { label: word, count: places.length, proposed: proposed === 'undetermined' ? null : proposed };
      }),
    },
  ];
}

/** これで全部ですか: asked before anything is published, where no list of departments says it. */
export function askedBeforePublishing(settings: Settings): readonly Asked[] {
  if (isKnownToBeComplete(settings)) return [];
  return [
    {
      kind: 'complete',
      key: completeKey,
      at: null,
      message: {
        ja: '所属の一覧がないため、これで全部か分かりません。ほかに加えるブックがなければ、「はい」と答えてください。答えるまでは公表できません。',
        en: 'Without a list of departments nobody knows whether this is all. If no other workbook belongs to it, say so; until then nothing can be published.',
      },
      files: [],
      samples: [],
      choices: [{ answer: true, label: { ja: 'はい、これで全部です', en: 'Yes, this is all' }, effects: [] }],
      proposes: false,
      labels: [],
    },
  ];
}

/** Sheets with the look of a table of items that could not be read. In a round a sheet's name alone does not say which is meant. */
function unreadSheets({ workbooks, questions }: Review): readonly Asked[] {
  const [workbook] = workbooks;
  if (!workbook || workbooks.length > 1) return [];
  const unread = workbook.account?.sheets.filter(
    ({ role, name }) => role === 'unexplained' && !questions.some(({ key }) => key === sheetKey(name)),
  );
  return (unread ?? []).map(({ name, at, heading }): Asked => ({
    kind: 'sheet',
    key: sheetKey(name),
    at,
    message: {
      ja: `シート「${name}」は、取組項目の表のようですが、読み取れていません。${heading === undefined ? '' : `見出し「${heading}」の意味が分かりません。`}`,
      en: `The sheet "${name}" looks like a table of items and was not read.${heading === undefined ? '' : ` The heading "${heading}" was not understood.`}`,
    },
    files: [workbook.file],
    samples: [],
    choices: [
      {
        answer: leaveOut,
        label: { ja: 'このシートは読まない', en: 'Do not read this sheet' },
        effects: [
          { ja: 'このシートの取組項目は、点検にも集計にも入りません。', en: 'The items of this sheet are neither checked nor counted.' },
        ],
      },
    ],
    proposes: false,
    labels: [],
  }));
}
