import { distinctNames } from '../../src/rounds/distinct-names';

test.each<[why: string, paths: readonly string[], names: readonly string[]]>([
  ['no files', [], []],
  ['names that differ', ['a/環境局.xlsx', 'b/水道局.xlsx'], ['環境局.xlsx', '水道局.xlsx']],
  ['one name in two folders', ['受領/環境局/進捗.xlsx', '受領/水道局/進捗.xlsx'], ['環境局/進捗.xlsx', '水道局/進捗.xlsx']],
  ['only the equal ones get folders', ['a/進捗.xlsx', 'b/進捗.xlsx', 'b/水道局.xlsx'], ['a/進捗.xlsx', 'b/進捗.xlsx', '水道局.xlsx']],
  ['as many folders as it takes', ['1/局/進捗.xlsx', '2/局/進捗.xlsx'], ['1/局/進捗.xlsx', '2/局/進捗.xlsx']],
  ['one path ends where the other goes on', ['進捗.xlsx', '環境局/進捗.xlsx'], ['進捗.xlsx', '環境局/進捗.xlsx']],
  ['the same path twice', ['a/進捗.xlsx', 'a/進捗.xlsx'], ['a/進捗.xlsx', 'a/進捗.xlsx (2)']],
  ['names without folders, as a file chooser gives them', ['進捗.xlsx', '進捗.xlsx'], ['進捗.xlsx', '進捗.xlsx (2)']],
  ['folders of Windows', ['C:\\受領\\環境局\\進捗.xlsx', 'C:\\受領\\水道局\\進捗.xlsx'], ['環境局/進捗.xlsx', '水道局/進捗.xlsx']],
])('%s', (_why, paths, names) => {
  expect(distinctNames(paths)).toEqual(names);
});
