import type { MasterItem } from '../../model/settings';
import { fold } from '../../text/fold';
import { identityKey } from '../../text/item-refs';
import { fiscalYearLabel } from '../../text/fiscal-years';
import { nameOf } from '../reading/entry-text';
import { groupedBy } from '../reading/hits';
import { registered } from '../reading/register';
import { disagreements } from './item-comparison';
import { departmentFiles } from './department-files';
import { sharedItemRules } from './shared-items';
import type { Hit, RoundRule, RoundSubject, Rule } from '../rule';

const master = (id: string, name: string, department: string): MasterItem => ({
  id,
  name,
  policy: '官民連携の推進',
  department,
  evaluateIn: 'everyYear',
  approvedTargets: [],
});
const dialogue = master('2-1', '民間との対話の充実', '企画室');
const parks = master('2-7', '公園の管理運営', '建設局');
const departments = [
  { name: '企画室', items: ['2-1'] },
  { name: '建設局', items: ['2-7'] },
];
const parksRow = { 項目番号: '2-7', 取組項目: '公園の管理運営', 所管: '建設局' } as const;
const recordsRow = { 項目番号: '3-4', 取組方針: '業務改革の推進', 取組項目: '文書の電子化', 所管: '総務局' } as const;
const parksHead = [['進捗管理表（令和6年度）'], ['所属：建設局'], ['令和6年度末（令和7年3月31日）現在']] as const;
const parksWorkbook = { file: '建設局.xlsx', rows: [parksRow], head: parksHead };

const lastYears = {
  file: '企画室_令和5年度.xlsx',
  rows: [{ 令和6年度実績: 9 }],
  head: [['進捗管理表（令和5年度）'], ['所属：企画室']],
  headings: { 令和6年度目標: '目標', 令和6年度実績: '実績' },
} as const;

/** One workbook alone is no round: what is missing beside it says nothing. */
function isRound({ recognitions, refused }: RoundSubject): boolean {
  return recognitions.length + refused.length > 1;
}

const workbookNotReceived: RoundRule = {
  id: 'workbook-not-received',
  severity: 'error',
  title: { ja: '未提出の所属', en: 'Workbook not received' },
  why: { ja: '未提出の所属の項目が、集計に入りません。', en: 'The items of that department are not counted.' },
  fix: { ja: '所属に提出を依頼してください。', en: 'Ask the department for its workbook.' },
  basis: '宮城県市町村課の事例(ジチタイワークス)',
  message: {
    ja: '{dept}のブックが未提出です(担当項目{n}件)。提出を依頼してください。',
    en: 'The workbook of {dept} has not been received ({n} items). Ask for it.',
  },
  scope: 'round',
  check: (round) => {
    if (!isRound(round)) return [];
    const duties = new Map(round.settings.departments.map(({ name, items }) => [name, items.length]));
    return round.round.missing.map((dept) => ({ at: null, words: { dept, n: duties.get(dept) ?? 0 } }));
  },
  examples: {
    ok: [
      { case: '全所属が提出している', rows: [{}], others: [parksWorkbook], settings: { departments } },
      { case: 'ブック1つだけの点検', rows: [{}], settings: { departments } },
    ],
    ng: [
      {
        case: '建設局が未提出',
        rows: [{}],
        others: [
          {
            file: '総務局.xlsx',
            rows: [{ ...parksRow, 項目番号: '3-4', 取組項目: '文書の電子化', 所管: '総務局' }],
            head: [['所属：総務局（令和6年度）']],
          },
        ],
        settings: { departments },
      },
    ],
  },
};

const masterItemAbsent: RoundRule = {
  id: 'master-item-absent',
  severity: 'error',
  title: { ja: 'どのブックにもない台帳の項目', en: 'Registered item in no workbook' },
  why: { ja: '記入漏れの項目があると、項目数と達成率が変わります。', en: 'A forgotten item changes the counts and the rate.' },
  fix: { ja: '所管の所属に確認してください。', en: 'Ask the department.' },
  basis: 'ある市の報道発表資料(令和6年度末時点)',
  message: {
    ja: '「{item}」(所管 {dept})がどのブックにもありません。{dept}に確認してください。',
    en: '"{item}" (of {dept}) is in no workbook. Ask {dept}.',
  },
  scope: 'round',
  check: (round) => {
    if (!isRound(round)) return [];
    const sent = new Set(
      round.items.flatMap((item) => {
        const { byNumber, byName } = registered(item, round.settings);
        return [byNumber, byName];
      }),
    );
    const received = new Set(round.round.received);
    return round.settings.items
      .filter((item) => received.has(item.department) && !sent.has(item))
      .map(({ id, name, department }) => ({
        at: null,
        words: { item: [id, name].filter(Boolean).join(' '), dept: department },
        item: id || name,
        department,
      }));
  },
  examples: {
    ok: [
      { case: '台帳の項目がすべてある', rows: [{}], others: [parksWorkbook], settings: { items: [dialogue, parks] } },
      {
        case: '未提出の所属の項目',
        rows: [{}],
        others: [parksWorkbook],
        settings: { items: [dialogue, parks, master('3-3', '文書の電子化', '総務局')] },
      },
    ],
    ng: [
      {
        case: '提出した所属が1項目を忘れている',
        rows: [{}],
        others: [parksWorkbook],
        settings: { items: [dialogue, parks, master('2-8', '橋の点検', '建設局')] },
      },
    ],
  },
};

const departmentWorkbookTwice: RoundRule = {
  id: 'department-workbook-twice',
  severity: 'warning',
  title: { ja: '1つの所属から複数のブック', en: 'Several workbooks of one department' },
  why: { ja: '古い版を使うと、差し替えた内容が集計に反映されません。', en: 'With the older version, corrections are lost.' },
  fix: {
    ja: '使う版を確認し、違う場合は所属一覧の「使うファイル」で指定してください。',
    en: 'Check which version is used; name another in the list of departments.',
  },
  basis: 'reform-office practice',
  message: {
    ja: '{which}違う場合は、使わないブックを外すか、所属一覧の「使うファイル」で指定してください。',
    en: '{which} If this is wrong, take the other one out or name the right one in the list of departments.',
  },
  scope: 'round',
  check: ({ recognitions, round, fiscalYear }) => {
    const byFile = new Map(recognitions.map((recognition) => [recognition.file, recognition]));
    const versions = round.versions.map(({ department, files, used }): Hit => {
      const date = byFile.get(used)?.savedAt?.slice(0, 10);
      const which = {
        ja: `${department}のブックが${files.length}つあります。「${used}」(最終更新 ${date ?? '不明'})を使います。`,
        en: `${files.length} workbooks came from ${department}. "${used}" (saved ${date ?? 'at an unknown time'}) is used.`,
      };
      return { at: null, words: { which } };
    });
    const ofOtherYears = (round.otherYears ?? []).map(({ file, fiscalYear: own, beside }): Hit => {
      const which = {
        ja: `「${file}」は${fiscalYearLabel(own)}のものです。同じ取組項目が${fiscalYearLabel(fiscalYear)}の「${beside}」にあるため、集計に入れていません。`,
        en: `"${file}" is of fiscal year ${own}. Its items stand in "${beside}" of ${fiscalYear} again, so it is not counted.`,
      };
      return { at: null, file, words: { which } };
    });
    return [...versions, ...ofOtherYears];
  },
  examples: {
    ok: [
      {
        case: '1つの所属が別々の項目を2つのブックに分けている',
        rows: [{}],
        others: [{ file: '企画室2.xlsx', rows: [{ 項目番号: '2-2', 取組項目: '広告事業の推進' }] }],
      },
    ],
    ng: [
      { case: '同じ項目のブックが2つある', rows: [{}], others: [{ file: '企画室_差し替え.xlsx', rows: [{ 令和6年度実績: 15 }] }] },
      { case: '前年度のブックが一緒にある', rows: [{}], others: [lastYears] },
    ],
  },
};

const indicatorDefinitionDiffers: RoundRule = {
  id: 'indicator-definition-differs',
  severity: 'warning',
  title: { ja: 'ブックによって単位が違う指標', en: 'Indicator with different units' },
  why: { ja: '同じ名前の指標の単位が違うと、並べて公表したときに誤解されます。', en: 'Side by side, the figures mislead.' },
  fix: { ja: '単位か指標の名前をそろえてください。', en: 'Unify the unit or tell the names apart.' },
  basis: 'reform-office practice',
  message: {
    ja: '「{ind}」の単位が「{a}」({ua})と「{b}」({ub})で違います。そろえてください。',
    en: 'The unit of "{ind}" differs between {a} ({ua}) and {b} ({ub}). Unify them.',
  },
  scope: 'round',
  check: (round) => {
    const files = departmentFiles(round);
    const measured = round.items
      .filter(({ file }) => files.has(file))
      .flatMap((item) =>
        item.indicators.flatMap((indicator) => {
          const cell = indicator.entries.unit ?? indicator.entries.target;
          return indicator.name !== '' && indicator.unit !== null && cell ? [{ item, indicator, unit: indicator.unit, at: cell.at }] : [];
        }),
      );
    return groupedBy(measured, ({ indicator }) => fold(indicator.name)).flatMap((same): readonly Hit[] => {
      const [a] = same;
      const b = same.find(({ item, unit }) => item.file !== a?.item.file && unit !== a?.unit);
      if (!a || !b) return [];
      const words = { ind: a.indicator.name, a: a.item.file, ua: a.unit, b: b.item.file, ub: b.unit };
      return [{ at: a.at, file: a.item.file, of: a.item, words }];
    });
  },
  examples: {
    ok: [{ case: '単位が同じ', rows: [{}], others: [parksWorkbook] }],
    ng: [{ case: '一方は回、もう一方は件', rows: [{}], others: [{ ...parksWorkbook, rows: [{ ...parksRow, 単位: '件' }] }] }],
  },
};

const consolidatedValueEdited: RoundRule = {
  id: 'consolidated-value-edited',
  severity: 'warning',
  title: { ja: '集約シートで書き換えられた値', en: 'Value changed in the consolidated sheet' },
  why: { ja: '所属のブックと合わない値が、そのまま公表されます。', en: 'A value that no department gave would be published.' },
  fix: { ja: '集約シートか所属のブックのどちらかを直してください。', en: 'Correct the consolidated sheet or the workbook.' },
  basis: '英国の研修医選考(2021年)の転記事故',
  message: {
    ja: '集約シートの「{item}」の「{field}」が、{dept}のブックと違います({src}→{cur})。元のブックと合わないまま公表されるので、どちらかを直してください。',
    en: '"{field}" of "{item}" in the consolidated sheet differs from the workbook of {dept} ({src} → {cur}). Correct one of them.',
  },
  scope: 'round',
  check: (round) => {
    const consolidated = new Set(round.recognitions.filter(({ kind }) => kind === 'consolidated').map(({ file }) => file));
    if (consolidated.size === 0) return [];
    const files = departmentFiles(round);
    const sources = new Map(round.items.filter(({ file }) => files.has(file)).map((item) => [identityKey(item), item]));
    return round.items
      .filter(({ file }) => consolidated.has(file))
      .flatMap((item): readonly Hit[] => {
        const source = sources.get(identityKey(item));
        if (!source) return [];
        return disagreements(item, source).map(({ field, a: current, b: original }) => ({
          at: current.at,
          file: item.file,
          of: item,
          words: { item: nameOf(item), field, dept: files.get(source.file) ?? source.file, src: original.text, cur: current.text },
        }));
      });
  },
  examples: {
    ok: [
      { case: '所属のブックと同じ', file: '集約.xlsx', rows: [{}, recordsRow, parksRow], others: [parksWorkbook] },
      {
        case: '書き方だけが違う',
        file: '集約.xlsx',
        rows: [{}, recordsRow, { ...parksRow, 令和6年度実績: '14回' }],
        others: [parksWorkbook],
      },
    ],
    ng: [
      {
        case: '実績が書き換えられている',
        file: '集約.xlsx',
        rows: [{}, recordsRow, { ...parksRow, 令和6年度実績: 41 }],
        others: [parksWorkbook],
      },
    ],
  },
};

export const crossWorkbookRoundRules: readonly Rule[] = [
  workbookNotReceived,
  masterItemAbsent,
  departmentWorkbookTwice,
  ...sharedItemRules,
  indicatorDefinitionDiffers,
  consolidatedValueEdited,
];
