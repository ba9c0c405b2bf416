import { defaultSettings } from './default-settings';
import type { Sentence } from './finding';
import type { ItemIdentity } from './item-ref';
import { isOneItem, isOneItemKey } from './one-item';
import { leaveOut } from './question';
import { unknownMember, wrongMember } from './settings-problems';
import { presetOf } from './presets';
import { contradictsItself, readPublishedRound } from './published-round';
import type {
  ApprovedTarget,
  DepartmentDuty,
  HeadingMemory,
  LayoutMemory,
  MasterItem,
  Policy,
  PublishedFigures,
  Settings,
  StatusWord,
  LaterSettings,
  Override,
  RuleSetting,
  SharedItemsSetting,
} from './settings';
import { withTargetYears } from './settings-of-year';

export type SettingsReading = { readonly settings: Settings } | { readonly problems: readonly Sentence[] };

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads 点検設定 from parsed JSON (the form of a plan.json). Keys that are left out keep their default.
 * A wrong value gives a sentence that names its key; then no settings are returned, so that nothing is checked against half of them.
 */
export function readSettings(value: unknown): SettingsReading {
  if (!isObject(value)) {
    return {
      problems: [
        {
          ja: '点検設定のファイルの形が正しくありません。plan.json の見本に合わせて直してください。',
          en: 'The settings file is not a JSON object. Correct it after the sample plan.json.',
        },
      ],
    };
  }
  const problems: Sentence[] = [];
  const known = new Set<string>();
  const take = taker(value, problems, known);
  const policies = take('policies', isList(isPolicy), undefined);
  const plan = take('plan', isText, defaultSettings.plan);
  const settings: Settings = {
    plan,
    office: take('office', isText, null),
    from: take('from', isYear, null),
    to: take('to', isYear, null),
    fiscalYear: take('fiscalYear', isYear, null),
    asOf: take('asOf', isIsoDate, null),
    policies:
      policies?.map((policy) => ({ ...policy, aliases: policy.aliases ?? [] })) ?? presetOf(plan)?.policies ?? defaultSettings.policies,
    policiesGiven: policies !== undefined,
    statuses: take('statuses', isList(isStatusWord), null)?.map(withAliases) ?? null,
    departments: take('departments', isList(isDuty), []),
    organisation: take('organisation', isList(isText), []),
    oldNames: take('oldNames', isTextMap, {}),
    items: take('items', isList(isMasterItem), []).map((item) => ({
      ...item,
      evaluateIn: item.evaluateIn ?? 'everyYear',
      approvedTargets: item.approvedTargets ?? [],
    })),
    sharedItems: take('sharedItems', isList(isSharedItems), []),
    formVersion: take('formVersion', isText, null),
    form: take('form', isForm, null),
    press: defaultSettings.press,
    published: take('published', isList(isPublished), []),
    rollUp: take('rollUp', isRollUp, defaultSettings.rollUp),
    threshold: take('threshold', isPositive, defaultSettings.threshold),
    tolerance: take('tolerance', isTolerance, defaultSettings.tolerance),
    later: take('later', isList(isLater), []).map(({ statuses, ...later }) => ({
      ...later,
      ...(statuses && { statuses: statuses.map(withAliases) }),
    })),
    rules: take('rules', isList(isRuleSetting), []).map((rule) => ({ ...rule, from: rule.from ?? null })),
    overrides: take('overrides', isList(isOverride), []),
    layouts: take('layouts', isList(isLayoutMemory), []),
    headings: take('headings', isList(isHeadingMemory), []),
    answers: take('answers', isAnswers, {}),
  };
  problems.push(...Object.keys(value).flatMap((key) => (known.has(key) ? [] : [unknownMember(key)])));
  if (problems.length > 0) return { problems };
  return { settings: { ...settings, items: withTargetYears(settings.items, settings.fiscalYear) } };
}

/** Takes a key's value when it passes its check; a missing key and null give the default; anything else is a problem. */
function taker(source: Json, problems: Sentence[], known: Set<string>) {
  return <T, D>(key: string, check: (value: unknown) => value is T, otherwise: D): T | D => {
    known.add(key);
    const value = source[key];
    if (value === undefined || value === null) return otherwise;
    if (check(value)) return value;
    problems.push(wrongMember(key, value, check));
    return otherwise;
  };
}

/** As written in a file: what may be left out is optional. */
type Written<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isText(value: unknown): value is string {
  return typeof value === 'string';
}
function isPositive(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0;
}
function isYear(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1900 && (value as number) < 2200;
}
function isIsoDate(value: unknown): value is string {
  return isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}
function isList<T>(check: (value: unknown) => value is T): (value: unknown) => value is readonly T[] {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(check);
}
function isOptional(value: unknown, check: (value: unknown) => boolean): boolean {
  return value === undefined || value === null || check(value);
}
function isTextMap(value: unknown): value is Readonly<Record<string, string>> {
  return isObject(value) && Object.values(value).every(isText);
}
function isPolicy(value: unknown): value is Written<Policy, 'aliases'> {
  return (
    isObject(value) &&
    typeof value.no === 'number' &&
    isText(value.name) &&
    typeof value.tracked === 'boolean' &&
    isOptional(value.aliases, isList(isText)) &&
    isOptional(value.trackedBy, isText)
  );
}
function isStatusWord(value: unknown): value is Written<StatusWord, 'aliases'> {
  return (
    isObject(value) &&
    isText(value.label) &&
    ['achieved', 'notAchieved', 'outOfScope'].includes(value.countsAs as string) &&
    isOptional(value.aliases, isList(isText))
  );
}
function withAliases(word: Written<StatusWord, 'aliases'>): StatusWord {
  return { ...word, aliases: word.aliases ?? [] };
}
function isTolerance(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < 100;
}
interface WrittenLater extends Omit<LaterSettings, 'statuses'> {
  readonly statuses?: readonly Written<StatusWord, 'aliases'>[];
}
function isLater(value: unknown): value is WrittenLater {
  return (
    isObject(value) &&
    isYear(value.from) &&
    isOptional(value.rollUp, isRollUp) &&
    isOptional(value.threshold, isPositive) &&
    isOptional(value.tolerance, isTolerance) &&
    isOptional(value.statuses, isList(isStatusWord))
  );
}
function isRuleSetting(value: unknown): value is Written<RuleSetting, 'from'> {
  return (
    isObject(value) &&
    isText(value.rule) &&
    isOptional(value.from, isYear) &&
    ['error', 'warning', 'info', 'off'].includes(value.severity as string)
  );
}
function isOverride(value: unknown): value is Override {
  return (
    isObject(value) &&
    [value.item, value.rule, value.basis, value.reason].every(isText) &&
    value.reason !== '' &&
    isOptional(value.identity, isIdentity) &&
    isOptional(value.field, isText)
  );
}
function isIdentity(value: unknown): value is ItemIdentity {
  return isObject(value) && [value.department, value.id, value.name].every(isText);
}
function isSharedItems(value: unknown): value is SharedItemsSetting {
  return (
    isObject(value) &&
    isList(isText)(value.departments) &&
    (value.count === 'each' || (value.count === 'once' && isText(value.owner) && value.departments.includes(value.owner)))
  );
}
function isDuty(value: unknown): value is DepartmentDuty {
  return isObject(value) && isText(value.name) && isList(isText)(value.items) && (value.file === undefined || isText(value.file));
}
function isEvaluateIn(value: unknown): value is MasterItem['evaluateIn'] {
  return value === 'everyYear' || isList(isYear)(value);
}
function isMasterItem(value: unknown): value is Written<MasterItem, 'evaluateIn' | 'approvedTargets'> {
  return (
    isObject(value) &&
    [value.id, value.name, value.policy, value.department].every(isText) &&
    isOptional(value.evaluateIn, isEvaluateIn) &&
    isOptional(value.approvedTargets, isList(isApprovedTarget))
  );
}
function isApprovedTarget(value: unknown): value is ApprovedTarget {
  return (
    isObject(value) &&
    isText(value.indicator) &&
    isOptional(value.value, (number) => typeof number === 'number') &&
    isOptional(value.fiscalYear, isYear)
  );
}
function isForm(value: unknown): value is NonNullable<Settings['form']> {
  return isObject(value) && isText(value.name) && isList(isText)(value.headings);
}
function isPublished(value: unknown): value is PublishedFigures {
  return isObject(value) && readPublishedRound(value) !== null && isYear(value.fiscalYear) && !contradictsItself(value);
}
function isLayoutMemory(value: unknown): value is LayoutMemory {
  return isObject(value) && isText(value.fingerprint) && isTextMap(value.columns) && (value.chosen === undefined || value.chosen === true);
}
function isHeadingMemory(value: unknown): value is HeadingMemory {
  return isObject(value) && isText(value.fingerprint) && isPositive(value.rows) && Number.isInteger(value.rows);
}
/** Answers as in a file of `--answers`: by the key of the question. */
export function isAnswers(value: unknown): value is Settings['answers'] {
  return (
    isObject(value) &&
    Object.entries(value).every(([key, answer]) =>
      isOneItemKey(key)
        ? isOneItem(answer) || answer === leaveOut
        : ['string', 'number', 'boolean'].includes(typeof answer) || isTextMap(answer),
    )
  );
}
function isRollUp(value: unknown): value is Settings['rollUp'] {
  return ['all', 'majority', 'main', 'byHand'].includes(value as string);
}
