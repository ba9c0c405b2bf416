import { keptLabel, severityLabels } from '../../evaluation/labels';
import type { Finding, KeptFinding, Severity } from '../../model/finding';
import type { EvaluatedItem, Review } from '../../model/review';
import { cellName } from '../../workbook/reference';
import { blank, formula, number, text } from '../../sheet-plan/cells';
import { itemFinder } from '../items/item-of-finding';
import type { Place } from '../items/place';
import { cellReference } from '../items/place';
import { planListSheet } from '../list-sheet';
import type { Block, PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';

const sheet = '点検結果';
const table = 'shinchoku_findings';
const severities: readonly Severity[] = ['error', 'warning', 'info'];
const headings = ['番号', '重要度', '所属', '取組項目', 'ファイル', 'セル', '内容'] as const;
const headingRow = 6;

/** 点検結果: how many findings of each severity there are, and every finding with its place, the gravest first. */
export function planFindingList(review: Review, place: Place): SheetPlan {
  const open = severities.flatMap((severity) => review.findings.filter((finding) => finding.severity === severity));
  const findings: readonly Listed[] = [...open, ...review.kept];
  const itemOf = itemFinder(review.items);
  return planListSheet(review, {
    name: sheet,
    mark: 'findings',
    purpose: '点検で見つかった、修正や確認が必要な箇所の一覧です。',
    columnWidths: [8, 12, 18, 30, 24, 22, 66],
    above: [countBlock(findings, findings.length > 0)],
    ...{ table, headingRow, headings },
    rows: findings.map((finding, index) => findingRow(finding, index + 1, itemOf(finding), review, place)),
    none: '指摘はありません。',
    below: notCheckedBlock(review, headingRow + findings.length + 2),
  });
}

/** A finding, or one that is kept with a reason. */
type Listed = Finding | KeptFinding;

function standingOf(finding: Listed): string {
  return 'reason' in finding ? keptLabel.ja : severityLabels[finding.severity].ja;
}

function standingCell(finding: Listed): PlanCell {
  return 'reason' in finding ? text(keptLabel.ja, 'centre') : text(severityLabels[finding.severity].ja, finding.severity);
}

function countBlock(findings: readonly Listed[], listed: boolean): Block {
  const countOf = (standing: string): PlanCell => {
    const count = findings.filter((finding) => standingOf(finding) === standing).length;
    return listed ? formula(`COUNTIFS(${table}[重要度],"${standing}")`, count, 'centre', countFormat) : number(0, 'centre', countFormat);
  };
  const anyKept = findings.some((finding) => 'reason' in finding);
  return {
    at: { row: 3, column: 1 },
    rows: [
      [...severities.map((severity) => text(severityLabels[severity].ja, severity)), ...(anyKept ? [text(keptLabel.ja, 'centre')] : [])],
      [...severities.map((severity) => severityLabels[severity].ja), ...(anyKept ? [keptLabel.ja] : [])].map(countOf),
    ],
  };
}

/** Rules that were not carried out, so that nobody takes them for passed. */
function notCheckedBlock({ notChecked }: Review, row: number): readonly Block[] {
  if (notChecked.length === 0) return [];
  const lines = notChecked.map(({ title, reason }) => [text(`「${title.ja}」は、${reason.ja}`, 'remark')]);
  return [{ at: { row, column: 0 }, rows: lines }];
}

const countFormat = '0"件"';

function findingRow(
  finding: Listed,
  no: number,
  item: EvaluatedItem | undefined,
  { workbooks }: Review,
  place: Place,
): readonly PlanCell[] {
  const { message, file, at } = finding;
  const department = item?.department ?? workbooks.find((workbook) => workbook.file === file)?.department ?? '';
  return [
    number(no, 'centre'),
    standingCell(finding),
    text(department),
    text(item ? [item.id, item.name].filter(Boolean).join(' ') : (finding.item ?? '')),
    text(file ?? ''),
    at === null ? blank() : cellReference(cellName(at), file, at, place),
    text('reason' in finding ? `${message.ja}\n理由:${finding.reason}` : message.ja),
  ];
}
