import { foldHeading } from '../../text/fold';
import type { HeadingColumn } from '../headings/heading-block';
import { readHeading } from '../headings/heading-reader';
import type { HeadingField } from '../headings/heading-words';
import { classes, type Role } from '../roles';
import { bias, weakFields, word } from '../weights';
import type { Tell } from './witness';

/** Of one field, which other members of its class the word also speaks for: the year and the order tell which. */
const members: Readonly<Partial<Record<HeadingField, readonly Role[]>>> = {
  target: ['otherTarget'],
  finalTarget: ['otherTarget'],
  actual: ['otherActual'],
  previous: ['otherActual'],
  rating: ['otherRating', 'midRating', 'selfRating'],
  selfRating: ['otherRating'],
  activity: ['previousActivity'],
  section: ['department'],
  department: ['section'],
  middle: ['policy'],
};
const codeWord = /(?:番号|コード|[一十百千]の位|桁目?|ページ|頁)$/;
const lessForMember = 60;
/** The word itself says which of these it is. */
const lessForNeighbour = 200;
const neighbours: ReadonlySet<Role> = new Set<Role>(['department', 'section', 'policy']);

/** The heading's own text; then the text of its group, which gives the field only where the own text says nothing. */
export function wordWitness({ path }: Pick<HeadingColumn, 'path'>, tell: Tell): void {
  const own = path.at(-1) ?? '';
  const reading = readHeading(own);
  const says = (field: HeadingField, weight: number, why: string): void => {
    if (field === 'asOf' || field === 'formVersion' || field === 'completedOn') tell('other', weight, why);
    else tell(field, weight, why);
    for (const member of members[field] ?? [])
      tell(member, Math.max(0, weight - (neighbours.has(member) ? lessForNeighbour : lessForMember)), why);
  };
  // An exact word outweighs that its field is a rare one.
  if (reading.exact) says(reading.exact, word.exact - Math.min(0, bias[reading.exact as Role] ?? 0), 'exactWord');
  else {
    for (const field of reading.nouns) says(field, weakFields.has(field as Role) ? word.nounOfWeakField : word.noun, 'noun');
    for (const field of reading.beginnings) if (!reading.nouns.includes(field)) says(field, word.beginning, 'beginning');
    const best = Math.max(0, ...reading.likeness.values());
    for (const [field, likeness] of reading.likeness) {
      says(field, word.likeness * likeness + (likeness === best && likeness >= 0.5 ? word.bestLikeness : 0), 'likeness');
    }
  }
  // 政策番号の一の位, 区分コード: digits that name something and measure nothing.
  if (!reading.exact && codeWord.test(foldHeading(own))) {
    for (const role of [...classes.FIGURES, ...classes.RATINGS]) tell(role, word.codes, 'codeWord');
  }
  if (reading.brackets.some((part) => /達成.*未達|◎|[○〇].*[△×]|[A-ZＡ-Ｚ][・,、/][A-ZＢ-Ｚ]/.test(part)))
    tell('rating', word.bracketOfRatings, 'bracketOfRatings');
  if (reading.unit !== null || reading.comparator !== null) {
    for (const role of [...classes.FIGURES, 'indicator', 'itemName'] as const) tell(role, word.bracketOfUnit, 'bracketOfUnit');
  }
  if (path.length > 1 && !reading.exact) groupWitness(path.slice(0, -1), reading, says);
  if (path.slice(0, -1).some((group) => groupOfSchedule.test(group))) {
    tell('schedule', word.groupOfSchedule, 'groupWord');
    if (reading.yearOnly || quarterOrMonth.test(foldHeading(own)))
      for (const role of classes.FIGURES) tell(role, word.stepIsNoFigure, 'groupWord');
  }
  if (quarterOrMonth.test(foldHeading(own))) {
    tell('schedule', word.quarterOrMonth, 'groupWord');
    for (const role of classes.FIGURES) tell(role, word.stepIsNoFigure, 'groupWord');
  }
  if (!reading.exact && money.test(own)) for (const role of classes.FIGURES) tell(role, word.money, 'money');
  if (!reading.exact && otherScale.test(own)) for (const role of classes.RATINGS) tell(role, word.otherScale, 'otherScale');
}

/** What stands over the years of a plan of steps. */
const groupOfSchedule = /工程|行程|スケジュール|ロードマップ|年次計画|実施時期|実施計画|取組時期|日程/;

/** What it costs stands beside the figures of an item. */
const money = /予算|事業費|経費|コスト|人件費|財源|補助金額|交付金額/;

/** How urgent or weighty it is, or what is to become of it: a scale of another thing than how far it came. */
const otherScale = /優先(?:度|順位)|重要(?:度|性)|緊急(?:度|性)|(?:難易|困難)度|必要性|今後の方向|方向性/;

/** A step of a plan is headed by its quarter or month alone. */
const quarterOrMonth = /^(?:[1-4]q|q[1-4]|第[1-4一二三四]四半期|(?:1[0-2]|[1-9])月)$/i;

function groupWitness(
  groups: readonly string[],
  own: ReturnType<typeof readHeading>,
  says: (field: HeadingField, weight: number, why: string) => void,
): void {
  const silent = own.nouns.length === 0 && own.beginnings.length === 0;
  if (!own.yearOnly && !silent && foldHeading(groups.at(-1) ?? '') !== '') return;
  const group = groups.map(readHeading).findLast(({ exact, nouns }) => exact !== null || nouns.length > 0);
  const field = group?.exact ?? group?.nouns[0];
  if (field) says(field, own.yearOnly ? word.groupOverYears : own.blank ? word.groupAlone : 0, 'groupWord');
}
