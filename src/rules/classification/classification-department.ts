import type { Entry } from '../../model/entry';
import type { Settings } from '../../model/settings';
import { fold } from '../../text/fold';
import { nameOf, textOf } from '../reading/entry-text';
import { oncePerCell, writing } from '../reading/hits';
import type { Hit, ItemRule, Rule, WorkbookRule } from '../rule';

const organisation = ['企画室', '建設局', '総務局', 'こども青少年局'];

const departmentUnknown: WorkbookRule = {
  id: 'department-unknown',
  severity: 'warning',
  title: { ja: '組織一覧にない所管', en: 'Unknown department' },
  why: {
    ja: '所属別の集計に入らず、差し戻しの宛先も分からなくなります。',
    en: 'The item falls out of the totals by department and cannot be sent back.',
  },
  fix: { ja: '現在の所属の名称に直してください。', en: 'Use the present name of the department.' },
  basis: '登別市 事務事業評価調書の作成要領',
  message: {
    ja: '所管「{raw}」が組織一覧にありません。所属別の集計と差し戻しに使うので、現在の名称を選んでください(候補: {candidate})。',
    en: 'Department "{raw}" is not in the organisation list. Choose the present name (candidate: {candidate}); it is needed for totals and returns.',
  },
  scope: 'workbook',
  check: ({ tables }, { items, settings }) => {
    if (settings.organisation.length === 0) return [];
    const heads = tables.flatMap(({ head }) => head.department ?? []);
    const inHeads = heads.flatMap((entry) => unknownIn(entry, settings, false));
    const headIsKnown = heads.length > 0 && inHeads.length === 0;
    const inItems = items.flatMap(({ entries: { department } }) => (department ? unknownIn(department, settings, headIsKnown) : []));
    return oncePerCell([...inHeads, ...inItems]);
  },
  examples: {
    ok: [
      { case: '組織一覧にある', rows: [{}], settings: { organisation } },
      { case: '所属の下の担当', rows: [{ 所管: '企画室 改革担当' }], settings: { organisation } },
      { case: '課や担当だけで、表の上に所属がある', rows: [{ 所管: '官民連携担当' }], settings: { organisation } },
      { case: '組織一覧がない', rows: [{ 所管: '土木局' }] },
    ],
    ng: [
      { case: '以前の名称', rows: [{ 所管: '土木局' }], settings: { organisation, oldNames: { 土木局: '建設局' } } },
      { case: 'どこにもない名称', rows: [{ 所管: '未来創造局' }], settings: { organisation } },
    ],
  },
};

const departmentEnd = /(局|室|区役所|会議所)$/;

/** What stands in the cell that should be a department and is none; sections are taken on trust where the head names a department. */
function unknownIn(entry: Entry, settings: Settings, trustSections: boolean): readonly Hit[] {
  const raw = textOf(entry);
  const text = fold(raw);
  if (text === '' || /^(全所属|全庁|全区|各所属|各区|関係所属)/.test(text)) return [];
  if (settings.organisation.some((name) => text.includes(fold(name)))) return [];
  if (trustSections && !departmentEnd.test(text)) return [];
  const present = Object.entries(settings.oldNames).find(([old]) => text.startsWith(fold(old)))?.[1];
  const candidate = present ?? { ja: 'なし', en: 'none' };
  return [{ at: entry.at, words: { raw, candidate }, ...(present !== undefined && writing(present)) }];
}

const leadDepartmentMissing: ItemRule = {
  id: 'lead-department-missing',
  severity: 'warning',
  title: { ja: '主管の所属が不明', en: 'No lead department' },
  why: { ja: '所管が複数のままでは、照会先と集計先が決まりません。', en: 'Nobody knows whom to ask and where to count the item.' },
  fix: {
    ja: '主管の所属を1つ決めて先頭に書き、「(主)」を付けてください。',
    en: 'Decide which department leads, put it first and mark it (主).',
  },
  basis: 'reform-office practice',
  message: {
    ja: '「{item}」の所管が{n}つ書かれています。照会先が分からなくなるので、主管の所属を1つ決めて先頭に書いてください。',
    en: '"{item}" names {n} departments. Decide which one leads and put it first.',
  },
  scope: 'item',
  check: (item, { settings }) => {
    const { department } = item.entries;
    const text = fold(department?.text ?? '');
    if (!department || department.inherited || /主管|主担当|◎|\(主\)|全所属|全区/.test(text)) return [];
    const named = knownDepartments(settings).filter((name) => text.includes(name));
    return named.length < 2 ? [] : [{ at: department.at, words: { item: nameOf(item), n: named.length } }];
  },
  examples: {
    ok: [
      { case: '所管が1つ', rows: [{}], settings: { organisation } },
      { case: '主管に印がある', rows: [{ 所管: '◎企画室、総務局' }], settings: { organisation } },
    ],
    ng: [{ case: '2つの所属が並んでいる', rows: [{ 所管: '企画室、総務局' }], settings: { organisation } }],
  },
};

function knownDepartments({ organisation: all, departments }: Settings): readonly string[] {
  return [...new Set([...all, ...departments.map(({ name }) => name)].map(fold))];
}

export const classificationDepartmentRules: readonly Rule[] = [departmentUnknown, leadDepartmentMissing];
