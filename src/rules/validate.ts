import { crashedRule, type Finding, type Sentence } from '../model/finding';
import type { Item } from '../model/item';
import type { Recognition, TableReading } from '../model/recognition';
import type { EvaluatedItem, Round } from '../model/review';
import { filesNotUsed } from '../model/round';
import type { Settings } from '../model/settings';
import type { FiscalYear } from '../model/fiscal-year';
import { refOf } from '../text/item-refs';
import { cellName } from '../workbook/reference';
import { isHiddenByFormat } from './reading/entry-text';
import { entriesOf } from '../evaluation/item-entries';
import { lacksOfForm } from './target/target-conventions';
import { fill, type Hit, type Hits, type ItemContext, type RefusedFile, type Rule, type WorkbookContext } from './rule';

export interface ValidationSubject {
  readonly settings: Settings;
  readonly fiscalYear: FiscalYear;
  readonly workbooks: readonly CheckedWorkbook[];
  readonly round: Round;
  /** Files that could not be read. */
  readonly refused: readonly RefusedFile[];
}

export interface CheckedWorkbook {
  readonly recognition: Recognition;
  /** As the department rated them: it answers for its own entries, not for what the office decides. */
  readonly items: readonly EvaluatedItem[];
  /** As they count: with the office's ratings. Absent: nothing was decided. */
  readonly counting?: readonly EvaluatedItem[];
}

/**
 * Runs every rule over a round; findings in the order of workbooks, then of the catalogue. A crash of a rule is a finding of its own.
 * A workbook that a newer version replaces, or that is of another year, is not checked; nor is an item that a department lists although
 * it is counted from another workbook (a consolidated sheet is checked whole). The round's own rules tell of both.
 */
export function validate(subject: ValidationSubject, rules: readonly Rule[]): readonly Finding[] {
  const { settings, fiscalYear, round, refused } = subject;
  const replaced = filesNotUsed(round);
  const single = subject.workbooks.flatMap(({ recognition, items }) => {
    if (replaced.has(recognition.file)) return [];
    const context: WorkbookContext = { settings, fiscalYear, items: items.map(onItsSheet) };
    const elsewhere = recognition.kind === 'progress' ? items.filter(isCountedElsewhere) : [];
    const skipped = new Set(elsewhere.map(({ at }) => cellName(at)));
    return inWorkbook(rules, recognition, context, skipped);
  });
  const recognitions = subject.workbooks.map(({ recognition }) => recognition);
  const items = subject.workbooks.flatMap((workbook) => workbook.counting ?? workbook.items);
  const together = rules.flatMap((rule) =>
    rule.scope === 'round' ? run(rule, null, () => rule.check({ settings, fiscalYear, recognitions, items, round, refused })) : [],
  );
  return [...single, ...together];
}

function isCountedElsewhere({ notCountedBecause }: EvaluatedItem): boolean {
  return notCountedBecause === 'inOtherWorkbook';
}

/** The counts written on a sheet include an item that the round counts from another workbook. */
function onItsSheet(item: EvaluatedItem): EvaluatedItem {
  return isCountedElsewhere(item) ? { ...item, counted: true, notCountedBecause: null } : item;
}

function tablesOf(recognition: Recognition, context: WorkbookContext): readonly ItemContext[] {
  const tableItems: readonly EvaluatedItem[][] = recognition.tables.map(() => []);
  for (const item of context.items) tableItems[item.table]?.push(item);
  return recognition.tables.map((table, index) => ({ ...context, table, recognition, tableItems: tableItems[index] ?? [] }));
}

function inWorkbook(
  rules: readonly Rule[],
  recognition: Recognition,
  context: WorkbookContext,
  skipped: ReadonlySet<string>,
): readonly Finding[] {
  const { file } = recognition;
  const tables = tablesOf(recognition, context);
  const ofItems = inItems(rules, file, tables, skipped);
  const found = (rule: Rule): readonly Finding[] => {
    switch (rule.scope) {
      case 'item':
        return ofItems.get(rule) ?? [];
      case 'table':
        return tables.flatMap((within) => inTable(rule, within.table, within));
      case 'workbook':
        return run(rule, file, () => rule.check(recognition, context));
      case 'round':
        return [];
    }
  };
  const told = toldElsewhere(recognition, context);
  const keeping = keepsParts(context);
  return rules.flatMap((rule) =>
    bounded(
      rule,
      file,
      found(rule)
        .filter((finding) => !told(rule, finding))
        .map(keeping),
    ),
  );
}

/** A cell that holds two texts is never written over with a correction of one: its repair only leads there. */
function keepsParts({ items }: WorkbookContext): (finding: Finding) => Finding {
  const parts = new Set(
    items
      .flatMap(entriesOf)
      .filter(({ part }) => part === true)
      .map(({ at }) => cellName(at)),
  );
  if (parts.size === 0) return (finding) => finding;
  return (finding) => {
    const { at, repair } = finding;
    if (at === null || repair?.value === undefined || !parts.has(cellName(at))) return finding;
    return { ...finding, repair: { kind: 'guide', label: repair.label } };
  };
}

/** What nobody can see in a cell is told by one rule, and nothing that only follows from it beside. */
const ofUnstored = 'formula-without-value';
const ofForms = 'form-lacks-convention';

function toldElsewhere({ unstored = [] }: Recognition, { items }: WorkbookContext): (rule: Rule, finding: Finding) => boolean {
  const unknown = new Set(unstored.map(cellName));
  const hidden = new Set(
    items
      .flatMap(entriesOf)
      .filter(isHiddenByFormat)
      .map(({ at }) => cellName(at)),
  );
  return ({ id, tellsOfBlank }, { at }) =>
    at !== null && ((unknown.has(cellName(at)) && id !== ofUnstored) || (tellsOfBlank === true && hidden.has(cellName(at))));
}

/** Findings of one rule in one workbook that are listed: nobody reads more, and a damaged file could bring millions. */
const mostListed = 1000;

/** The first of them, and how many there are besides. */
function bounded(rule: Rule, file: string, findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= mostListed) return findings;
  const rest = findings.slice(mostListed);
  const gravest = (['error', 'warning'] as const).find((severity) => rest.some((left) => left.severity === severity)) ?? 'info';
  const words = { title: rule.title, count: String(rest.length) };
  const more = { severity: gravest, at: null, item: null, repair: null } as const;
  return [...findings.slice(0, mostListed), { ...more, rule: rule.id, file, message: fill(moreMessage, words) }];
}

const moreMessage: Sentence = {
  ja: '「{title}」の指摘は、ほか{count}件あります。挙げたものを直してから、もう一度点検してください。',
  en: 'There are {count} more findings of "{title}". Correct those that are listed and check again.',
};

/** Item by item, every rule at once: a long list is gone through once, and most rules find nothing in most items. */
function inItems(
  rules: readonly Rule[],
  file: string,
  tables: readonly ItemContext[],
  skipped: ReadonlySet<string>,
): ReadonlyMap<Rule, readonly Finding[]> {
  const found = rules.flatMap((rule) => (rule.scope === 'item' ? [{ rule, findings: [] as Finding[] }] : []));
  for (const within of tables) {
    const ofForm = toldOfForm(rules, within);
    for (const item of within.tableItems) {
      if (skipped.size > 0 && skipped.has(cellName(item.at))) continue;
      for (const { rule, findings } of found) {
        if (ofForm.has(rule.id)) continue;
        try {
          const hits = rule.check(item, within);
          for (const hit of hits) findings.push(finding(rule, hit, file, item));
        } catch (error) {
          findings.push(crashed(rule, file, item, error));
        }
      }
    }
  }
  return new Map(found.map(({ rule, findings }) => [rule, findings]));
}

/** Rules whose findings say of nearly every item what the form lacks: told once for the table. */
function toldOfForm(rules: readonly Rule[], { table, ...context }: ItemContext): ReadonlySet<string> {
  if (!rules.some(({ id }) => id === ofForms)) return new Set();
  try {
    return new Set(lacksOfForm(table, { ...context, table }).map(({ rule }) => rule));
  } catch {
    // The rule that crashes says so item by item.
    return new Set();
  }
}

function inTable(rule: Extract<Rule, { scope: 'table' }>, table: TableReading, context: ItemContext): readonly Finding[] {
  return run(rule, context.recognition.file, () => rule.check(table, context)).map((finding) => {
    if (finding.item !== null || !finding.at) return finding;
    const item = itemAt(context.tableItems, finding.at.row);
    return item ? { ...finding, item: nameOf(item), ref: refOf(item) } : finding;
  });
}

function itemAt(items: readonly EvaluatedItem[], row: number): EvaluatedItem | undefined {
  return items.find(({ rows }) => row >= rows.from && row <= rows.to);
}

function nameOf(item: Item): string | null {
  return item.id || item.name || null;
}

function run(rule: Rule, file: string | null, check: () => Hits): readonly Finding[] {
  try {
    return check().map((hit) => finding(rule, hit, file, null));
  } catch (error) {
    return [crashed(rule, file, null, error)];
  }
}

function finding(rule: Rule, hit: Hit, file: string | null, looked: EvaluatedItem | null): Finding {
  const item = hit.of ?? looked;
  return {
    rule: rule.id,
    severity: hit.severity ?? rule.severity,
    message: fill(rule.message, hit.words),
    file: hit.file ?? file,
    at: hit.at,
    item: hit.item ?? (item ? nameOf(item) : null),
    ...(item && { ref: refOf(item) }),
    ...(hit.department !== undefined && { department: hit.department }),
    repair: hit.repair ?? null,
  };
}

const crashMessage: Sentence = {
  ja: '「{title}」を点検できませんでした(内部の誤り: {error})。この点検項目は問題なしとは言えません。開発者に知らせてください。',
  en: 'The check "{title}" could not be carried out (internal error: {error}). It does not count as passed. Please tell the developers.',
};

function crashed(rule: Rule, file: string | null, item: EvaluatedItem | null, error: unknown): Finding {
  return {
    rule: crashedRule,
    severity: 'error',
    message: fill(crashMessage, { title: rule.title, error: error instanceof Error ? error.message : String(error) }),
    file,
    at: item?.at ?? null,
    item: item ? nameOf(item) : null,
    ...(item && { ref: refOf(item) }),
    repair: null,
  };
}
