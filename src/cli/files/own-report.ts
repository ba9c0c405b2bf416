import type { Sentence } from '../../model/finding';
import { markOf } from '../../workbook/own-sheets';
import { readSource } from '../source-files';
import { readPaths } from './read-paths';

/** Why the workbook at the path is not replaced by a new report; null: it is a report of this program and of nobody else. */
export async function whyNoReport(path: string): Promise<Sentence | null> {
  // Looked at to be replaced, which is no reading of a source.
  const source = await readSource(path, readPaths());
  if ('refused' in source) return notOurs;
  const { workbook } = source;
  const marks = workbook.sheets.map(({ name }) => ({ name, mark: markOf(workbook, name) }));
  const theirs = marks.find(({ mark }) => mark === null);
  if (marks.every(({ mark }) => mark === null)) return notOurs;
  if (theirs) return addedByPeople(theirs.name);
  return marks.some(({ mark }) => mark === 'items') ? null : keptByPeople;
}

const notOurs: Sentence = {
  ja: '同じ名前のブックが既にあり、このプログラムが書き出したものではないため、置き換えません。別の名前を指定するか、置き換えてよければ --force にその名前を指定してください。',
  en: 'A workbook of this name exists that this program did not write; it is not replaced. Choose another name, or name it with --force if it may be replaced.',
};

/** For what people fill in, and for what has no mark because it goes to the public. */
export const keptByPeople: Sentence = {
  ja: '同じ名前のブックが既にあり、記入した内容が失われないよう、置き換えません。別の名前を指定するか、置き換えてよければ --force にその名前を指定してください。',
  en: 'A workbook of this name exists, and what people entered in it would be lost; it is not replaced. Choose another name, or name it with --force if it may be replaced.',
};

function addedByPeople(sheet: string): Sentence {
  return {
    ja: `同じ名前のブックが既にあり、このプログラムが書いたものではないシート「${sheet}」があるため、置き換えません。別の名前を指定するか、置き換えてよければ --force にその名前を指定してください。`,
    en: `A workbook of this name exists, and its sheet "${sheet}" is not of this program; it is not replaced. Choose another name, or name it with --force if it may be replaced.`,
  };
}
