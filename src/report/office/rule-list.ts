import { severityLabels } from '../../evaluation/labels';
import type { Sentence, Severity } from '../../model/finding';
import { number, text } from '../../sheet-plan/cells';
import { planSheet } from '../../sheet-plan/plan-sheet';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';

/** What a 点検項目 tells of itself. The caller hands them in: the sheets do not know the catalogue. */
export interface RuleWords {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Sentence;
  readonly why: Sentence;
  readonly fix: Sentence;
  readonly basis: string;
}

const sheet = '点検項目一覧';
const headings = ['番号', '重要度', '点検項目', '点検する理由', '直し方', '根拠', '識別名'] as const;
const headingRow = 3;

/** 点検項目一覧: every rule with the reason for it and what to do, in the order given. */
export function planRuleList(rules: readonly RuleWords[]): SheetPlan {
  const area = { top: headingRow, left: 0, bottom: headingRow + rules.length, right: headings.length - 1 };
  return planSheet({
    name: sheet,
    mark: 'rules',
    purpose: '点検する内容の一覧です。理由、直し方、根拠を示します。',
    columnWidths: [8, 12, 28, 44, 44, 40, 34],
    blocks: [
      { at: { row: 0, column: 0 }, rows: [[text(sheet, 'title')], [text(severityNote, 'remark')]] },
      {
        at: { row: headingRow, column: 0 },
        rowHeight: 24,
        rows: [
          headings.map((heading) => text(heading, 'heading')),
          ...rules.map(({ id, severity, title, why, fix, basis }, index) => [
            number(index + 1, 'centre'),
            text(severityLabels[severity].ja, severity),
            ...[title.ja, why.ja, fix.ja, basis, id].map((words) => text(words)),
          ]),
        ],
      },
    ],
    tables: rules.length > 0 ? [{ name: 'shinchoku_rules', area }] : [],
    freeze: { rows: headingRow + 1, columns: 0 },
    gridLines: false,
    print: { paper: 'A4', orientation: 'landscape', repeatRows: { from: headingRow, to: headingRow }, footer: sheet },
  });
}

const severityNote = '「要修正」は公表までに直すもの、「要確認」は確認すれば公表できるもの、「お知らせ」は参考です。';
