import { countResults, rateText } from '../../../src/evaluation/results';
import type { ExampleWorkbook } from '../../../src/rules/example';
import { draft, resultTable } from '../../../src/rules/publication/publication-example';
import { sourcesOf } from '../../rules/example-workbook';
import type { FaultKind, GivenWorkbook } from './fault-kind';
import { source } from './fault-kind';

/** The draft of what is to be published, with the figures of the round. */
interface Draft {
  readonly text: string;
  readonly note: string;
  readonly rate: string;
  readonly changes?: Partial<ExampleWorkbook>;
  readonly merges?: readonly string[];
}

export const publicationFaults: readonly FaultKind[] = [
  inDraft('sentence with another count', 'press-text-disagrees', (sound) => ({
    ...sound,
    text: sound.text.replace(/が\d+項目、/, 'が99項目、'),
  })),
  inDraft('sentence with another rate', 'press-text-disagrees', (sound) => ({ ...sound, text: '達成率は約12.3パーセントでした。' })),
  inDraft('no note on the excluded item', 'exclusion-note-missing', (sound) => ({ ...sound, note: '' })),
  inDraft('rounded rate without 約', 'approx-word-wrong', (sound) => ({ ...sound, rate: sound.rate.replace('約', '') })),
  inDraft('hidden sheet', 'hidden-content-in-publication', (sound) => ({
    ...sound,
    changes: { sheets: [{ name: '作業用', rows: [['内訳']], visibility: 'hidden' }] },
  })),
  inDraft('comment', 'hidden-content-in-publication', (sound) => ({
    ...sound,
    changes: { sheets: [{ name: '参考', rows: [['内訳']], comments: ['A1'] }] },
  })),
  inDraft('name of the author', 'hidden-content-in-publication', (sound) => ({
    ...sound,
    changes: { properties: { creator: '改革 花子' } },
  })),
  inDraft('merged cells in the table', 'table-not-accessible', (sound) => ({ ...sound, merges: ['A5:A6'] })),
];

/** A draft beside the round. It belongs to no department, so it is sown once. */
function inDraft(name: string, rule: string, change: (sound: Draft) => Draft): FaultKind {
  return {
    name,
    rule,
    seed: (given, round) =>
      given === round[0]
        ? [{ file: given.file, at: null, sources: [source(given.file, given.workbook), ...sourcesOf(draftOf(round, change))] }]
        : [],
    place: 'round',
  };
}

function draftOf(round: readonly GivenWorkbook[], change: (sound: Draft) => Draft): ExampleWorkbook & { readonly case: string } {
  const items = round.flatMap((given) => given.items).filter(({ counted }) => counted);
  const { confirmed, inScope, achieved, notAchieved, rate } = countResults(items.map(({ rating }) => rating));
  const excluded = items.find(({ rating }) => rating === 'outOfScope');
  const sound: Draft = {
    text: `評価の結果、「達成」が${achieved}項目、「未達成」が${notAchieved}項目となり、達成率は${rateText(rate)}でした。`,
    note: `（注）取組項目「${excluded?.name ?? ''}」については、令和9年度末時点で評価を実施のため、評価対象外。`,
    rate: rateText(rate),
  };
  const { changes = {}, merges, ...said } = change(sound);
  const table = resultTable({ confirmed, inScope, achieved, notAchieved, rate: said.rate });
  const sheets = draft({ text: said.text, note: said.note, table, ...(merges && { merges }) });
  return { case: '', file: '公表資料案.xlsx', rows: [], ...changes, sheets: [...sheets, ...(changes.sheets ?? [])] };
}
