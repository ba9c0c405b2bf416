import ts from 'typescript';
import type { OfficeJs } from '../office-js/internals';
import type { Schema } from '../office-js/schema';

/** A member of the Excel namespace that the typings have and the library at hand lacks. */
export interface MissingMember {
  /** "Range.valuesAsJson". */
  readonly member: string;
  /** "src/excel/read-workbook.ts:12". */
  readonly at: string;
}

/**
 * The typings describe today's Excel, the library of the package is of 2022 (simulated-excel.md, limit 1): code that compiles may call
 * what is undefined at run time. Finds every use of such a member, names in load() included, which Excel would silently ignore.
 */
export function missingMembers(program: ts.Program, files: readonly string[], office: OfficeJs, schema: Schema): MissingMember[] {
  const checker = program.getTypeChecker();
  const excel = office.Excel as unknown as Record<string, Record<string, unknown> & { readonly prototype?: object }>;
  const missing: MissingMember[] = [];

  const check = (node: ts.Node, file: ts.SourceFile): void => {
    const report = (member: string) => {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      missing.push({ member, at: `${file.fileName}:${line + 1}` });
    };
    if (ts.isPropertyAccessExpression(node)) {
      const owner = excelOwner(checker.getSymbolAtLocation(node.name));
      if (owner !== null && !exists(excel, owner, node.name.text)) report(owner === '' ? node.name.text : `${owner}.${node.name.text}`);
    }
    if (ts.isCallExpression(node)) for (const member of unknownLoads(node, checker, schema)) report(member);
    ts.forEachChild(node, (child) => {
      check(child, file);
    });
  };

  for (const name of files) {
    const file = program.getSourceFile(name);
    if (!file) throw new Error(`Not in the program: ${name}`);
    check(file, file);
  }
  return missing;
}

/** The class or enum of the Excel namespace that declares the symbol, "" for the namespace itself, null for anything else. */
export function excelOwner(symbol: ts.Symbol | undefined): string | null {
  for (const declaration of symbol?.declarations ?? []) {
    const owner = declaration.parent;
    if (!declaration.getSourceFile().fileName.includes('/office-js/') || !isInExcel(declaration)) continue;
    if (ts.isClassDeclaration(owner) || ts.isEnumDeclaration(owner)) return owner.name?.text ?? null;
    if (ts.isFunctionDeclaration(declaration) || ts.isEnumDeclaration(declaration) || ts.isClassDeclaration(declaration)) return '';
  }
  return null;
}

function isInExcel(node: ts.Node): boolean {
  const namespace = ts.findAncestor(node, ts.isModuleDeclaration);
  return namespace?.name.text === 'Excel';
}

/** Every object has its context; the constructor sets it, so that no prototype shows it. */
const setByConstructor = new Set(['context']);

function exists(excel: Record<string, Record<string, unknown> & { readonly prototype?: object }>, owner: string, name: string): boolean {
  if (owner === '') return name in excel;
  const type = excel[owner];
  if (!type) return false;
  return setByConstructor.has(name) || name in type || (type.prototype !== undefined && name in type.prototype);
}

/** The names in load('…') and load(['…']) that the class does not have. */
function unknownLoads(call: ts.CallExpression, checker: ts.TypeChecker, schema: Schema): string[] {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return [];
  const type = checker.getTypeAtLocation(expression.expression).getSymbol()?.name ?? '';
  if (!schema[type] || excelOwner(checker.getSymbolAtLocation(expression.name)) === null) return [];
  return loadedNames(call.arguments[0])
    .filter((path) => !isLoadable(path, type, schema))
    .map((path) => `${type}.load('${path}')`);
}

function loadedNames(argument: ts.Expression | undefined): string[] {
  if (!argument) return [];
  if (ts.isStringLiteralLike(argument)) return argument.text.split(',').map((name) => name.trim());
  return ts.isArrayLiteralExpression(argument) ? argument.elements.flatMap((element) => loadedNames(element)) : [];
}

/** "$all", "isNullObject" and "items" are words of load itself. */
function isLoadable(path: string, type: string, schema: Schema): boolean {
  const [head = '', ...rest] = path.split(/[/.]/);
  const description = schema[type];
  const name = head.toLowerCase();
  if (!description || ['', '$all', '*', 'isnullobject'].includes(name)) return true;
  if (description.isCollection && !description.scalars[name]) {
    const item = itemType(type, schema);
    return item === null || isLoadable(name === 'items' ? rest.join('/') : path, item, schema);
  }
  const navigation = description.navigations[name];
  return navigation ? isLoadable(rest.join('/'), navigation.type, schema) : description.scalars[name] !== undefined;
}

/** The class of a collection's items, as one of its methods gives it. */
function itemType(collection: string, schema: Schema): string | null {
  const methods = schema[collection]?.methods ?? {};
  return methods.GetItemAt?.result ?? methods.GetItemOrNullObject?.result ?? methods.GetItem?.result ?? null;
}
