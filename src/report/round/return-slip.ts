import { severityLabels } from '../../evaluation/labels';
import { officeOf } from '../../model/presets';
import type { Review } from '../../model/review';
import { answerStates } from '../../model/slips/slip-reading';
import { slipChoices, slipLabels, slipWords } from '../../model/slips/slip-words';
import { japaneseDate } from '../../text/fiscal-years';
import { blank, number, text } from '../../sheet-plan/cells';
import type { Filling } from '../../sheet-plan/filling';
import type { Place } from '../items/place';
import { cellReference } from '../items/place';
import { planSheet } from '../../sheet-plan/plan-sheet';
import type { Block, PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { addressOf, cellName } from '../../workbook/reference';
import { titleBlocks } from '../title-blocks';
import { reportTitle, sheetFooter } from '../wording';
import { ofSeverity, slipLines, titleOf, toAnswer, type SlipLine, type ToAnswer } from './slips/to-answer';

export { countToAnswer } from './slips/to-answer';

const sheet = slipWords.name;
const { headings } = slipWords;
const headingRow = 7;
const answerColumn = headings.indexOf('回答');
const reasonColumn = headings.indexOf('このままで正しい理由');

/** A message ready to be copied into a mail. */
export interface Mail {
  readonly subject: string;
  /** Line by line. */
  readonly body: readonly string[];
}

/** 期限: the day by which answers are asked for, ISO date; null: to be agreed. */
export interface SlipOptions {
  readonly due: string | null;
}

const noDue: SlipOptions = { due: null };

/** 差し戻し票: a sheet for every department that has something to answer, in the order in which the departments are read. */
export function planReturnSlips(review: Review, place: Place = { workbook: null }): readonly SheetPlan[] {
  const departments = departmentsOf(review);
  const names = sheetNames(departments);
  const answers = toAnswer(review);
  const linesOf = slipLines(review);
  return departments.flatMap((department, index) => {
    const groups = answers.get(department) ?? [];
    if (groups.length === 0) return [];
    const mail = mailAbout(groups, review, department, noDue);
    return [planSlip({ name: names[index] ?? sheet, department, lines: linesOf(groups), ...noDue, mail }, review, place)];
  });
}

/** A department's 差し戻し票 as a workbook of its own, with the message that goes with it. */
export interface SlipFile {
  readonly department: string;
  readonly plan: SheetPlan;
  readonly mail: Mail;
}

/** One for every department that has something to answer. */
export function planSlipFiles(review: Review, options: SlipOptions): readonly SlipFile[] {
  const answers = toAnswer(review);
  const linesOf = slipLines(review);
  return departmentsOf(review).flatMap((department) => {
    const groups = answers.get(department) ?? [];
    if (groups.length === 0) return [];
    const plan = planSlip({ name: sheet, department, lines: linesOf(groups), ...options, mail: null }, review, { workbook: null });
    return [{ department, plan, mail: mailAbout(groups, review, department, options) }];
  });
}

/** The message that goes with a department's 差し戻し票; null when the department has nothing to answer. */
export function returnMail(review: Review, department: string, options: SlipOptions = noDue): Mail | null {
  const groups = toAnswer(review).get(department) ?? [];
  return groups.length > 0 ? mailAbout(groups, review, department, options) : null;
}

function departmentsOf({ workbooks, items }: Review): readonly string[] {
  return [...new Set([...workbooks, ...items].map(({ department }) => department))].filter(Boolean);
}

interface Slip extends SlipOptions {
  readonly name: string;
  readonly department: string;
  readonly lines: readonly SlipLine[];
  /** Stands below the list; null: it goes as a message of its own. */
  readonly mail: Mail | null;
}

function planSlip({ name, department, lines, due, mail }: Slip, review: Review, place: Place): SheetPlan {
  return planSheet({
    name,
    mark: 'return-slip',
    purpose: `${department}に確認と修正をお願いする箇所の一覧です。`,
    columnWidths: [6, 10, 26, 22, 18, 24, 54, 18, 34, 20],
    blocks: [
      ...titleBlocks(`${sheet}（${department}）`, review, headings.length - 1),
      { at: { row: 2, column: 0 }, rows: [[text(request, 'remark')]] },
      headBlock(due),
      {
        at: { row: headingRow, column: 0 },
        rowHeight: 24,
        rows: [headings.map((heading) => text(heading, 'heading')), ...lines.map((line, index) => lineRow(line, index + 1, place))],
      },
      ...(mail ? [mailBlock(mail, headingRow + lines.length + 2)] : []),
    ],
    freeze: { rows: headingRow + 1, columns: 3 },
    gridLines: false,
    print: {
      paper: 'A4',
      orientation: 'landscape',
      repeatRows: { from: headingRow, to: headingRow },
      footer: sheetFooter(sheet, review),
    },
    filling: fillingOf(lines),
  });
}

const request = `次の箇所を確認し、「${slipChoices.corrected}」か「${slipChoices.asIs}」を選んでください。「${slipChoices.asIs}」ときは、理由も記入してください。`;

function headBlock(due: string | null): Block {
  return {
    at: { row: 3, column: 2 },
    rows: [
      [text(slipLabels.due, 'heading'), due === null ? blank() : text(japaneseDate(due), 'centre')],
      [text(slipLabels.by, 'heading'), blank('input')],
      [text(slipLabels.on, 'heading'), blank('input')],
    ],
  };
}

function mailBlock({ subject, body }: Mail, row: number): Block {
  return {
    at: { row, column: 0 },
    rows: ['メールの文面', `件名：${subject}`, ...body].map((line, index) => [text(line, index === 0 ? 'subtitle' : 'remark')]),
  };
}

/** Lists of choices, a line at a time, because not every finding may stay; the reason is asked for where it is needed. */
function fillingOf(lines: readonly SlipLine[]): Filling {
  const first = headingRow + 1;
  const answer = `$${addressOf({ row: first, column: answerColumn })}`;
  const reason = `$${addressOf({ row: first, column: reasonColumn })}`;
  return {
    locked: true,
    choices: runsOf(lines).map(({ from, to, mayStay }) => ({
      area: { top: first + from, bottom: first + to, left: answerColumn, right: answerColumn },
      words: mayStay ? Object.values(slipChoices) : [slipChoices.corrected],
      message: mayStay ? bothChoices : onlyCorrection,
      strict: true,
    })),
    marks: [
      {
        area: { top: first, bottom: first + lines.length - 1, left: reasonColumn, right: reasonColumn },
        formula: `AND(${answer}="${slipChoices.asIs}",TRIM(${reason})="")`,
        look: 'notAchieved',
      },
    ],
  };
}

const bothChoices = `「${slipChoices.corrected}」か「${slipChoices.asIs}」を選んでください。`;
const onlyCorrection = `この箇所は修正が必要です。ファイルを直してから「${slipChoices.corrected}」を選んでください。`;

/** Lines that stand together and offer the same. */
function runsOf(lines: readonly SlipLine[]): readonly { readonly from: number; readonly to: number; readonly mayStay: boolean }[] {
  const runs: { from: number; to: number; mayStay: boolean }[] = [];
  for (const [index, { mayStay }] of lines.entries()) {
    const last = runs.at(-1);
    if (last?.mayStay === mayStay) last.to = index;
    else runs.push({ from: index, to: index, mayStay });
  }
  return runs;
}

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

function lineRow({ finding, item, now, before, key }: SlipLine, no: number, place: Place): readonly PlanCell[] {
  const { severity, file, at, message } = finding;
  const inCell = item !== null && at !== null;
  return [
    number(no, 'centre'),
    text(severityLabels[severity].ja, severity),
    text(item ? titleOf(item) : ''),
    text(file ?? ''),
    at === null ? blank() : cellReference(cellName(at), file, at, place),
    text(now === '' && inCell ? '（空欄）' : now),
    text(before === null ? message.ja : `${message.ja}\n前回の回答「${before.text}」：${answerStates[before.state].ja}`),
    blank('input'),
    blank('input'),
    text(key, 'centre'),
  ];
}

function mailAbout(groups: readonly ToAnswer[], review: Review, department: string, { due }: SlipOptions): Mail {
  const office = officeOf(review.settings);
  return {
    subject: `${reportTitle(review)}に係る記入内容の確認について（依頼）`,
    body: [
      `${department}　御担当者様`,
      '提出していただいたファイルを点検したところ、次の箇所について確認をお願いしたい点がありました。',
      ...groups.map(({ item, findings }) => `・${item ? titleOf(item) : 'ファイル全体'}：${countWords(findings)}`),
      `お手数ですが、添付の${sheet}の「回答」で、「${slipChoices.corrected}」か「${slipChoices.asIs}」を選んでください。「${slipChoices.asIs}」ときは、理由も記入してください。`,
      `修正したファイルと、記入した${sheet}を${due === null ? '' : `${japaneseDate(due)}までに`}提出してくださるようお願いします。`,
      ...(office === '' ? [] : [office]),
    ],
  };
}

/** 要修正2件、要確認1件. */
function countWords(findings: ToAnswer['findings']): string {
  return (['error', 'warning'] as const)
    .map((severity) => ({ severity, count: ofSeverity(findings, severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${severityLabels[severity].ja}${count}件`)
    .join('、');
}
