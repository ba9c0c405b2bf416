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
  const named = known.filter((name) => folded.includes(fold(name))).sort((a, b) => folded.indexOf(fold(a)) - folded.indexOf(fold(b)));
  if (named.length > 1 && !leadMark.test(text)) return tidy(text);
  if (named[0] !== undefined) return named[0];
  const words = text.split(/[\s、,，・/（）()〔〕【】「」:：_]+/).filter((word) => word !== '');
  return words.find((word) => departmentName.test(word)) ?? (departmentName.test(folded) ? folded : null);
});
