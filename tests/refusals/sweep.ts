import { isHostFault } from '../../src/host';
import type { Sentence } from '../../src/model/finding';
import type { Journey, OpenJourney } from './journeys';

/** A member that Excel refuses for good during one journey. */
export interface Refused {
  readonly journey: string;
  /** "PageLayout.zoom set". */
  readonly member: string;
  readonly code: 'GeneralException' | 'NotImplemented';
  /** Nothing can be deleted either. */
  readonly deleteToo: boolean;
}

/** A journey as it goes when nothing is refused. */
export interface Rehearsed {
  readonly journey: Journey;
  readonly members: readonly string[];
  readonly before: Standing;
  readonly after: Standing;
}

interface Standing {
  readonly theirs: string;
  readonly content: string;
  readonly sheets: readonly string[];
}

const standingOf = ({ excel, theirs, content }: OpenJourney): Standing => ({
  theirs: JSON.stringify(theirs()),
  content: JSON.stringify(content()),
  sheets: excel.workbook.sheets.map(({ name }) => name),
});

export async function rehearse(journey: Journey): Promise<Rehearsed> {
  const opened = await journey.open();
  const before = standingOf(opened);
  await opened.act();
  // What a test itself looks at is no part of the journey.
  const members = [...opened.excel.host.refusals.used];
  return { journey, members, before, after: standingOf(opened) };
}

const deletes = ['Worksheet', 'NamedItem', 'Setting', 'Shape', 'Chart', 'Table'].map((type) => `${type}.delete call`);

/** Names of sheets that only stand while we write. */
export const atWork = /書き出し中|進捗評価の確認/;

interface Outcome {
  readonly kind: 'done' | 'plain' | 'told';
  readonly words: string;
}

/** @returns what is wrong, in words; null when all holds */
export async function hold({ journey, before, after }: Rehearsed, { member, code, deleteToo }: Refused): Promise<string | null> {
  const opened = await journey.open();
  const { refusals } = opened.excel.host;
  if (deleteToo) for (const each of deletes) refusals.refuse(each, code);
  refusals.refuse(member, code);
  const outcome = await outcomeOf(opened.act);
  const wrong = wrongWith(outcome, standingOf(opened), { before, after }, { code, journey: journey.name });
  if (wrong !== null) return wrong;
  refusals.clear();
  if (outcome.kind === 'done' || (journey.once && outcome.kind === 'plain')) return null;
  const next = await outcomeOf(opened.act);
  const now = standingOf(opened);
  if (next.kind !== 'done') return `the next try was not whole: ${next.words}`;
  const working = now.sheets.filter((name) => atWork.test(name));
  if (working.length > 0) return `the next try leaves ${working.join()}`;
  return now.content === after.content ? null : 'the next try ends otherwise than it should';
}

function wrongWith(
  { kind, words }: Outcome,
  now: Standing,
  { before, after }: Pick<Rehearsed, 'before' | 'after'>,
  { code, journey }: Pick<Refused, 'code' | 'journey'>,
): string | null {
  if (now.theirs !== before.theirs && now.theirs !== after.theirs) return `something of theirs has changed (${kind}: ${words})`;
  const unnamed = now.sheets.filter(
    (name) => !after.sheets.includes(name) && !before.sheets.includes(name) && !words.includes(`「${name}」`),
  );
  if (kind !== 'plain' && unnamed.length > 0) return `left without a word: ${unnamed.join()} (${kind}: ${words})`;
  switch (kind) {
    case 'done':
      return now.content === after.content ? null : 'done, but not as it should be';
    case 'plain':
      return now.content === after.content || words.includes('取り除けませんでした') || words.includes('シート名')
        ? null
        : `plain, but not complete: ${words}`;
    case 'told': {
      if (!words.endsWith('。')) return `no sentence: ${words}`;
      if (!words.includes(code) && !words.includes('必要な機能がありません')) return `the cause is not named: ${words}`;
      const isNamed = now.sheets.some((name) => !before.sheets.includes(name) && words.includes(`「${name}」`));
      // Marks are all off when they cannot be drawn anew; what was taken back in part is taken back by the next try.
      const isKnown = /残って|すべて外しました/.test(words) || journey === 'take back changes';
      return now.content === before.content || isNamed || isKnown ? null : `told, but something is left: ${words}`;
    }
  }
}

async function outcomeOf(act: () => Promise<unknown>): Promise<Outcome> {
  try {
    const notices = noticesOf(await act());
    return { kind: notices.length > 0 ? 'plain' : 'done', words: notices.map(({ ja }) => ja).join('') };
  } catch (error) {
    if (!isHostFault(error)) throw error;
    return { kind: 'told', words: error.sentence.ja };
  }
}

function noticesOf(result: unknown): readonly Sentence[] {
  if (Array.isArray(result)) return result as readonly Sentence[];
  return typeof result === 'object' && result !== null && 'notices' in result ? (result.notices as readonly Sentence[]) : [];
}

/** Every member with both codes, and with nothing that can be deleted. */
export function allRefusals({ journey, members }: Rehearsed): readonly Refused[] {
  return members.flatMap((member) =>
    (['GeneralException', 'NotImplemented'] as const).flatMap((code) =>
      [false, true].map((deleteToo): Refused => ({ journey: journey.name, member, code, deleteToo })),
    ),
  );
}
