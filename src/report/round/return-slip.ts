import { severityLabels } from '../../evaluation/labels';
import { officeOf } from '../../model/presets';
import type { Finding } from '../../model/finding';
import type { EvaluatedItem, Review } from '../../model/review';
import { cellName } from '../../workbook/reference';
import { blank, number, text } from '../../sheet-plan/cells';
import { departmentFinder, itemFinder } from '../items/item-of-finding';
import type { Place } from '../items/place';
import { cellReference } from '../items/place';
import { planSheet } from '../../sheet-plan/plan-sheet';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { titleBlocks } from '../title-blocks';
import { reportTitle, sheetFooter } from '../wording';

const sheet = '差し戻し票';
const headings = ['番号', '重要度', '取組項目', 'ファイル', 'セル', '内容', '回答'] as const;
const headingRow = 4;

/** What a department has to answer about one item; about its workbook as a whole when `item` is null. */
interface ToAnswer {
  readonly item: EvaluatedItem | null;
  /** The gravest first. */
  readonly findings: readonly Finding[];
}

/** A message ready to be copied into a mail. */
export interface Mail {
  readonly subject: string;
  /** Line by line. */
  readonly body: readonly string[];
}

/** 差し戻し票: a sheet for every department that has something to answer, in the order in which the departments are read. */
export function planReturnSlips(review: Review, place: Place = { workbook: null }): readonly SheetPlan[] {
  const departments = [...new Set([...review.workbooks, ...review.items].map(({ department }) => department))].filter(Boolean);
  const names = sheetNames(departments);
  const answers = toAnswer(review);
  return departments.flatMap((department, index) => {
    const groups = answers.get(department) ?? [];
    return groups.length > 0 ? [planReturnSlip(names[index] ?? sheet, department, groups, review, place)] : [];
  });
}

/** How many departments have something to answer. */
export function countToAnswer(review: Review): number {
  return toAnswer(review).size;
}

/** The message that goes with a department's 差し戻し票; null when the department has nothing to answer. */
export function returnMail(review: Review, department: string): Mail | null {
  const groups = toAnswer(review).get(department) ?? [];
  return groups.length > 0 ? mailAbout(groups, review, department) : null;
}

/** Errors and warnings of each department, by item in the order of the list. Remarks ask for no answer. */
function toAnswer(review: Review): ReadonlyMap<string, readonly ToAnswer[]> {
  const itemOf = itemFinder(review.items);
  const departmentOf = departmentFinder(review);
  const answers = new Map<string, Map<EvaluatedItem | null, Finding[]>>();
  for (const finding of review.findings) {
    const department = departmentOf(finding);
    if (finding.severity === 'info' || department === '') continue;
    const groups = answers.get(department) ?? new Map<EvaluatedItem | null, Finding[]>();
    answers.set(department, groups);
    const item = itemOf(finding) ?? null;
    groups.set(item, [...(groups.get(item) ?? []), finding]);
  }
  const order = new Map(review.items.map((item, index) => [item, index]));
  const placeOf = ({ item }: ToAnswer): number => (item ? (order.get(item) ?? 0) : -1);
  return new Map(
    [...answers].map(([department, groups]) => [
      department,
      [...groups].map(([item, findings]) => ({ item, findings: gravestFirst(findings) })).sort((a, b) => placeOf(a) - placeOf(b)),
    ]),
  );
}

function gravestFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...ofSeverity(findings, 'error'), ...ofSeverity(findings, 'warning')];
}

function ofSeverity(findings: readonly Finding[], severity: Finding['severity']): readonly Finding[] {
  return findings.filter((finding) => finding.severity === severity);
}

function planReturnSlip(name: string, department: string, groups: readonly ToAnswer[], review: Review, place: Place): SheetPlan {
  const rows = groups.flatMap(({ item, findings }) => findings.map((finding) => ({ item, finding })));
  const { subject, body } = mailAbout(groups, review, department);
  return planSheet({
    name,
    mark: 'return-slip',
    purpose: `${department}に確認と修正をお願いする箇所の一覧です。`,
    columnWidths: [8, 12, 30, 24, 22, 66, 30],
    blocks: [
      ...titleBlocks(`${sheet}（${department}）`, review, headings.length - 1),
      { at: { row: 2, column: 0 }, rows: [[text(request, 'remark')]] },
      {
        at: { row: headingRow, column: 0 },
        rowHeight: 24,
        rows: [
          headings.map((heading) => text(heading, 'heading')),
          ...rows.map(({ item, finding }, index) => findingRow(finding, item, index + 1, place)),
        ],
      },
      {
        at: { row: headingRow + rows.length + 2, column: 0 },
        rows: ['メールの文面', `件名：${subject}`, ...body].map((line, index) => [text(line, index === 0 ? 'subtitle' : 'remark')]),
      },
    ],
    freeze: { rows: headingRow + 1, columns: 0 },
    gridLines: false,
    print: {
      paper: 'A4',
      orientation: 'landscape',
      repeatRows: { from: headingRow, to: headingRow },
      footer: sheetFooter(sheet, review),
    },
  });
}

const request = '次の箇所を確認し、ファイルを修正してください。書かれた内容が正しい場合は、「回答」に理由を記入してください。';

/** What Excel does not take in a sheet's name, or takes for a letter's code (_x000D_), is left out; names are unique. */
function sheetNames(departments: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return departments.map((department) => {
    const whole = `${sheet}_${department.replace(/[[\]:*?/\\'\s]|_x[\dA-F]{4}_/gi, '')}`;
    let name = whole.slice(0, 31);
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${whole.slice(0, 26)}(${count})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function findingRow({ severity, file, at, message }: Finding, item: EvaluatedItem | null, no: number, place: Place): readonly PlanCell[] {
  return [
    number(no, 'centre'),
    text(severityLabels[severity].ja, severity),
    text(item ? titleOf(item) : ''),
    text(file ?? ''),
    at === null ? blank() : cellReference(cellName(at), file, at, place),
    text(message.ja),
    blank(),
  ];
}

function titleOf({ id, name }: EvaluatedItem): string {
  return [id, name].filter(Boolean).join(' ');
}

function mailAbout(groups: readonly ToAnswer[], review: Review, department: string): Mail {
  const office = officeOf(review.settings);
  return {
    subject: `${reportTitle(review)}に係る記入内容の確認について（依頼）`,
    body: [
      `${department}　御担当者様`,
      '提出していただいたファイルを点検したところ、次の箇所について確認をお願いしたい点がありました。',
      ...groups.map(({ item, findings }) => `・${item ? titleOf(item) : 'ファイル全体'}：${countWords(findings)}`),
      `お手数ですが、添付の${sheet}を御覧のうえ、修正したファイルを再度提出してくださるようお願いします。`,
      '書かれた内容が正しい場合は、修正は不要です。票の「回答」に理由を記入してください。',
      ...(office === '' ? [] : [office]),
    ],
  };
}

/** 要修正2件、要確認1件. */
function countWords(findings: readonly Finding[]): string {
  return (['error', 'warning'] as const)
    .map((severity) => ({ severity, count: ofSeverity(findings, severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${severityLabels[severity].ja}${count}件`)
    .join('、');
}
