import type { Entry } from '../model/entry';
import type { Sentence } from '../model/finding';
import type { Review } from '../model/review';
import { readFiscalYears } from '../text/fiscal-years';
import { fold } from '../text/fold';
import { lettersApart, shownPlace } from './differences';
import type { Slip } from './slip';

const quoted = /「([^「」]{2,60})」/g;

/**
 * What can be said of texts like which nothing is known: names in 「」 that are nearly those of the plan, lists of 取組方針 that lack one or
 * have one twice, their number, and two days of one announcement.
 */
export function nameSlips(texts: readonly Entry[], review: Review): readonly Slip[] {
  const known = knownNames(review);
  return [
    ...texts.flatMap((entry) => [...nearNames(entry, known), ...lists(entry, review), ...numberOfPolicies(entry, review)]),
    ...days(texts),
  ];
}

/** By their key, with what a reader calls the place where they stand. */
function knownNames({ settings, items }: Review): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string): void => {
    if (name.trim().length > 1) names.set(fold(name), name.trim());
  };
  [settings.plan, ...settings.policies.flatMap(({ name, aliases, trackedBy = '' }) => [name, ...aliases, trackedBy])].forEach(add);
  for (const item of items) {
    [item.name, item.policy, item.department, ...item.indicators.map(({ name }) => name)].forEach(add);
    // What a cell quotes may be quoted.
    for (const entry of Object.values(item.entries)) for (const [, name = ''] of entry.text.matchAll(quoted)) add(name);
  }
  return names;
}

function nearNames({ text, at }: Entry, known: ReadonlyMap<string, string>): readonly Slip[] {
  return [...text.matchAll(quoted)].flatMap(([, name = '']) => {
    const key = fold(name);
    if (known.has(key)) return [];
    const most = Math.max(1, Math.floor(key.length / 5));
    let best: { readonly right: string; readonly apart: number } | null = null;
    for (const [other, right] of known) {
      if (other.length < 4) continue;
      const apart = lettersApart(key, other, most);
      if (apart <= most && apart < (best?.apart ?? most + 1)) best = { right, apart };
    }
    return best === null ? [] : [{ at, written: name, right: best.right, where: ofItems, isFact: true, inRow: false }];
  });
}

const ofItems: Sentence = { ja: '取組項目や点検設定', en: 'the items and settings' };
const ofSettings: Sentence = { ja: '点検設定の取組方針', en: 'the policies of the settings' };

/** 「A」、「B」及び「C」: mostly policies, so all of the plan or all that are followed. */
function lists({ text, at }: Entry, { settings, byPolicy }: Review): readonly Slip[] {
  const all = settings.policies.map(({ name }) => name);
  const followed = byPolicy.map(({ name }) => name).filter((name) => name !== '');
  return [...text.matchAll(/(?:「[^「」]+」(?:、|,|と|及び|並びに|・)?){2,}/g)].flatMap(([list]) => {
    const names = [...list.matchAll(quoted)].map(([, name = '']) => name);
    const keys = names.map(fold);
    const policies = names.filter((name) => all.some((policy) => fold(policy) === fold(name)));
    if (policies.length < 2 || policies.length * 2 < names.length) return [];
    const lacking = [all, followed].map((wanted) => wanted.filter((name) => !keys.includes(fold(name))));
    const twice = names.find((name, index) => keys.indexOf(fold(name)) < index);
    // Of several right lists the one that is nearest is meant.
    const least = lacking.reduce((one, other) => (other.length < one.length ? other : one));
    if (twice === undefined && (least.length === 0 || least.length * 2 > all.length)) return [];
    const right = twice === undefined ? least.map((name) => `「${name}」`).join('、') : `「${twice}」は1回`;
    const place = { from: 0, to: Math.min(list.length, 50) };
    return [
      {
        at,
        written: shownPlace(list, place),
        right: shownPlace(right, { from: 0, to: right.length }),
        where: ofSettings,
        isFact: true,
        inRow: false,
      },
    ];
  });
}

function numberOfPolicies({ text, at }: Entry, { settings: { policies, policiesGiven } }: Review): readonly Slip[] {
  if (!policiesGiven) return [];
  return [...fold(text).matchAll(/(\d+)(?:つ|個)?の(?:取組方針|柱)/g)]
    .filter(([, count]) => Number(count) !== policies.length)
    .map(([written]) => ({ at, written, right: `${policies.length}つ`, where: ofSettings, isFact: true, inRow: false }));
}

/** A day that stands alone or with a time: 2025年9月16日, 令和7年9月16日 14時発表. */
const head = /^[^。]{0,30}$/;
const announced = /発表|公表|^\s*(?:\d{4}|[０-９]{4})年\d{1,2}月\d{1,2}日\s*$/;

function days(texts: readonly Entry[]): readonly Slip[] {
  const found = texts.flatMap((entry) => {
    if (!head.test(entry.text) || !announced.test(entry.text)) return [];
    const [mention, second] = readFiscalYears(entry.text);
    return mention?.date === undefined || second ? [] : [{ entry, day: mention.date }];
  });
  const [first, ...others] = found;
  const other = others.find(({ day }) => first && day !== first.day);
  if (!first || !other) return [];
  const where: Sentence = { ja: '別の行', en: 'another line' };
  return [{ at: other.entry.at, written: other.entry.text.trim(), right: first.entry.text.trim(), where, isFact: true, inRow: false }];
}
