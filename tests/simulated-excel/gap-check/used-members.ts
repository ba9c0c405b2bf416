import ts from 'typescript';
import { excelOwner } from './missing-members';

/** A member of Excel's classes that code of ours uses. */
export interface UsedMember {
  /** "Range.values". */
  readonly member: string;
  /** The set of functions that it came with, as the typings say: "ExcelApi 1.1"; "" where they say none. */
  readonly set: string;
}

/** Every member that is read, set or called in the files, once, in the order of the alphabet. Words of enumerations are none. */
export function usedMembers(program: ts.Program, files: readonly string[]): readonly UsedMember[] {
  const checker = program.getTypeChecker();
  const used = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) note(node.name);
    // const { name } = sheet
    if (ts.isBindingElement(node) && ts.isIdentifier(node.propertyName ?? node.name)) {
      const pattern = checker.getTypeAtLocation(node.parent);
      const property = pattern.getProperty((node.propertyName ?? node.name).getText());
      if (property) keep(property);
    }
    ts.forEachChild(node, visit);
  };
  const note = (name: ts.MemberName) => {
    const symbol = checker.getSymbolAtLocation(name);
    if (symbol) keep(symbol);
  };
  const keep = (symbol: ts.Symbol) => {
    const declaration = symbol.declarations?.[0];
    const owner = excelOwner(symbol);
    if (owner === null || !declaration || symbol.name === 'context') return;
    // Functions of the namespace itself, such as Excel.run, and members of its classes.
    const isMember = owner === '' ? ts.isFunctionDeclaration(declaration) : ts.isClassDeclaration(declaration.parent);
    if (isMember) used.set(`${owner === '' ? 'Excel' : owner}.${symbol.name}`, setOf(declaration));
  };
  for (const name of files) {
    const file = program.getSourceFile(name);
    if (!file) throw new Error(`Not in the program: ${name}`);
    visit(file);
  }
  return [...used].map(([member, set]) => ({ member, set })).sort((a, b) => (a.member < b.member ? -1 : 1));
}

function setOf(declaration: ts.Declaration): string {
  const comment = ts.getJSDocCommentsAndTags(declaration).map((part) => part.getText());
  const [, name = '', versions = ''] = /\[Api set: (\w+) ([^\]]+)\]/.exec(comment.join('\n')) ?? [];
  // "1.7 for get, 1.8 for set": the later one is needed.
  return `${name} ${versions.match(/\d+\.\d+/g)?.at(-1) ?? ''}`.trim();
}
