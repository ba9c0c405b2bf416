import type { Entry } from '../../model/entry';
import type { EvaluatedItem } from '../../model/review';
import { narrow, tidy } from '../../text/fold';
import { nameOf, textOf } from '../reading/entry-text';
import { oncePerCell, writing } from '../reading/hits';
import { registeredAs } from '../reading/register';
import type { Hit, Hits, ItemContext, ItemRule, Rule, TableRule, WorkbookContext } from '../rule';

const masters = [
  {
    id: '2-1',
    name: '民間との対話の充実',
    policy: '官民連携の推進',
    department: '企画室',
    evaluateIn: 'everyYear',
    approvedTargets: [],
  },
] as const;

const policyUnknown: TableRule = {
  id: 'policy-unknown',
  severity: 'error',
  title: { ja: '一覧にない取組方針', en: 'Unknown policy' },
  why: {
    ja: '一覧にない取組方針の項目は、取組方針別の集計に入りません。',
    en: 'Such an item falls out of the totals by policy.',
  },
  fix: { ja: '取組方針を一覧から選んでください。', en: 'Choose the policy from the list.' },
  basis: 'ある市の報道発表資料「行政改革プラン」の進捗状況(令和6年度末時点)',
  message: {
    ja: '「{raw}」は取組方針の一覧にありません。取組方針別の集計に入らないので、一覧から選んでください。',
    en: '"{raw}" is not in the list of policies and falls out of the totals by policy. Choose one from the list.',
  },
  scope: 'table',
  check: (_, context) => [...unknownPolicies(context), ...withoutPolicy(context)],
  examples: {
    ok: [
      { case: '取組方針の名称に番号が付いている', rows: [{ 取組方針: '２　官民連携の推進' }] },
      { case: '空欄だが上の行から続いている', rows: [{}, { 項目番号: '2-2', 取組方針: '', 取組項目: '広告事業の推進' }] },
      { case: '別の計画のブックで、どの取組方針も一覧にない', rows: [{ 取組方針: '歳入の確保' }] },
      { case: '取組方針のない計画', rows: [{ 取組方針: null }, { 項目番号: '2-2', 取組方針: null, 取組項目: '広告事業の推進' }] },
    ],
    ng: [
      { case: '一覧にない取組方針', rows: [{}, { 項目番号: '3-1', 取組方針: '市民サービスの向上', 取組項目: '窓口の集約' }] },
      {
        case: '行の見出しに、一覧にない取組方針',
        rows: [
          { only: { 項目番号: '取組方針２　官民連携の推進' } },
          { 取組方針: null },
          { only: { 項目番号: '取組方針７　市民サービスの向上' } },
          { 項目番号: '7-1', 取組項目: '窓口の集約' },
        ],
      },
      { case: '最初の項目の取組方針が空欄', rows: [{ 取組方針: '' }, { 項目番号: '2-2', 取組項目: '広告事業の推進' }] },
      {
        case: '別の計画のブックで、最初の項目の取組方針が空欄',
        rows: [{ 取組方針: '' }, { 項目番号: '2-2', 取組方針: '歳入の確保', 取組項目: '広告事業の推進' }],
      },
      {
        case: '別の計画のブックで、取組方針の列がすべて空欄',
        rows: [{ 取組方針: '' }, { 項目番号: '2-2', 取組方針: '', 取組項目: '広告事業の推進' }],
      },
      { case: '取組方針の列がなく、点検設定には取組方針がある', rows: [{ 取組方針: null }], settings: { policiesGiven: true } },
    ],
  },
};

function unknownPolicies(context: ItemContext): Hits {
  if (!knowsThePlan(context)) return [];
  return oncePerCell(
    context.tableItems.flatMap((item): readonly Hit[] => {
      const { policy } = item.entries;
      if (!policy || item.policyMatch !== 'unknown') return [];
      const master = registeredAs(item, context.settings);
      return [{ at: policy.at, words: { raw: tidy(policy.text) }, ...(master && writing(master.policy)) }];
    }),
  );
}

/**
 * A column of policies is blank and nothing stands above to take over: told at each such cell, once for a column that is blank as a whole.
 * A table without the column is told where the office has given the policies.
 */
function withoutPolicy({ tableItems, settings }: ItemContext): Hits {
  const blank = tableItems.filter(({ policyMatch, counted }) => policyMatch === 'none' && counted);
  const raw = { ja: '空欄', en: 'blank' };
  const cells = blank.flatMap(({ entries }) => entries.policy ?? []);
  const isWhole = blank.length === tableItems.length && !settings.policiesGiven;
  if (cells.length > 0) {
    const hits = oncePerCell(
      blank.flatMap((item): Hits => {
        const { policy } = item.entries;
        const master = registeredAs(item, settings);
        return policy ? [{ at: policy.at, words: { raw }, ...(master && writing(master.policy)) }] : [];
      }),
    );
    return isWhole ? hits.slice(0, 1) : hits;
  }
  const [first] = blank;
  return first && settings.policiesGiven ? [{ at: first.at, words: { raw } }] : [];
}

/** The built-in list is one city's plan: it says nothing of a workbook in which no item has one of its policies. */
function knowsThePlan({ settings, items }: WorkbookContext): boolean {
  return settings.policiesGiven || items.some(({ policyMatch }) => policyMatch === 'exact' || policyMatch === 'loose');
}

const policySpellingDiffers: TableRule = {
  id: 'policy-spelling-differs',
  severity: 'warning',
  title: { ja: '取組方針の表記の揺れ', en: 'Spelling of a policy' },
  why: {
    ja: '表記が違う取組方針は、数式などの集計から漏れることがあります。',
    en: 'Counts by formula may miss a policy that is spelt differently.',
  },
  fix: { ja: '計画の名称にそろえてください。', en: "Use the plan's name." },
  basis: '総務省 統一ルール 1-5',
  message: {
    ja: '取組方針「{raw}」を「{master}」として扱いました。表記が違うと集計から漏れるおそれがあるので、そろえてください。',
    en: 'Policy "{raw}" was treated as "{master}". Unify the spelling, because other counts may miss it.',
  },
  scope: 'table',
  check: (table, { tableItems }) =>
    oncePerCell(
      tableItems.flatMap((item): readonly Hit[] => {
        const { policy } = item.entries;
        if (!policy || (item.policyMatch !== 'loose' && !inWideLetters(policy, item))) return [];
        const ownColumn = policy.at.column === table.columns.policy && policy.at.row >= item.rows.from;
        return [{ at: policy.at, words: { raw: tidy(policy.text), master: item.policy }, ...(ownColumn && writing(item.policy, 'auto')) }];
      }),
    ),
  examples: {
    ok: [
      { case: '改行で折り返している', rows: [{ 取組方針: '官民連携\nの推進' }] },
      { case: '括弧や記号で囲んでいる', rows: [{ 取組方針: '〔官民連携の推進〕' }] },
    ],
    ng: [
      { case: '一部の文字がない', rows: [{}, { 項目番号: '2-2', 取組方針: '官民連携推進', 取組項目: '広告事業の推進' }] },
      { case: 'かな書き', rows: [{}, { 項目番号: '4-1', 取組方針: 'はたらき方改革', 取組項目: '在宅勤務の推進', 評価: '' }] },
      { case: '全角の英字', rows: [{ 取組方針: 'ＤＸの推進', 評価: '' }] },
    ],
  },
};

/** ＤＸの推進: the same letters to a reader, other letters to a formula. */
function inWideLetters(policy: Entry, { policyMatch, policy: name }: EvaluatedItem): boolean {
  return policyMatch === 'exact' && /[Ａ-Ｚａ-ｚ]/.test(policy.text) && narrow(name) === name;
}

const policyDiffersFromMaster: ItemRule = {
  id: 'policy-differs-from-master',
  severity: 'error',
  title: { ja: '項目台帳と違う取組方針', en: 'Policy differs from the register' },
  why: { ja: '取組方針別の項目数と達成率が変わります。', en: 'The counts and rates by policy change.' },
  fix: { ja: 'どちらが正しいか確認し、項目台帳か表を直してください。', en: 'Check which is right and correct the other.' },
  basis: 'reform-office practice',
  message: {
    ja: '「{item}」は項目台帳では「{master}」の項目ですが、この表では「{raw}」に入っています。取組方針別の件数が変わるので、どちらが正しいか確認してください。',
    en: '"{item}" belongs to "{master}" in the item register but to "{raw}" here. Check which is right; the counts by policy change.',
  },
  scope: 'item',
  check: (item, { settings, table }) => {
    const { policy } = item.entries;
    const known = item.policyMatch === 'exact' || item.policyMatch === 'loose';
    const master = known && item.notCountedBecause !== 'relisted' ? registeredAs(item, settings) : null;
    if (!policy || !master || master.policy === item.policy) return [];
    const ownCell = policy.at.column === table.columns.policy && policy.at.row >= item.rows.from;
    const words = { item: nameOf(item), master: master.policy, raw: item.policy };
    return [{ at: policy.at, words, ...(ownCell && writing(master.policy)) }];
  },
  examples: {
    ok: [
      { case: '台帳と同じ取組方針', rows: [{}], settings: { items: masters } },
      { case: '台帳がない', rows: [{ 取組方針: '業務改革の推進' }] },
    ],
    ng: [{ case: '台帳では別の取組方針', rows: [{ 取組方針: '業務改革の推進' }], settings: { items: masters } }],
  },
};

const untrackedPolicyCounted: ItemRule = {
  id: 'untracked-policy-counted',
  severity: 'warning',
  title: { ja: '別の計画で進捗管理する取組方針', en: 'Policy tracked under another plan' },
  why: {
    ja: '別の計画で進捗管理する項目を数えると、達成率の母数が公表と合わなくなります。',
    en: 'Counting such items makes the denominator differ from the published one.',
  },
  fix: {
    ja: '一覧から外すか、評価を「評価対象外」とし、理由に「別計画で進捗管理」と書いてください。',
    en: 'Remove the item or mark it out of scope as managed under another plan.',
  },
  basis: 'ある市の報道発表資料「行政改革プラン」の進捗状況(令和6年度末時点)',
  message: {
    ja: '「{item}」の取組方針「{policy}」は別の計画で進捗管理されています。達成率の母数には入れていません。一覧から外すか、対象外(別計画で進捗管理)にしてください。',
    en: '"{item}" belongs to policy "{policy}", which is tracked under another plan. It was not counted in the rate. Remove it or mark it 対象外 (managed elsewhere).',
  },
  scope: 'item',
  check: (item) => {
    const { policy } = item.entries;
    const rated = item.rating === 'achieved' || item.rating === 'notAchieved';
    if (item.notCountedBecause !== 'untrackedPolicy' || !rated) return [];
    return [{ at: policy?.at ?? item.at, words: { item: nameOf(item), policy: item.policy || textOf(policy) } }];
  },
  examples: {
    ok: [
      { case: '進捗を管理する取組方針', rows: [{}] },
      { case: '評価のない項目', rows: [{ 取組方針: 'DXの推進', 評価: '' }] },
      { case: '評価対象外としている', rows: [{ 取組方針: 'DXの推進', 評価: '評価対象外', 備考: '市のDX戦略で進捗管理するため' }] },
    ],
    ng: [{ case: '別の計画の項目に評価がある', rows: [{ 取組方針: 'DXの推進' }] }],
  },
};

export const classificationPolicyRules: readonly Rule[] = [
  policyUnknown,
  policySpellingDiffers,
  policyDiffersFromMaster,
  untrackedPolicyCounted,
];
