import { ratingLabels } from '../../evaluation/labels';
import { sharedSetting } from '../../model/answer-keys';
import { fieldLabels } from '../../model/field-labels';
import type { Field } from '../../model/item';
import type { Settings, SharedItemsSetting } from '../../model/settings';
import {
  chosenTableRow,
  headingRowsRow,
  noColumn,
  overrideSubject,
  partFrom,
  planRows,
  rollUpRow,
  rollUpWords,
  ruleWords,
  settingsHeadings,
  settingsParts,
  settingsSheetName,
  sharedValue,
  sharedWords,
  thresholdRow,
  toleranceRow,
  trackedWords,
} from '../../model/settings-sheet';
import { fiscalYearLabel, japaneseDate } from '../../text/fiscal-years';
import { text } from '../../sheet-plan/cells';
import { answerLines, type SettingsLine as Line } from './answer-lines';
import { planSheet } from '../../sheet-plan/plan-sheet';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';

const headingRow = 3;

/** 点検設定: what holds now, to be changed by hand; read back by the pane and the command line. */
export function planSettings(settings: Settings): SheetPlan {
  const rows = [
    planPart,
    judgingPart,
    policyPart,
    ratingPart,
    laterPart,
    sharedPart,
    rulePart,
    overridePart,
    columnPart,
    headingPart,
    answerLines,
  ].flatMap((linesOf) => linesOf(settings));
  return planSheet({
    name: settingsSheetName,
    mark: 'settings',
    purpose: '点検と集計の設定です。値の列を書き換えると、次の点検から使われます。',
    columnWidths: [24, 30, 34, 56],
    blocks: [
      {
        at: { row: 0, column: 0 },
        rows: [
          [text(settingsSheetName, 'title')],
          [text('値の列を書き換えると、次の点検から使われます。行は足したり消したりできます。', 'remark')],
        ],
      },
      {
        at: { row: headingRow, column: 0 },
        rowHeight: 24,
        rows: [settingsHeadings.map((heading) => text(heading, 'heading')), ...rows.map(cells)],
      },
    ],
    tables: [
      {
        name: 'shinchoku_settings',
        area: { top: headingRow, left: 0, bottom: headingRow + rows.length, right: settingsHeadings.length - 1 },
      },
    ],
    freeze: { rows: headingRow + 1, columns: 0 },
    gridLines: false,
    print: { paper: 'A4', orientation: 'landscape', repeatRows: { from: headingRow, to: headingRow }, footer: settingsSheetName },
  });
}

function cells(line: Line): readonly PlanCell[] {
  return line.map((words) => text(words));
}

function planPart(settings: Settings): readonly Line[] {
  const shown = {
    plan: settings.plan,
    office: settings.office ?? '',
    from: year(settings.from),
    to: year(settings.to),
    fiscalYear: year(settings.fiscalYear),
    asOf: settings.asOf === null ? '' : japaneseDate(settings.asOf),
  };
  return planRows.map(({ name, key, note }): Line => [settingsParts.plan, name, shown[key], note]);
}

function year(fiscalYear: number | null): string {
  return fiscalYear === null ? '' : fiscalYearLabel(fiscalYear);
}

function judgingPart({ rollUp, threshold, tolerance }: Partial<Settings>, from: number | null = null): readonly Line[] {
  const part = partFrom(settingsParts.judging, from === null ? null : fiscalYearLabel(from));
  return [
    ...(rollUp === undefined ? [] : [[part, rollUpRow.name, rollUpWords[rollUp], rollUpRow.note] as const]),
    ...(threshold === undefined ? [] : [[part, thresholdRow.name, String(threshold), thresholdRow.note] as const]),
    ...(tolerance === undefined ? [] : [[part, toleranceRow.name, String(tolerance), toleranceRow.note] as const]),
  ];
}

/** What changes in a later year stands below what holds now. */
function laterPart({ later }: Settings): readonly Line[] {
  return later.flatMap((changes) => [...judgingPart(changes, changes.from), ...ratingPart(changes, changes.from)]);
}

function sharedPart({ sharedItems, answers }: Settings): readonly Line[] {
  const subjects = new Set(sharedItems.map(subjectOf));
  const answered = Object.entries(answers).flatMap(([key, answer]) => sharedSetting(key, answer) ?? []);
  return [...sharedItems, ...answered.filter((shared) => !subjects.has(subjectOf(shared)))].map((shared): Line => [
    settingsParts.shared,
    subjectOf(shared),
    sharedValue(shared),
    `これらの所属に共通する項目の数え方。${sharedWords.each}、又は${sharedWords.once}(所属の名称)`,
  ]);
}

function subjectOf({ departments }: SharedItemsSetting): string {
  return departments.join('、');
}

function rulePart({ rules }: Settings): readonly Line[] {
  return rules.map(({ rule, from, severity }): Line => [
    partFrom(settingsParts.rule, from === null ? null : fiscalYearLabel(from)),
    rule,
    ruleWords[severity],
    `点検項目一覧の識別名と、${Object.values(ruleWords).join('、')}のいずれか`,
  ]);
}

function overridePart({ overrides }: Settings): readonly Line[] {
  return overrides.map((override): Line => [
    settingsParts.override,
    overrideSubject(override),
    override.reason,
    '値は維持する理由。セルの内容が変わると、改めて指摘します。',
  ]);
}

function policyPart({ policies }: Settings): readonly Line[] {
  return policies.map(({ no, name, tracked, trackedBy }): Line => [
    settingsParts.policy,
    `${no} ${name}`,
    tracked ? trackedWords.tracked : trackedWords.untracked,
    tracked ? '' : trackedBy === undefined ? '別の計画で進捗管理' : `「${trackedBy}」で進捗管理`,
  ]);
}

function ratingPart({ statuses }: Partial<Settings>, from: number | null = null): readonly Line[] {
  return (statuses ?? []).map(({ label, countsAs, aliases }): Line => [
    partFrom(settingsParts.rating, from === null ? null : fiscalYearLabel(from)),
    [label, ...aliases].join('、'),
    ratingLabels[countsAs].ja,
    '表の「評価」に書かれた語と、その数え方',
  ]);
}

function columnPart({ layouts }: Settings): readonly Line[] {
  return layouts.flatMap(({ fingerprint, columns, chosen }) => {
    const part = `${settingsParts.columns} ${fingerprint}`;
    return [
      ...Object.entries(columns).map(([field, heading]): Line => [
        part,
        fieldLabels[field as Field].ja,
        heading === '' ? noColumn : heading,
        'この見出しの表では、値に書いた見出しの列を使います。',
      ]),
      ...(chosen
        ? [[part, chosenTableRow.name, chosenTableRow.value, 'シートに表が複数あるときは、この見出しの表を読み取ります。'] as const]
        : []),
    ];
  });
}

function headingPart({ headings }: Settings): readonly Line[] {
  return headings.map(({ fingerprint, rows }): Line => [
    `${settingsParts.headings} ${fingerprint}`,
    headingRowsRow.name,
    String(rows),
    'この内容の行を、表の見出しとして読み取ります。',
  ]);
}
