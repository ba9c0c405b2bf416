/** Uses what the typings have and the library of 2022 lacks, in every way the gap check has to find. Never run. */
export async function beyondOfficeJs(context: Excel.RequestContext): Promise<unknown[]> {
  const range = context.workbook.getActiveCell();
  range.load(['values', 'valuesAsJson', 'format/fill/color', 'format/fill/colour']);
  context.workbook.worksheets.load('items/name, items/nickname');
  await context.sync();
  context.workbook.notes.add('A1', 'note');
  range.clear(Excel.ClearApplyTo.resetContents);
  return [range.valuesAsJson, Excel.CellValueType.double];
}
