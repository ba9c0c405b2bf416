import { invalidArgument } from '../engine/host-error';
import { dataValidationKey } from '../model/style-keys';
import { checkAllowed } from './cell-writes';
import { define } from './define';
import type { ExcelTypes, View } from './define';
import type { Formatted } from './range-format';

interface Validation {
  readonly rule?: unknown;
  readonly prompt?: unknown;
  readonly errorAlert?: unknown;
  readonly ignoreBlanks?: boolean;
}

const validation = ({ owner: { sheet, areas } }: View<Formatted>): Validation | null => {
  const found = areas.map((area) => sheet.painted.read(area, dataValidationKey, noValidation) as Validation | null);
  return found.length === 1 ? (found[0] ?? null) : null;
};

const noValidation: Validation = {};

/** The rule's one property names its kind: {list: …}. */
const ruleKinds: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  list: 'List',
  date: 'Date',
  time: 'Time',
  custom: 'Custom',
};

function setValidation(view: View<Formatted>, change: Validation): void {
  const { sheet, areas } = view.owner;
  checkAllowed(sheet, 'allowFormatCells', 'DataValidation');
  const next = { ...validation(view), ...change };
  for (const area of areas) sheet.painted.paint(area, dataValidationKey, next);
}

const part = (key: keyof Validation) => ({
  get: (view: View<Formatted>) => validation(view)?.[key] ?? null,
  set: (view: View<Formatted>, value: unknown) => {
    if (value === null) throw invalidArgument(`DataValidation.${key}`);
    setValidation(view, { [key]: value });
  },
});

const parts = { Rule: part('rule'), Prompt: part('prompt'), ErrorAlert: part('errorAlert') };

export const dataValidationTypes: ExcelTypes = {
  DataValidation: define<View<Formatted>>({
    get: {
      ...Object.fromEntries(Object.entries(parts).map(([name, { get }]) => [name, get])),
      IgnoreBlanks: (view) => validation(view)?.ignoreBlanks ?? true,
      Type: (view) => ruleKinds[Object.keys(validation(view)?.rule ?? {})[0] ?? ''] ?? 'None',
    },
    set: {
      ...Object.fromEntries(Object.entries(parts).map(([name, { set }]) => [name, set])),
      IgnoreBlanks: (view, value) => {
        setValidation(view, { ignoreBlanks: value === true });
      },
    },
    call: {
      Clear: ({ owner: { sheet, areas } }) => {
        for (const area of areas) sheet.painted.erase(area, dataValidationKey);
      },
    },
  }),
};
