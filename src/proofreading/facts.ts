/** Words whose change says something else: ratings, whether it was done, not. */
const claims =
  /達成|対象外|未評価|未定|再掲|ません|なかった|ない|まし|予定|検討|見込|約|全|一部|すべて|[一二三四五六七八九十百千万]つ|％|%|パーセント|ポイント/;

/** True when a figure, a quoted name or a claim stands at [from, to) of a text, or around it. */
export function factsIn(text: string, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const start = from - 1;
  const end = to + 1;
  const near = text.slice(Math.max(0, start), end);
  if (/\d/.test(text.slice(from, to)) || (/\d/.test(near) && to > from) || claims.test(near)) return true;
  const before = text.slice(0, from);
  const isQuoted = before.lastIndexOf('「') > before.lastIndexOf('」') || text.slice(from, to).includes('「');
  return isQuoted || /^\s*[(（]?[注※]/.test(text);
}
