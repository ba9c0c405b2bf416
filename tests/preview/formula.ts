import { areaOf } from '../../src/workbook/reference';
import type { Area } from '../../src/workbook/workbook';

/** As much of Excel's formulas as the report sheets use. */
export type Expression =
  | { readonly kind: 'constant'; readonly value: string | number }
  /** `sheet` is null for the formula's own sheet. */
  | { readonly kind: 'cells'; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: 'column'; readonly table: string; readonly column: string }
  | { readonly kind: 'call'; readonly name: string; readonly inputs: readonly Expression[] }
  | { readonly kind: 'operation'; readonly operator: string; readonly left: Expression; readonly right: Expression };

interface Token {
  readonly kind: 'text' | 'number' | 'column' | 'cells' | 'name' | 'sign';
  readonly text: string;
}

const tokenPatterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/y],
  ['column', /[A-Za-z_][\w.]*\[[^\]]+\]/y],
  ['cells', /(?:(?:'(?:[^']|'')+'|[^\s!'"(),+\-*/&=<>]+)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?(?![\w(])/y],
  ['name', /[A-Z][A-Z0-9.]*(?=\()/y],
  ['number', /\d+(?:\.\d+)?/y],
  ['sign', /<=|>=|<>|[=<>&+\-*/(),]/y],
];

/** From the weakest binding to the strongest. */
const operators: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/']];

/** Null for what is beyond these formulas. */
export function parseFormula(formula: string): Expression | null {
  const tokens = tokensOf(formula.replace(/^=/, ''));
  if (!tokens) return null;
  let at = 0;
  const peek = (text: string) => tokens[at]?.kind === 'sign' && tokens[at]?.text === text;
  const take = (text: string) => (peek(text) ? ((at += 1), true) : false);

  function binary(level: number): Expression | null {
    const signs = operators[level];
    if (!signs) return primary();
    let left = binary(level + 1);
    for (;;) {
      const operator = signs.find(take);
      if (operator === undefined || !left) return left;
      const right = binary(level + 1);
      if (!right) return null;
      left = { kind: 'operation', operator, left, right };
    }
  }

  function primary(): Expression | null {
    if (take('(')) {
      const inner = binary(0);
      return take(')') ? inner : null;
    }
    const token = tokens?.[at];
    at += 1;
    return token ? operand(token) : null;
  }

  function operand({ kind, text }: Token): Expression | null {
    switch (kind) {
      case 'text':
        return { kind: 'constant', value: text.slice(1, -1).replace(/""/g, '"') };
      case 'number':
        return { kind: 'constant', value: Number(text) };
      case 'cells':
        return cellsIn(text);
      case 'column': {
        const [table = '', column = ''] = text.slice(0, -1).split('[');
        return { kind: 'column', table, column };
      }
      case 'name':
        return call(text);
      case 'sign':
        return null;
    }
  }

  function call(name: string): Expression | null {
    const inputs: Expression[] = [];
    if (!take('(')) return null;
    do {
      const input = binary(0);
      if (!input) return null;
      inputs.push(input);
    } while (take(','));
    return take(')') ? { kind: 'call', name, inputs } : null;
  }

  const whole = binary(0);
  return at === tokens.length ? whole : null;
}

function tokensOf(formula: string): readonly Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < formula.length;) {
    if (/\s/.test(formula.charAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(formula, at);
    if (!token) return null;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number): Token | null {
  for (const [kind, pattern] of tokenPatterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return null;
}

function cellsIn(text: string): Expression | null {
  const split = text.lastIndexOf('!');
  const area = areaOf(text.slice(split + 1));
  const sheet = split < 0 ? null : text.slice(0, split).replace(/^'|'$/g, '').replace(/''/g, "'");
  return area && { kind: 'cells', sheet, area };
}
