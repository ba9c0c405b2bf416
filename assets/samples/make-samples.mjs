/**
 * Writes the sample round of fiscal year 2024 beside this file: one workbook for each department, plan.json,
 * and all items on one sheet under consolidated/. Everything in it is invented, except for the item
 * 環境負荷の低減に係る取組の推進, the policies and the totals, which are those of the published result.
 *
 *   node assets/samples/make-samples.mjs [FOLDER]
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { consolidatedWorkbook, form1Workbook } from './source/form-1.mjs';
import { form2Workbook } from './source/form-2.mjs';
import { reportWorkbook } from './source/report.mjs';

const FORMS = { 'form-1': form1Workbook, 'form-2': form2Workbook, report: reportWorkbook };
const MADE_ON = new Date(Date.UTC(2025, 4, 23));

const here = import.meta.dirname;
const target = process.argv[2] ?? here;

const readSource = (name) => JSON.parse(readFileSync(path.join(here, 'source', name), 'utf8'));
const frame = readSource('plan-frame.json');
const departments = readSource('departments.json').map((department) => ({
  ...department,
  items: department.items.map((item) => withPolicy(item, department.name)),
}));
const items = departments.flatMap((department) => department.items).sort((one, other) => compareIds(one.id, other.id));

/** The number before the hyphen is the policy's. */
function withPolicy(item, department) {
  const policy = frame.policies.find(({ no }) => no === policyNo(item.id));
  return { ...item, department, policyNo: policy.no, policy: policy.name };
}

function policyNo(id) {
  return Number(id.split('-')[0]);
}

function compareIds(one, other) {
  return one.localeCompare(other, 'en', { numeric: true });
}

async function writeWorkbook(file, { sheets, activeSheet }) {
  const properties = { creator: '見本', created: MADE_ON, modified: MADE_ON };
  const bytes = await writeXlsx({ sheets, activeSheet, properties, defaultFont: { name: '游ゴシック', size: 11 } });
  writeFileSync(path.join(target, file), bytes);
}

/** 点検設定: the frame of the plan, who has to send what, and the item master with this year's approved targets. */
function planOf() {
  return {
    ...frame,
    departments: departments.map((department) => ({ name: department.name, items: department.items.map(({ id }) => id) })),
    items: items.map((item) => ({
      id: item.id,
      name: item.name,
      policy: item.policy,
      department: item.department,
      evaluateIn: item.evaluateIn ?? 'everyYear',
      approvedTargets: item.indicators.flatMap(approvedTarget),
    })),
  };
}

function approvedTarget({ name, comparator, unit, targets: [current] }) {
  if (current === null) return [];
  return typeof current === 'number' ? [{ indicator: name, comparator, value: current, unit }] : [{ indicator: name, text: current }];
}

mkdirSync(path.join(target, 'consolidated'), { recursive: true });
for (const department of departments) {
  await writeWorkbook(`${department.name}.xlsx`, FORMS[department.form](department, frame.formVersion));
}
await writeWorkbook('consolidated/進捗管理表_全所属.xlsx', consolidatedWorkbook(items));
writeFileSync(path.join(target, 'plan.json'), `${JSON.stringify(planOf(), null, 2)}\n`);
