import type { EarlierRound } from '../model/earlier-round';
import type { Sentence } from '../model/finding';
import type { Settings } from '../model/settings';
import { lostTexts, mergedPress } from '../recognition/office/merge-press';
import { readOfficeSettings } from '../recognition/office/office-settings';
import { readPressSheets } from '../recognition/office/press-sheet';
import { readEarlierRound } from '../review';
import { catalogue } from '../rules/catalogue';
import { cellName } from '../workbook/reference';
import type { Workbook } from '../workbook/workbook';
import { placeOf, whatIsAt } from './files/places';
import { readPaths, type ReadPaths } from './files/read-paths';
import { readSource } from './source-files';

/** What people keep in the report workbook of the same round. */
export interface EarlierReport {
  readonly earlier: EarlierRound | null;
  readonly settings: Settings;
}

/** Which files to look at; null: not given. */
export interface EarlierPaths {
  /** --round: has to be a report of ours. */
  readonly round: string | null;
  /** --out: read before it is replaced, so that what people entered there is kept. */
  readonly out: string | null;
  /** --settings: goes before the settings of the report. */
  readonly settings: string | null;
  /** --force: may be replaced whatever they hold. */
  readonly force: readonly string[];
}

/**
 * Reads the last report of the round: 評価確認表, 変更履歴, 実行記録, and the office's settings where no others are given.
 * @param given the settings in force without the report
 */
export async function readEarlierReport(
  paths: EarlierPaths,
  given: Settings,
  reads: ReadPaths,
): Promise<EarlierReport | { readonly problems: readonly Sentence[] }> {
  const path = paths.round ?? paths.out;
  const none: EarlierReport = { earlier: null, settings: given };
  if (path === null || (paths.round === null && !(await exists(path)))) return none;
  const goesOn = paths.out !== null && (await placeOf(path)) === (await placeOf(paths.out));
  // A report that is gone on with is written anew in its own place; every other one stays as it is.
  const source = await readSource(path, goesOn ? readPaths(reads.parse) : reads);
  const workbook = 'refused' in source ? null : source.workbook;
  const office = workbook && readOfficeSettings(workbook, given, catalogue);
  const settings = !office ? given : paths.settings === null ? office.settings : withChoices(given, office.settings);
  const read = workbook && readEarlierRound(workbook, settings.statuses);
  if (!read) return paths.round === null ? none : { problems: [noReport(path, 'refused' in source ? source.refused : null)] };
  const problems = [...(paths.settings === null ? (office?.problems ?? []) : []), ...read.problems];
  if (problems.length > 0) return { problems: problems.map(({ at, message }) => named(`${path} ${cellName(at)}`, message)) };
  const unknown = paths.settings === null || paths.force.includes(path) ? [] : writtenOnlyIn(workbook, given);
  if (unknown.length > 0) return { problems: [named(path, writtenInReport(unknown))] };
  if (!goesOn && paths.out !== null && !paths.force.includes(paths.out)) {
    const lost = await lostIn(paths.out, read.earlier, settings);
    if (lost) return { problems: [lost] };
  }
  return { earlier: read.earlier, settings };
}

/** What the office has entered in the report at `out` must not go when another report is gone on with. */
async function lostIn(out: string, earlier: EarlierRound, { statuses }: Settings): Promise<Sentence | null> {
  if (!(await exists(out))) return null;
  const source = await readSource(out, readPaths());
  const there = 'refused' in source ? null : readEarlierRound(source.workbook, statuses);
  if (!there) return null;
  const known = new Set(earlier.decisions.map((decision) => JSON.stringify(decision)));
  return there.problems.length > 0 || there.earlier.decisions.some((decision) => !known.has(JSON.stringify(decision)))
    ? entered(out)
    : null;
}

function entered(path: string): Sentence {
  return {
    ja: `「${path}」の評価確認表に記入があり、書き出すと失われます。記入を引き継ぐには --round にこのブックを、残さなくてよければ --force にこのブックを指定してください。`,
    en: `${path} holds ratings that the office has entered and that would be lost. Name it with --round to go on with them, or with --force if they are not needed.`,
  };
}

/** Texts of the release that people have written into the report and that the settings do not have. */
function writtenOnlyIn(workbook: Workbook | null, { press, policies }: Settings): readonly string[] {
  const report = workbook && readPressSheets(workbook, policies);
  return report ? lostTexts(press, report.press, report.edited) : [];
}

function writtenInReport(numbers: readonly string[]): Sentence {
  return {
    ja: `シート「公表文」に、設定のブックにない文が記入されています(番号${numbers.slice(0, 5).join('、')})。設定のブックの「公表文」に写すか、残さなくてよければ --force にこのブックを指定してください。`,
    en: `Its sheet 公表文 holds texts that the settings do not have (number ${numbers.slice(0, 5).join(', ')}). Copy them into the settings, or name this workbook with --force if they are not needed.`,
  };
}

/** The files that the office has chosen in 所属一覧 are kept where the given settings choose none, and so are the texts of the release. */
function withChoices(settings: Settings, report: Settings): Settings {
  const files = new Map(report.departments.map(({ name, file }) => [name, file]));
  return {
    ...settings,
    press: mergedPress(settings.press, report.press),
    departments: settings.departments.map((duty) => {
      const file = duty.file ?? files.get(duty.name);
      return file === undefined ? duty : { ...duty, file };
    }),
  };
}

function exists(path: string): Promise<boolean> {
  return whatIsAt(path).then(
    (found) => found !== null,
    () => false,
  );
}

function named(place: string, { ja, en }: Sentence): Sentence {
  return { ja: `${place}: ${ja}`, en: `${place}: ${en}` };
}

function noReport(path: string, reason: Sentence | null): Sentence {
  return reason
    ? named(path, reason)
    : {
        ja: `「${path}」は、このプログラムが書き出した取りまとめのブックではありません。--out で書き出したブックを指定してください。`,
        en: `${path} is no report of this program. Name a workbook written with --out.`,
      };
}

/** Why a report of another year is not gone on with. */
export function otherRound(path: string, label: string): Sentence {
  return {
    ja: `「${path}」は${label}の取りまとめです。この年度の取りまとめには、別の名前を指定してください。`,
    en: `${path} is the report of another year. Choose another name for this one.`,
  };
}
