import { format } from 'numfmt';
import type { Area } from '../../src/workbook/workbook';
import { grid } from '../simulated-excel/model/area';
import type { CellContent } from '../simulated-excel/model/cell';
import { isError } from '../simulated-excel/model/cell';
import type { SheetModel } from '../simulated-excel/model/sheet';
import type { WorkbookModel } from '../simulated-excel/model/workbook';
import { parseFormula, type Expression } from './formula';

/** What a formula needs that is not here. Such a cell keeps the value that its file gave it. */
class BeyondThis extends Error {}

type Value = Exclude<CellContent, object>;

/** The simulated workbook has no engine of its own; this one can do the formulas of the report sheets. */
export function calculate(workbook: WorkbookModel): void {
  const values = new Map<string, Value>();
  const running = new Set<string>();

  function valueAt(sheet: SheetModel, row: number, column: number): Value {
    const { formula, content } = sheet.cell(row, column);
    if (formula === null) return plain(content);
    const place = `${sheet.id} ${row} ${column}`;
    let value = values.get(place);
    if (value === undefined) {
      if (running.has(place)) throw new BeyondThis('a formula that leads back to itself');
      running.add(place);
      const expression = parseFormula(formula);
      if (!expression) throw new BeyondThis(formula);
      value = evaluate(expression, sheet);
      values.set(place, value);
    }
    return value;
  }

  function cells(sheet: SheetModel, { top, left, bottom, right }: Area): Value[] {
    const all: Value[] = [];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) all.push(valueAt(sheet, row, column));
    }
    return all;
  }

  /** The values of cells or of a table's column; one value for everything else. */
  function list(expression: Expression, sheet: SheetModel): readonly Value[] {
    if (expression.kind === 'cells') {
      const other = expression.sheet === null ? sheet : workbook.sheetNamed(expression.sheet);
      if (!other) throw new BeyondThis('#REF!');
      return cells(other, expression.area);
    }
    if (expression.kind !== 'column') return [evaluate(expression, sheet)];
    const table = workbook.tables().find(({ name }) => name.toLowerCase() === expression.table.toLowerCase());
    const column = table?.columns.findIndex(({ name }) => name === expression.column) ?? -1;
    if (!table || column < 0) throw new BeyondThis('#REF!');
    const left = table.area.left + column;
    return cells(table.sheet, { ...table.bodyArea, left, right: left });
  }

  function evaluate(expression: Expression, sheet: SheetModel): Value {
    switch (expression.kind) {
      case 'constant':
        return expression.value;
      case 'cells':
      case 'column': {
        const [value, second] = list(expression, sheet);
        if (value === undefined || second !== undefined) throw new BeyondThis('several cells where one is expected');
        return value;
      }
      case 'operation':
        return operate(expression.operator, evaluate(expression.left, sheet), evaluate(expression.right, sheet));
      case 'call':
        return call(expression.name, expression.inputs, sheet);
    }
  }

  function call(name: string, inputs: readonly Expression[], sheet: SheetModel): Value {
    if (name === 'IF') {
      const [condition, then, otherwise] = inputs;
      const chosen = condition && evaluate(condition, sheet) === true ? then : otherwise;
      return chosen ? evaluate(chosen, sheet) : false;
    }
    const known = functions[name];
    if (!known) throw new BeyondThis(name);
    return known(inputs.map((input) => list(input, sheet)));
  }

  for (const sheet of workbook.sheets) {
    sheet.eachCell(grid, ({ formula }, row, column) => {
      if (formula === null) return;
      const value = unlessBeyond(() => valueAt(sheet, row, column));
      if (value !== undefined) sheet.setComputed(row, column, value);
    });
  }
}

function unlessBeyond(compute: () => Value): Value | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof BeyondThis) return undefined;
    throw error;
  }
}

function plain(content: CellContent): Value {
  if (isError(content)) throw new BeyondThis(content.error);
  return content;
}

const amount = (value: Value) => (value === '' ? 0 : Number(value));

function operate(operator: string, left: Value, right: Value): Value {
  switch (operator) {
    case '&':
      return `${left}${right}`;
    case '+':
      return amount(left) + amount(right);
    case '-':
      return amount(left) - amount(right);
    case '*':
      return amount(left) * amount(right);
    case '/':
      return amount(left) / amount(right);
    default:
      return compare(operator, left === '' && typeof right === 'number' ? 0 : left, right === '' && typeof left === 'number' ? 0 : right);
  }
}

function compare(operator: string, left: Value, right: Value): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '<>':
      return left !== right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    case '>=':
      return left >= right;
    default:
      throw new BeyondThis(operator);
  }
}

type Inputs = readonly (readonly Value[])[];

const functions: Readonly<Record<string, (inputs: Inputs) => Value>> = {
  SUM: (inputs) =>
    inputs
      .flat()
      .filter((value) => typeof value === 'number')
      .reduce((sum, value) => sum + value, 0),
  AND: (inputs) => inputs.flat().every((value) => value === true),
  ROUND: ([[value = 0] = [], [digits = 0] = []]) => {
    const power = 10 ** amount(digits);
    return (Math.sign(amount(value)) * Math.round(Math.abs(amount(value)) * power)) / power;
  },
  MOD: ([[value = 0] = [], [by = 0] = []]) => amount(value) - amount(by) * Math.floor(amount(value) / amount(by)),
  TEXT: ([[value = ''] = [], [code = ''] = []]) => format(String(code), value),
  COUNTIFS: (inputs) => {
    const conditions = inputs.flatMap((list, index) => (index % 2 === 0 ? [{ list, fits: criterion(inputs[index + 1]?.[0] ?? '') }] : []));
    const length = conditions[0]?.list.length ?? 0;
    return Array.from({ length }, (_, row) => row).filter((row) => conditions.every(({ list, fits }) => fits(list[row] ?? ''))).length;
  },
};

/** "=" in front may be left out; * and ? stand for any letters unless ~ takes them literally. */
function criterion(wanted: Value): (value: Value) => boolean {
  if (typeof wanted !== 'string') return (value) => value === wanted;
  if (/^[<>]/.test(wanted)) throw new BeyondThis(wanted);
  const pattern = wanted.replace(/^=/, '').replace(/~([*?~])|([*?])|[\\^$.|+()[\]{}]/g, (sign, literal?: string, wild?: string) => {
    if (literal !== undefined) return `\\${literal}`;
    if (wild !== undefined) return wild === '*' ? '.*' : '.';
    return `\\${sign}`;
  });
  const whole = new RegExp(`^${pattern}$`, 'isu');
  return (value) => whole.test(String(value));
}
