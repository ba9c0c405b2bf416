import { matterOf, ratingKey } from '../../model/answer-keys';
import type { LabelMeaning, Question } from '../../model/question';
import type { Settings, StatusWord } from '../../model/settings';
import { meaningWords } from '../../model/settings-sheet';
import { fingerprint } from '../../text/fingerprint';
import { fold } from '../../text/fold';
import { builtInStatuses, comparableRating } from '../../text/rating-words';
import { meaningOf, type Legend } from '../headings/legend';
import { wordsKey } from './words-key';

/** 評価の区分 of a workbook: what its rating words and marks count as, and the question that is open about them. */
export interface RatingScale {
  readonly settings: Settings;
  /** Marks are counted as the workbook's own legend says, which nobody has confirmed yet. */
  readonly question: Question | null;
}

/**
 * The meaning of a mark comes from the answer a person gave, the plan's settings, the legend in the workbook, the built-in words,
 * in this order. An answer about a legend is one about its marks and their meanings together: it counts for workbooks with this
 * legend and for no other. `used`: the texts of the rating column.
 */
export function ratingScale(settings: Settings, legend: Legend | null, used: readonly string[], file: string): RatingScale {
  const explained = new Set([...(legend?.meanings.keys() ?? [])].map(comparableRating));
  const words = answeredWords(settings).filter(({ label }) => !explained.has(comparableRating(label)));
  const answered = [...(legend ? answeredMarks(settings, legend) : []), ...words];
  const given = [...answered, ...(settings.statuses ?? [])];
  const base = settings.statuses === null ? [...answered, ...builtInStatuses] : given;
  if (legend === null) return { settings: answered.length === 0 ? settings : { ...settings, statuses: base }, question: null };
  const decided = new Set(given.flatMap(({ label, aliases }) => [label, ...aliases].map(comparableRating)));
  const proposed = [...legend.meanings].filter(([mark]) => !decided.has(comparableRating(mark)));
  const inUse = new Set(used.flatMap((text) => [comparableRating(text), comparableRating(text.trim().slice(0, 1))]));
  const isAsked = proposed.some(([mark]) => inUse.has(comparableRating(mark)));
  const fromLegend = proposed.map(([mark, meaning]) => explainedWord(mark, meaning, meaningOf(meaning)));
  const labels = Object.fromEntries(proposed.map(([mark, meaning]) => [mark, meaningOf(meaning)]));
  return {
    settings: { ...settings, statuses: [...given, ...fromLegend, ...(settings.statuses === null ? builtInStatuses : [])] },
    question: isAsked ? legendQuestion(legend, labels, file) : null,
  };
}

function explainedWord(mark: string, meaning: string, countsAs: LabelMeaning): StatusWord {
  return { label: mark, countsAs: ratingOf(countsAs), aliases: [meaning, `${mark}:${meaning}`, `${mark}${meaning}`, `${mark}.${meaning}`] };
}

/** Marks of this very legend as a person has settled them. */
function answeredMarks({ answers }: Settings, legend: Legend): readonly StatusWord[] {
  const answer = answers[legendKey(legend)];
  if (typeof answer !== 'object') return [];
  return [...legend.meanings].flatMap(([mark, meaning]) => {
    const counts = Object.entries(answer).find(([label]) => comparableRating(label) === comparableRating(mark))?.[1];
    return counts === undefined ? [] : [explainedWord(mark, meaning, counts as LabelMeaning)];
  });
}

/** Words and marks without a legend that a person has given a meaning. */
function answeredWords({ answers }: Settings): readonly StatusWord[] {
  return Object.entries(answers).flatMap(([key, answer]) => {
    if (typeof answer !== 'object' || matterOf(key).kind !== 'ratingWord') return [];
    return Object.entries(answer).map(([label, meaning]): StatusWord => ({
      label,
      countsAs: ratingOf(meaning as LabelMeaning),
      aliases: [],
    }));
  });
}

/** Of every mark with its meaning, whether or not it is used. */
function legendKey({ meanings }: Legend): string {
  const said = [...meanings].map(([mark, meaning]) => `${fold(mark)}=${fold(meaning)}`);
  return ratingKey('legend', fingerprint(said.sort().join('|')));
}

function ratingOf(meaning: LabelMeaning): StatusWord['countsAs'] {
  return meaning === 'notARating' ? 'undetermined' : meaning;
}

function asText(labels: Readonly<Record<string, LabelMeaning>>): string {
  return Object.entries(labels)
    .map(([label, meaning]) => `${label}=${meaning}`)
    .join(', ');
}

const meaningNames: Readonly<Record<LabelMeaning, string>> = {
  achieved: 'achieved',
  notAchieved: 'not achieved',
  outOfScope: 'out of scope',
  undetermined: 'undetermined',
  notARating: 'not a rating',
};

function legendQuestion(legend: Legend, labels: Readonly<Record<string, LabelMeaning>>, file: string): Question {
  const said = Object.entries(labels).map(([mark, meaning]) => `${mark}(${legend.meanings.get(mark) ?? ''})は${meaningWords[meaning]}`);
  const inEnglish = Object.entries(labels).map(
    ([mark, meaning]) => `${mark} (${legend.meanings.get(mark) ?? ''}) as ${meaningNames[meaning]}`,
  );
  return {
    kind: 'legend',
    file,
    at: legend.at,
    message: {
      ja: `評価の記号を、ブックの凡例により、${said.join('、')}として数えました。この数え方でよいか確認してください。`,
      en: `By the legend of the workbook, ${inEnglish.join(', ')} was counted. Confirm that this is right.`,
    },
    taken: asText(labels),
    alternatives: ['achieved', 'notAchieved', 'outOfScope', 'undetermined', 'notARating'],
    key: legendKey(legend),
    labels,
  };
}

const mostWords = 12;
const samplesShown = 8;

/** Rating words whose meaning nobody has decided, in one question. Null when there are none, or so many that the column is no rating. */
export function wordQuestion(texts: readonly string[], at: Question['at'], file: string): Question | null {
  const words = [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
  if (words.length === 0 || words.length > mostWords || words.some((word) => word.length > 40)) return null;
  const labels = Object.fromEntries(words.map((word) => [word, word.length < 2 ? 'undetermined' : meaningOf(word)] as const));
  const shown = words
    .slice(0, samplesShown)
    .map((word) => `「${word}」`)
    .join('');
  return {
    kind: 'ratingWord',
    file,
    at,
    message: {
      ja: `評価の${shown}が、達成、未達成、評価対象外のどれに当たるか分かりません。それぞれを何として数えるか選んでください。それまでは未評価とします。`,
      en: `It is not known whether the ratings ${words.slice(0, samplesShown).join(', ')} count as achieved, not achieved or out of scope. Choose for each; until then they are undetermined.`,
    },
    taken: 'undetermined',
    alternatives: ['achieved', 'notAchieved', 'outOfScope', 'undetermined', 'notARating'],
    key: wordsKey(words),
    labels,
  };
}
