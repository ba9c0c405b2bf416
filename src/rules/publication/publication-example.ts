import type { ExampleSheet, SheetRow } from '../example';

/** A draft to be published with the figures of a round: 24 confirmed, 23 in scope, 19 achieved, 4 not. */
export function draft(
  given: { readonly text?: string; readonly note?: string; readonly table?: readonly SheetRow[]; readonly merges?: readonly string[] } = {},
): readonly ExampleSheet[] {
  const { text = ordinaryText, note = ordinaryNote, table = resultTable(), merges } = given;
  return [
    { name: '報道発表文', rows: [['「行財政改革計画」の進捗状況（令和6年度末時点）を取りまとめました'], [], [text]] },
    { name: '評価結果', rows: [['評価結果'], [], ...table, [], [note]], ...(merges && { merges }) },
  ];
}

const ordinaryText = '評価の結果、「達成」が19項目、「未達成」が4項目となり、達成率は約82.6パーセントでした。';
const ordinaryNote = '（注）取組項目「環境負荷の低減に係る取組の推進」については、令和9年度末時点で評価を実施のため、評価対象外。';

/** The five rows of the published table, from row 3 on. */
export function resultTable(
  given: Partial<Record<'confirmed' | 'inScope' | 'achieved' | 'notAchieved', number>> & { readonly rate?: string } = {},
): readonly SheetRow[] {
  const { confirmed = 24, inScope = 23, achieved = 19, notAchieved = 4, rate = '約82.6パーセント' } = given;
  const items = (value: number) => ({ value, format: '0"項目"' });
  return [
    ['1', '進捗状況を確認した取組項目数', items(confirmed)],
    ['2', '令和6年度末現在で評価対象とした取組項目数', items(inScope)],
    ['3', '評価結果が「達成」であった取組項目数', items(achieved)],
    ['4', '評価結果が「未達成」であった取組項目数', items(notAchieved)],
    ['5', `達成率（${achieved}項目/${inScope}項目）`, rate],
  ];
}
