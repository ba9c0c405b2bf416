import { presetOf, presets, type PlanPreset } from '../model/presets';
import type { Recognition } from '../model/recognition';
import type { Settings } from '../model/settings';
import { fold } from '../text/fold';
import { matchPolicy } from './items/policies';
import { remembered } from './remembered';
import type { SheetView } from './sheet-view';

/** Rows at the top of a sheet that may name the plan, and rows looked through for its policies. */
const [titleRows, policyRows] = [10, 300];
const longestTitle = 80;
/** Cells of a row that may still be a title with what stands beside it. */
const widestTitle = 3;
const longestPolicy = 40;

/** What stands behind a plan's name in a title. */
const BEHIND = '(?=$|[\\s　（(」』]|の|に|進捗|取組|実施|評価|点検|管理|シート|調査|調書|報告|一覧|令和|平成)';
const PLAN = new RegExp(
  `^(?:【[^】]*】|(?:令和|平成|R|H)?[0-9０-９元]{1,4}年度末?[\\s　]*)?[「『]?(?<plan>.{2,40}(?:プラン|計画|大綱|ビジョン|プログラム|戦略)(?:[\\s　]?[0-9０-９.．]+|[ⅠⅡⅢⅣⅤ])?)[」』]?${BEHIND}`,
);
const ABOUT_PROGRESS = /進捗|取組|実績|状況|管理|評価|点検|調査|調書|報告|シート|一覧/;

/** The plan that a title names: 「第4次行政改革大綱実施計画　進捗状況調査票（令和6年度）」. Null when it names none. */
export function planInTitle(text: string): string | null {
  const title = text.trim();
  if (title.length > longestTitle || !ABOUT_PROGRESS.test(title)) return null;
  const name = PLAN.exec(title)?.groups?.plan?.trim() ?? '';
  return name === '' || /^(?:年度|実施|事業|行動|取組)?計画$/.test(name) ? null : name;
}

const titleEnd = /.{5}(?:表|一覧|調書|シート|票|報告書)(?:[(（【〔].*[)）】〕])?$/;

/** 「行政改革大綱　進捗管理表（令和6年度）」: what the sheet is, neither a label nor the name of a thing. */
export function isSheetTitle(text: string): boolean {
  const title = text.trim();
  return titleEnd.test(title) || planInTitle(title.replace(/^[【〔（(].*?[】〕）)]/, '')) !== null;
}

/** The plan that the workbook names in a title; a preset's own spelling. Null when no title names one. */
export function planNamed(views: readonly SheetView[]): string | null {
  const texts = views.flatMap((view) => topTexts(view, titleRows));
  const preset = presets.find(({ plan }) => texts.some((text) => fold(text).includes(fold(plan))));
  return (
    preset?.plan ??
    views
      .flatMap(titles)
      .map(planInTitle)
      .find((plan) => plan !== null) ??
    null
  );
}

/**
 * The settings with the preset of the workbook's plan: by the plan's name, else by its policies where no title names another plan.
 * As they are when the office gave policies.
 */
export function withPreset(
  settings: Settings,
  views: readonly SheetView[],
): { readonly settings: Settings; readonly byPolicies: PlanPreset | null } {
  if (settings.policiesGiven) return { settings, byPolicies: null };
  const named = settings.plan.trim() !== '' ? settings.plan : planNamed(views);
  const preset = named === null ? null : presetOf(named);
  if (preset) return { settings: withPolicies(preset.plan, settings), byPolicies: null };
  const likely = named === null ? (presets.find((known) => views.some((view) => holdsPolicy(view, known))) ?? null) : null;
  return likely ? { settings: withPolicies(likely.plan, settings), byPolicies: likely } : { settings, byPolicies: null };
}

/** One value for all workbooks of a round: what is worked out for settings is kept by them. */
const withPolicies = remembered((plan: string, settings: Settings): Settings => ({
  ...settings,
  policies: presetOf(plan)?.policies ?? [],
}));

/** True when the policies that were read are the preset's: one or two names may be any plan's, so the others must not speak against it. */
export function isPlanOf({ items }: Pick<Recognition, 'items'>): boolean {
  const known = new Set<string>();
  const others = new Set<string>();
  for (const { policy, policyMatch } of items) {
    if (policyMatch === 'exact' || policyMatch === 'loose') known.add(policy);
    else if (policyMatch === 'unknown') others.add(fold(policy));
  }
  return known.size > 0 && known.size >= others.size;
}

function holdsPolicy(view: SheetView, { policies }: PlanPreset): boolean {
  return [view.sheet.name, ...topTexts(view, policyRows)].some(
    (text) => text.length <= longestPolicy && matchPolicy(text, policies)?.how === 'exact',
  );
}

/** What stands above the first row that is filled like one of a table. */
function titles(view: SheetView): readonly string[] {
  const rows = view.usedRows.slice(0, titleRows);
  const table = rows.findIndex((row) => view.filled(row).length > widestTitle);
  return rows.slice(0, table === -1 ? rows.length : table).flatMap((row) => view.filled(row).map((column) => view.text(row, column)));
}

function topTexts(view: SheetView, rows: number): readonly string[] {
  return view.usedRows.slice(0, rows).flatMap((row) => view.filled(row).map((column) => view.text(row, column)));
}
