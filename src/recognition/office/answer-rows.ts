import { columnKey, completeKey, ratingKey, sheetKey, tableKey, yearKey } from '../../model/answer-keys';
import { fieldLabels } from '../../model/field-labels';
import type { Field } from '../../model/item';
import { countAsRead, leaveOut, type Answer, type LabelMeaning } from '../../model/question';
import type { Settings } from '../../model/settings';
import { answerRows, meaningWords, settingsParts, countedWord, unusedWords, yesNoWords } from '../../model/settings-sheet';
import { readFiscalYears } from '../../text/fiscal-years';
import { fold } from '../../text/fold';
import { readPlainNumber } from '../../text/numbers';
import type { SettingsRow } from './settings-row';

/** What a row of 点検設定 says of an answer; null: it cannot be used; undefined: it is about something else. */
export function answerChange(settings: Settings, { part, subject, value }: SettingsRow): Pick<Settings, 'answers'> | null | undefined {
  const { columnAnswer, legendAnswer, wordAnswer, tableAnswer, sheetAnswer, answer } = settingsParts;
  const after = (start: string): string | null => (part.startsWith(start) ? part.slice(start.length).trim() : null);
  const keep = (key: string, said: Answer | null): Pick<Settings, 'answers'> | null =>
    said === null ? null : { answers: { ...settings.answers, [key]: said } };
  if (part === answer) return keep(keyOf(subject), subject === '' ? null : plainAnswer(subject, value));
  if (part === sheetAnswer) return subject === '' ? null : keep(sheetKey(subject), placeAnswer(value));
  const column = after(columnAnswer);
  if (column !== null) return column === '' ? null : keep(columnKey(column, subject), columnAnswerOf(value));
  const table = after(tableAnswer);
  if (table !== null) return table === '' || subject === '' ? null : keep(tableKey(table, subject), placeAnswer(value));
  const [legend, words] = [after(legendAnswer), after(wordAnswer)];
  const id = legend ?? words;
  if (id === null) return undefined;
  const meaning = meaningNamed(value);
  if (id === '' || subject === '' || meaning === null) return null;
  const key = ratingKey(legend === null ? 'ratingWord' : 'legend', id);
  const known = settings.answers[key];
  return keep(key, { ...(typeof known === 'object' ? known : {}), [subject]: meaning });
}

function keyOf(subject: string): string {
  if (subject === answerRows.year) return yearKey;
  return subject === answerRows.complete ? completeKey : subject;
}

function plainAnswer(subject: string, value: string): Answer | null {
  if (value === '') return null;
  if (subject === answerRows.year) return yearIn(value);
  if (subject === answerRows.complete) return value === yesNoWords.yes ? true : value === yesNoWords.no ? false : null;
  return value.startsWith('{') ? mapIn(value) : value;
}

function yearIn(value: string): number | null {
  const year = readFiscalYears(value)[0]?.fiscalYear ?? readPlainNumber(value);
  return year !== null && Number.isInteger(year) && year > 1900 && year < 2200 ? year : null;
}

/** As written for a question that has no words of its own on the sheet. */
function mapIn(value: string): Readonly<Record<string, string>> | null {
  try {
    const map: unknown = JSON.parse(value);
    return typeof map === 'object' && map !== null && Object.values(map).every((text) => typeof text === 'string')
      ? (map as Readonly<Record<string, string>>)
      : null;
  } catch {
    return null;
  }
}

const fieldsByLabel = new Map((Object.keys(fieldLabels) as Field[]).map((field) => [fold(fieldLabels[field].ja), field]));

/** What is no field's name may be the name of a role, as in a file of answers. */
function columnAnswerOf(value: string): string | null {
  if (value === '') return null;
  if (fold(value) === fold(unusedWords.column) || value === '使わない') return leaveOut;
  return fieldsByLabel.get(fold(value)) ?? (/^[A-Za-z]+$/.test(value) ? value : null);
}

function placeAnswer(value: string): string | null {
  if (value === '') return null;
  if (value === countedWord) return countAsRead;
  return value === unusedWords.place ? leaveOut : value;
}

function meaningNamed(value: string): LabelMeaning | null {
  const found = (Object.entries(meaningWords) as [LabelMeaning, string][]).find(([, words]) => fold(words) === fold(value));
  return found?.[0] ?? null;
}
