import type { ExcelType } from './members/define';
import { excelTypes } from './members/excel-types';
import { officeJs } from './open-excel';

const { schema } = officeJs();

test('office.js names its own classes, properties and methods', () => {
  expect(schema.Range?.scalars.values).toEqual({ wire: 'Values', setAs: 'Values' });
  expect(schema.Range?.scalars.text).toEqual({ wire: 'Text', setAs: null });
  expect(schema.Worksheet?.scalars.showgridlines).toEqual({ wire: 'ShowGridlines', setAs: 'Gridlines' });
  expect(schema.Range?.navigations.format).toEqual({ wire: 'Format', type: 'RangeFormat' });
  expect(schema.Worksheet?.methods.GetRange).toEqual({ result: 'Range' });
  expect(schema.Worksheet?.methods.Activate).toEqual({ result: null });
  expect(schema.WorksheetCollection?.isCollection).toBe(true);
});

test('whether the host supports a member is checked again after the schema was read', () => {
  expect(officeJs().office.OfficeExtension.CommonUtility._doApiNotSupportedCheck).toBe(false);
});

test('the simulator names no class and no member that office.js lacks', () => {
  expect(Object.entries(excelTypes).flatMap(([name, type]) => slips(name, type))).toEqual([]);
});

/** A member that office.js does not have would never be called: a slip of the pen in the table. */
function slips(name: string, type: ExcelType): string[] {
  const description = schema[name];
  if (!description) return [name];
  const scalars = Object.values(description.scalars);
  const known = {
    get: scalars.map(({ wire }) => wire),
    set: scalars.flatMap(({ setAs }) => setAs ?? []),
    navigate: Object.values(description.navigations).map(({ wire }) => wire),
    call: Object.keys(description.methods),
  };
  const kinds = ['get', 'set', 'navigate', 'call'] as const;
  const wrong = kinds.flatMap((kind) => Object.keys(type[kind] ?? {}).filter((member) => !known[kind].includes(member)));
  const isCollection = type.items !== undefined;
  return [...wrong.map((member) => `${name}.${member}`), ...(isCollection === description.isCollection ? [] : [`${name} as a collection`])];
}
