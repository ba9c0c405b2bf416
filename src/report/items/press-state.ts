import type { EvaluatedItem, Review } from '../../model/review';
import type { PressKind, PressSource, PressText } from '../../model/press';
import { lastingKinds, policyKinds } from '../../model/press';
import type { ItemIdentity } from '../../model/item-ref';
import type { CellRef } from '../../workbook/reference';
import { fiscalYearLabel, readFiscalYears } from '../../text/fiscal-years';
import { fold } from '../../text/fold';
import { isDone } from '../../text/milestones';
import { pairItems } from '../../text/pair-items';
import { composedNext, composedYear } from './composed-texts';
import { inPlanOrder } from './item-order';
import { isSameContent, sourceCell } from './source-cells';

/**
 * 最新: its cells say what they said when it was gone through; 古い: they do not, or it is of another year; 要確認: nobody has gone
 * through it; 根拠なし: it rests on no cell; 下書き: composed of cells as they are now.
 */
export type PressState = '最新' | '古い' | '要確認' | '根拠なし' | '下書き';

export interface PressParagraph {
  readonly no: string;
  readonly kind: PressKind;
  readonly policy: string;
  readonly fiscalYear: number | null;
  readonly text: string;
  readonly state: PressState;
  /** Why it is 古い or 要確認, in Japanese sentences. */
  readonly reasons: readonly string[];
  readonly sources: readonly PressSourceState[];
}

export interface PressSourceState extends PressSource {
  /** What stands there now; null: the item or the 欄 is not there. */
  readonly now: string | null;
  readonly state: '変わりなし' | '変更あり' | '未確認' | '見つからない';
  /** What is not as it was, a sentence in Japanese; null while nothing is. */
  readonly change: string | null;
  readonly file: string | null;
  readonly at: CellRef | null;
}

/** A row with this text says that the box stays empty: nothing is composed for it. */
export const leftEmpty = '（なし）';

const known = new WeakMap<Review, readonly PressParagraph[]>();

/** Every paragraph of the release in its order: what people have written, and for boxes without a text what the cells say. */
export function pressParagraphs(review: Review): readonly PressParagraph[] {
  const before = known.get(review);
  if (before) return before;
  const paragraphs = [...review.settings.press.texts.map((text) => written(text, review)), ...composed(review)];
  known.set(review, paragraphs);
  return paragraphs;
}

/** The paragraphs that must not be published as they are. */
export function openParagraphs(review: Review): readonly PressParagraph[] {
  return pressParagraphs(review).filter(({ state }) => state === '古い' || state === '要確認');
}

function written({ no, kind, policy, fiscalYear, text }: PressText, review: Review): PressParagraph {
  const sources = review.settings.press.sources.filter((source) => source.no === no).map((source) => sourceState(source, review));
  const stale = [
    ...ofOtherYear({ kind, fiscalYear, text }, review),
    ...sources.flatMap(({ change }) => change ?? []),
    ...denied(text, sources, review),
  ];
  const unconfirmed = [
    ...sources.flatMap(({ state, id, name, field }) =>
      state === '未確認' ? [`「${nameOf({ id, name })}」の${field}を、この文と照らし合わせていません。`] : [],
    ),
    ...(fiscalYear === null && !lastingKinds.has(kind) ? ['どの年度の文か分かりません。「年度」に記入してください。'] : []),
  ];
  const isBox = kind === 'year' || kind === 'next';
  const state = stale.length > 0 ? '古い' : unconfirmed.length > 0 ? '要確認' : isBox && sources.length === 0 ? '根拠なし' : '最新';
  return { no, kind, policy, fiscalYear, text, state, reasons: [...stale, ...unconfirmed], sources };
}

/** Last year's paragraph, with the years in it that are to be looked at; one that lasts is last year's where it names that year. */
function ofOtherYear({ kind, fiscalYear, text }: Pick<PressText, 'kind' | 'fiscalYear' | 'text'>, review: Review): readonly string[] {
  if (fiscalYear === null || fiscalYear === review.fiscalYear) return [];
  const mentions = readFiscalYears(text).filter(
    (mention) => !lastingKinds.has(kind) || (mention.kind === 'fiscalYear' && [fiscalYear, fiscalYear + 1].includes(mention.fiscalYear)),
  );
  if (mentions.length === 0 && lastingKinds.has(kind)) return [];
  const years = [...new Set(mentions.map((mention) => `「${mention.text}」`))];
  const inText = years.length === 0 ? '' : `文の中の年度も確かめてください(${years.join('、')})。`;
  return [`${fiscalYearLabel(fiscalYear)}の公表の文です。${inText}`];
}

const longestShown = 60;

function shown(text: string | null): string {
  const line = (text ?? '').replace(/\s*\n\s*/g, '／');
  return line === '' ? '記載なし' : line.length > longestShown ? `${line.slice(0, longestShown)}…` : line;
}

const claim = /「?[^、。]*?(?<act>策定|制定|作成|構築|導入|整備|設置|開設|完成|完了)(?:を行い|し)ました/g;

/** 「策定しました」 while the items on which the text rests say that it is not done. */
function denied(text: string, sources: readonly PressSourceState[], review: Review): readonly string[] {
  const acts = [...text.matchAll(claim)].flatMap(({ groups }) => groups?.act ?? []);
  if (acts.length === 0) return [];
  const items = new Set(sources.flatMap((source) => itemOf(source, review) ?? []));
  return [...items].flatMap((item) =>
    item.indicators.flatMap(({ kind, entries }) => {
      const [target, actual] = [entries.target?.text ?? '', entries.actual?.text.trim() ?? ''];
      const act = acts.find((each) => kind === 'milestone' && target.includes(each));
      if (act === undefined || isDone(actual, review.asOf)) return [];
      return [`「${act}しました」とありますが、「${nameOf(item)}」の実績は「${shown(actual)}」です。`];
    }),
  );
}

function sourceState(source: PressSource, review: Review): PressSourceState {
  const { id, name, field, confirmed, confirmedToo } = source;
  const item = itemOf(source, review);
  const cell = item && sourceCell(item, field);
  if (!item || !cell) {
    return {
      ...source,
      now: null,
      state: '見つからない',
      change: `「${nameOf({ id, name })}」の${field}が見つかりません。`,
      file: null,
      at: null,
    };
  }
  const there = { ...source, now: cell.text, change: null, file: item.file, at: cell.entries[0]?.at ?? null };
  if (confirmed === null) return { ...there, state: '未確認' };
  const was = nameOf({ id, name });
  const isConfirmed = [confirmed, ...(confirmedToo === undefined ? [] : [confirmedToo])].some((text) => isSameContent(cell.text, text));
  if (!isConfirmed) {
    return {
      ...there,
      state: '変更あり',
      change: `「${was}」の${field}が「${shown(confirmed)}」から「${shown(cell.text)}」に変わりました。`,
    };
  }
  if (name !== '' && fold(name) !== fold(item.name)) {
    return { ...there, state: '変更あり', change: `「${was}」の取組項目の名称が「${item.name}」に変わりました。` };
  }
  return { ...there, confirmed: cell.text, state: '変わりなし' };
}

const found = new WeakMap<Review, Map<string, EvaluatedItem | undefined>>();

/** Found again also when it was renamed or renumbered; a hand-written row may name the number alone. */
export function itemOf({ department, id, name }: ItemIdentity, review: Review): EvaluatedItem | undefined {
  let items = found.get(review);
  if (!items) found.set(review, (items = new Map<string, EvaluatedItem | undefined>()));
  const key = JSON.stringify([department, id, name]);
  if (!items.has(key)) items.set(key, pairItems([{ department, id, name }], toldItems(review)).pairs[0]?.[1]);
  return items.get(key);
}

/** Items that are told about: the counted ones, and those of policies that are followed under another plan. */
export function toldItems(review: Pick<Review, 'items' | 'settings'>): readonly EvaluatedItem[] {
  return inPlanOrder(review).filter(({ counted, notCountedBecause }) => counted || notCountedBecause === 'untrackedPolicy');
}

export function nameOf({ id, name }: Pick<ItemIdentity, 'id' | 'name'>): string {
  return [id, name].filter((word) => word !== '').join(' ');
}

/** For every box of a policy without a text, what the items say of it. */
function composed(review: Review): readonly PressParagraph[] {
  const { texts } = review.settings.press;
  const items = toldItems(review);
  const names = new Set([...review.settings.policies.map(({ name }) => name), ...items.map(({ policy }) => policy)]);
  const paragraphs: PressParagraph[] = [];
  let no = Math.max(0, ...texts.map((text) => Number(text.no)).filter(Number.isFinite));
  for (const policy of names) {
    if (policy === '') continue;
    const own = items.filter((item) => item.policy === policy);
    for (const kind of policyKinds) {
      if (kind === 'about' || texts.some((text) => text.kind === kind && text.policy === policy)) continue;
      const sentences = kind === 'year' ? composedYear(own, review) : composedNext(own);
      if (sentences.length === 0) continue;
      no += 1;
      const sources = sentences.map(({ source }) => sourceState({ ...source, no: String(no) }, review));
      const text = sentences.map((each) => each.text).join('');
      paragraphs.push({ no: String(no), kind, policy, fiscalYear: review.fiscalYear, text, state: '下書き', reasons: [], sources });
    }
  }
  return paragraphs;
}
