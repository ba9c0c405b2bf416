import type { SheetFate } from '../model/account';
import { columnKey } from '../model/answer-keys';
import { fieldLabels } from '../model/field-labels';
import type { FiscalYear } from '../model/fiscal-year';
import type { Sentence } from '../model/finding';
import type { Field, Item } from '../model/item';
import type { ColumnValues, Question } from '../model/question';
import type { Settings } from '../model/settings';
import { columnLetters } from '../workbook/reference';
import type { HeadingColumn } from './headings/heading-block';
import { fingerprintOf, headingNames } from './headings/layout-memory';
import { wordQuestion } from './items/rating-scale';
import type { FoundTable, ReadableSheet } from './layouts/sheet-tables';
import { sheetQuestions } from './sheet-questions';
import { tableQuestions, type CountingTable } from './table-questions';
import type { ColumnProfile } from './witnesses/column-profile';

const samples = 3;

/** What was read of a workbook. */
interface WorkbookRead {
  readonly tables: readonly CountingTable[];
  readonly items: readonly Item[];
  /** What the marks of the ratings mean, where a legend says it. */
  readonly legend: Question | null;
  readonly fates: readonly SheetFate[];
  readonly sheets: readonly ReadableSheet[];
  readonly evaluatedYear: FiscalYear;
  readonly settings: Pick<Settings, 'answers'>;
  readonly file: string;
}

/** The readings of a workbook that a person should confirm, the gravest first; which tables count, and the sheets that were not read. */
export function questionsOf({ tables, items, legend, fates, sheets, evaluatedYear, settings, file }: WorkbookRead): readonly Question[] {
  const ofTables = tableQuestions(tables, evaluatedYear, file).filter(({ key }) => settings.answers[key] === undefined);
  return [...readingsOf(tables, items, legend, file), ...ofTables, ...sheetQuestions(fates, sheets, file)];
}

function readingsOf(
  tables: readonly { readonly found: FoundTable }[],
  items: readonly Item[],
  legend: Question | null,
  file: string,
): readonly Question[] {
  const columns = tables.flatMap(({ found }) => columnQuestions(found, file));
  const unknown = items.filter(({ ratingSpelling, counted }) => ratingSpelling === 'unknown' && counted);
  const words = wordQuestion(
    unknown.flatMap(({ entries }) => entries.rating?.text ?? []),
    unknown[0]?.entries.rating?.at ?? null,
    file,
  );
  return [
    ...new Map([...columns, ...(legend ? [legend] : []), ...(words ? [words] : [])].map((question) => [question.key, question])).values(),
  ];
}

const most = 0.6;

function valuesOf({ share, medianLength, numbers, filled }: ColumnProfile): ColumnValues {
  if (share('rating') + share('mark') + share('progress') >= most) return 'ratings';
  if (share('sentence') >= most || medianLength > 30) return 'sentences';
  const figures = Math.max(share('quantity') * filled, numbers.filter((number) => number !== null).length);
  return figures >= most * filled ? 'figures' : 'texts';
}

/** Of each table, the key fields whose column is not sure; one question a column. */
function columnQuestions({ fields, view }: FoundTable, file: string): readonly Question[] {
  if (fields === null) return [];
  const names = headingNames(fields.columns);
  const fingerprint = fingerprintOf(fields);
  const asked = new Set<number>();
  return fields.doubts.flatMap(({ field, column, alternatives, rivals = [], isEarlier = false }): readonly Question[] => {
    const heading = fields.columns[column];
    if (!heading || asked.has(column)) return [];
    asked.add(column);
    const shown = [...new Set(heading.profile.texts)].slice(0, samples);
    const label = fieldLabels[field];
    return [
      {
        kind: 'column',
        file,
        at: { sheet: view.sheet.name, row: heading.at.row, column: heading.at.column },
        message:
          rivals.length > 0
            ? saysOtherwise(
                heading,
                rivals.flatMap((rival) => fields.columns[rival] ?? []),
              )
            : isEarlier
              ? ofEarlierYear(heading)
              : {
                  ja: `「${names[column] ?? ''}」の列(${shown.join('、')}…)を${label.ja}として読みました。違う場合は、列の意味を選んでください。`,
                  en: `The column "${names[column] ?? ''}" (${shown.join(', ')} …) was read as ${label.en}. If it is something else, choose what it means.`,
                },
        taken: field,
        alternatives: alternatives.map((role): Field | 'other' => (role in fieldLabels ? (role as Field) : 'other')),
        key: columnKey(fingerprint, names[column] ?? ''),
        samples: shown,
        values: valuesOf(heading.profile),
      },
    ];
  });
}

/** Last year's rating beside this year's target, or a heading of which nobody changed the year. */
function ofEarlierYear({ path, at }: HeadingColumn): Sentence {
  const heading = path.at(-1) ?? '';
  return {
    ja: `「${heading}」(${columnLetters(at.column)}列)は前の年度の評価のようですが、今回の評価を付けた列がほかにないため、評価として数えました。前の年度の評価であれば、この列の意味を選んでください。`,
    en: `"${heading}" (column ${columnLetters(at.column)}) seems to be the rating of an earlier year, but no other column rates the evaluated one, so it was counted. If it is an earlier year's, choose what that column means.`,
  };
}

/** Two columns rate the same items, and not in every row alike. */
function saysOtherwise(counted: HeadingColumn, rivals: readonly HeadingColumn[]): Sentence {
  const named = ({ path, at, hidden }: HeadingColumn): Sentence => ({
    ja: `「${path.at(-1) ?? ''}」(${columnLetters(at.column)}列${hidden ? '、非表示' : ''})`,
    en: `"${path.at(-1) ?? ''}" (column ${columnLetters(at.column)}${hidden ? ', hidden' : ''})`,
  });
  const own = named(counted);
  const others = rivals.map(named);
  return {
    ja: `${own.ja}を評価として数えましたが、${others.map(({ ja }) => ja).join('、')}にも評価があり、違う行があります。どちらを数えるか確かめ、${own.ja}でない場合は、この列の意味を選んでください。`,
    en: `${own.en} was counted as the rating, but ${others.map(({ en }) => en).join(', ')} rates some rows otherwise. Check which one counts; if it is not ${own.en}, choose what that column means.`,
  };
}
