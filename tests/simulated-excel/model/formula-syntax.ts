/**
 * Would Excel take the text for a formula? It refuses one that it cannot parse ("=1+", "-5%達成"), and the add-in's
 * call fails (office-js#6687). Only the order of operands and operators is checked; what names mean is not.
 */
export function isFormulaSyntax(text: string): boolean {
  const tokens = tokenize(text);
  if (!tokens) return false;
  let expects: 'operand' | 'operator' = 'operand';
  const open: ('(' | 'call' | '{')[] = [];
  for (const [at, token] of tokens.entries()) {
    const afterName = tokens[at - 1]?.kind === 'name';
    switch (token.kind) {
      case 'name':
      case 'constant':
        if (expects === 'operator') return false;
        expects = 'operator';
        break;
      case 'operator':
        if (expects === 'operand' && !/^[-+@]$/.test(token.text)) return false;
        if (expects === 'operator') expects = 'operand';
        break;
      case 'postfix':
        if (expects === 'operand') return false;
        break;
      case 'open':
        if (expects === 'operator' && !(token.text === '(' && afterName)) return false;
        open.push(token.text === '{' ? '{' : afterName ? 'call' : '(');
        expects = 'operand';
        break;
      case 'separator':
        // An argument may be left out: IF(A1,,2).
        if (open.length === 0) return false;
        expects = 'operand';
        break;
      case 'close': {
        const opened = open.pop();
        if (!opened || (opened === '{') !== (token.text === '}')) return false;
        if (expects === 'operand' && opened !== 'call') return false;
        expects = 'operator';
        break;
      }
    }
  }
  return expects === 'operator' && open.length === 0;
}

interface Token {
  readonly kind: 'name' | 'constant' | 'operator' | 'postfix' | 'open' | 'close' | 'separator';
  readonly text: string;
}

const lexemes: readonly (readonly [Token['kind'], RegExp])[] = [
  ['constant', /^"(?:[^"]|"")*"/],
  ['constant', /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)/i],
  ['constant', /^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?(?![\p{L}\d_$:!])/iu],
  // Names, references, structured references, sheets in front: everything that stands for a value or a function.
  [
    'name',
    /^(?:'(?:[^']|'')+'!)?(?:\[[^\]]*\])?(?:[\p{L}_\\$\d][\p{L}\p{N}_.$\\?]*!)?[\p{L}_\\$\d][\p{L}\p{N}_.$\\?]*(?:\[(?:[^[\]]|\[[^\]]*\])*\])?#?/u,
  ],
  ['name', /^\[(?:[^[\]]|\[[^\]]*\])*\]/],
  ['operator', /^(?:<=|>=|<>|[-+*/^&=<>:@])/],
  ['postfix', /^%/],
  ['open', /^[({]/],
  ['close', /^[)}]/],
  ['separator', /^[,;]/],
];

function tokenize(text: string): Token[] | null {
  const tokens: Token[] = [];
  for (let rest = text.trimStart(); rest !== '';) {
    const found = lexemes.map(([kind, pattern]) => ({ kind, text: pattern.exec(rest)?.[0] })).find(({ text: match }) => match);
    if (!found?.text) return null;
    tokens.push({ kind: found.kind, text: found.text });
    rest = rest.slice(found.text.length).trimStart();
  }
  return tokens;
}
