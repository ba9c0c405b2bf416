import { onceFor, sharedKey, sharedSetting } from '../model/answer-keys';
import type { Sentence } from '../model/finding';
import type { Question } from '../model/question';
import type { Round, SharedItems } from '../model/round';
import type { Settings } from '../model/settings';

/** Questions of the round: how the items count that several departments sent. */
export function questionsOf({ shared }: Pick<Round, 'shared'>): readonly Question[] {
  return shared.filter(({ settled }) => !settled).map(asQuestion);
}

function asQuestion({ departments, items, count, owner }: SharedItems): Question {
  const others = items.length - 1;
  const name = items[0]?.[0]?.name ?? '';
  const taken = count === 'each' ? 'each' : onceFor(owner);
  const choices = ['each', ...departments.map(onceFor)];
  const counted: Sentence =
    count === 'each'
      ? { ja: '仮に所属ごとに数えています。', en: 'For now they count for each department.' }
      : { ja: `仮に「${owner}」の項目として1件と数えています。`, en: `For now each counts once, for ${owner}.` };
  const rest = others > 0 ? { ja: `ほか${others}件`, en: ` and ${others} more` } : { ja: '', en: '' };
  return {
    kind: 'sharedItem',
    file: null,
    at: null,
    message: {
      ja: `取組項目「${name}」${rest.ja}が、${departments.join('、')}の${departments.length}所属から出ています。${counted.ja}1件として数えるか、所属ごとに数えるかを選んでください。`,
      en: `Item "${name}"${rest.en} came from ${departments.length} departments: ${departments.join(', ')}. ${counted.en} Choose whether it counts once or for each department.`,
    },
    taken,
    alternatives: choices.filter((choice) => choice !== taken),
    key: sharedKey(departments),
  };
}

/** The settings with the answers that people gave about shared items: 共通項目 as if it stood in them. */
export function withSharedAnswers(settings: Settings): Settings {
  const answered = Object.entries(settings.answers).flatMap(([key, answer]) => sharedSetting(key, answer) ?? []);
  return answered.length === 0 ? settings : { ...settings, sharedItems: [...answered, ...settings.sharedItems] };
}
