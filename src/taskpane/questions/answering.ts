import type { Stop } from '../../commands/stop';
import { meaningLabels } from '../../evaluation/labels';
import { matterOf } from '../../model/answer-keys';
import type { Sentence } from '../../model/finding';
import { leaveOut, type Answer, type LabelMeaning } from '../../model/question';
import type { Asked, Choice } from '../../requests/asked';
import type { Decisions } from '../settings/decisions';
import { wordsDecided } from '../settings/words';
import { columnAnswered, completeAnswered, kindLabels, otherAnswered, placeAnswered, severalAnswered } from './words';

/** An answer with what it is called. */
export interface Given {
  readonly key: string;
  readonly answer: Answer;
  readonly sentence: Sentence;
}

export interface Answering {
  /** Keeps the answers on 点検設定, and reads again. */
  readonly answer: (given: readonly Given[]) => Promise<Stop | null>;
}

export function answering({ decide }: Pick<Decisions, 'decide'>): Answering {
  return {
    answer: (given) =>
      decide({
        about: 'questions',
        sentence: given.length === 1 && given[0] ? given[0].sentence : severalAnswered(given.length),
        change: (settings) => ({
          ...settings,
          answers: { ...settings.answers, ...Object.fromEntries(given.map(({ key, answer }) => [key, answer])) },
        }),
      }),
  };
}

/** The choice as an answer. */
export function chosen({ key, kind }: Pick<Asked, 'key' | 'kind'>, { answer, label }: Choice): Given {
  const matter = matterOf(key);
  if (matter.kind === 'complete') return { key, answer, sentence: completeAnswered };
  if (matter.kind === 'column')
    return { key, answer, sentence: columnAnswered(matter.heading.replaceAll('>', ' '), label, answer !== leaveOut) };
  if ((matter.kind === 'sheet' || matter.kind === 'table') && answer === leaveOut)
    return { key, answer, sentence: placeAnswered(matter.sheet) };
  return { key, answer, sentence: otherAnswered(kindLabels[kind], label) };
}

/** What each word or mark counts as. */
export function counted({ key }: Pick<Asked, 'key'>, meanings: Readonly<Record<string, LabelMeaning>>): Given {
  const said = Object.entries(meanings).map(([word, meaning]) => ({ word, rating: meaningLabels[meaning] }));
  return { key, answer: meanings, sentence: wordsDecided(said) };
}

/** The answer that is proposed; null: a person has to choose. */
export function proposalOf(asked: Asked): Given | null {
  const [first] = asked.choices;
  if (asked.proposes && first) return chosen(asked, first);
  const meanings = proposedMeanings(asked);
  return asked.labels.length > 0 && Object.keys(meanings).length === asked.labels.length ? counted(asked, meanings) : null;
}

export function proposedMeanings({ labels }: Pick<Asked, 'labels'>): Readonly<Record<string, LabelMeaning>> {
  return Object.fromEntries(labels.flatMap(({ label, proposed }) => (proposed === null ? [] : [[label, proposed]])));
}
