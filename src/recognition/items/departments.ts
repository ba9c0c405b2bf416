import type { Settings } from '../../model/settings';
import { fold, tidy } from '../../text/fold';
import { remembered } from '../remembered';

/** Ends of names of a city's departments (局・室・区役所 level); 部 and 課 are sections of one. */
const departmentName = /^[^\d\s、。「」]{1,20}?(事務局|区役所|局|室|消防本部|会議所|議会)$/;

/** Of several departments, which one leads: 「◎総務局、財政局」. */
const leadMark = /主管|◎|[(（]主[)）]/;

/**
 * The department that a text names: 「環境局　事業部 業務課」 → 環境局. Null for a section alone (管財部 管財課).
 * Several without a mark of the lead stay as written: nobody can say which of them answers.
 */
export const departmentIn = remembered((text: string, settings: Settings): string | null => {
  const known = [...new Set([...settings.organisation, ...settings.departments.map((duty) => duty.name)])];
  const folded = fold(text);
  const found = known.filter((name) => folded.includes(fold(name)));
  // 北山局 holds 山局: the longest of names that contain each other is meant.
  const named = found
    .filter(
      (name) => !found.some((other) => other !== name && fold(other).includes(fold(name)) && !standsAlone(folded, fold(name), fold(other))),
    )
    .sort((a, b) => folded.indexOf(fold(a)) - folded.indexOf(fold(b)));
  if (named.length > 1 && !leadMark.test(text)) return tidy(text);
  if (named[0] !== undefined) return named[0];
  const words = text.split(/[\s、,，・/（）()〔〕【】「」:：_]+/).filter((word) => word !== '');
  return words.find((word) => departmentName.test(word)) ?? (departmentName.test(folded) ? folded : null);
});

/** The shorter name stands in the text beside the longer one, too. */
function standsAlone(text: string, name: string, longer: string): boolean {
  return text.replaceAll(longer, '').includes(name);
}

/** How far up a unit of the city stands: 局, 区役所 and the like 3, 部 2, 課 and below 1; 0 when its name does not tell. */
function levelOf(name: string): number {
  const [first = ''] = name.trim().split(/[\s　、・/（(]+/);
  if (/(?:局|区役所|本部|委員会|議会)$/.test(first)) return 3;
  if (first.endsWith('部')) return 2;
  return /(?:課|室|係|所|館|センター|担当|グループ)$/.test(first) ? 1 : 0;
}

/** What stands in an item's own cell names its department itself, unless it is a section of the one that sends the workbook. */
export function isOwnDepartment(own: string, sender: string): boolean {
  return levelOf(own) > 0 && levelOf(own) >= levelOf(sender);
}
