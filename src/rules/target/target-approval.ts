import { approvedTargetOf, plannedLastYear } from '../../evaluation/approved-target';
import type { Sentence } from '../../model/finding';
import type { Indicator } from '../../model/item';
import type { EvaluatedItem } from '../../model/review';
import type { MasterItem } from '../../model/settings';
import { approvedText, approvedValue, isAsApproved } from '../reading/approved-target';
import { isInScope, isWritten, nameOf, textOf } from '../reading/entry-text';
import { targetText } from '../reading/figure-text';
import { borrowedTarget } from '../reading/final-target';
import type { Hits, ItemContext, Rule } from '../rule';

/** 承認した目標との照合. */
export const targetApprovalRules: readonly Rule[] = [
  {
    id: 'target-changed-since-approval',
    severity: 'warning',
    title: { ja: '承認後に変わった目標', en: 'Target changed since approval' },
    why: { ja: '承認を経ずに目標を変えると、評価の公正さが疑われます。', en: 'A target moved without approval makes the rating doubtful.' },
    fix: { ja: '変更した理由を備考に書くか、元の目標に戻してください。', en: 'Write the reason in the notes, or restore the target.' },
    basis: 'ある市の市政改革プラン3.0 進捗状況; ある市の第5次行財政改革プラン',
    lastYear: 'approvedTarget',
    message: {
      ja: '「{item}」の目標が、{source}「{old}」から「{new}」に変わっています。変更した理由を備考に書くか、元の目標に戻してください。',
      en: 'The target of "{item}" changed from {source} "{old}" to "{new}". Write the reason in the notes, or restore it.',
    },
    scope: 'item',
    check: (item, context) => {
      if (!isInScope(item, context) || borrowedTarget(item, context) || explainsChange(item)) return [];
      return item.indicators.flatMap((indicator) => changed(item, indicator, context));
    },
    examples: {
      ok: [
        { case: '承認済みの目標と同じ値', rows: [{ 令和6年度目標: '12以上' }], settings: { items: [approvedAt(12)] } },
        { case: '変更した理由が備考にある', rows: [{ 備考: '会場の改修のため目標を変更した。' }], settings: { items: [approvedAt(15)] } },
        { case: '台帳に目標がない', rows: [{}] },
      ],
      ng: [{ case: '承認済みの目標より低い', rows: [{ 令和6年度目標: '12以上' }], settings: { items: [approvedAt(15)] } }],
    },
  },
];

function changed(item: EvaluatedItem, indicator: Indicator, { settings, recognition }: ItemContext): Hits {
  const { target } = indicator.entries;
  const registered = approvedTargetOf(item, indicator, settings);
  const approved = registered ?? plannedLastYear(item, indicator, recognition.evaluatedYear);
  if (!target || !isWritten(target) || !approved || isAsApproved(approved, indicator)) return [];
  const source = registered ? fromRegister : fromLastYear;
  const value = approvedValue(approved, indicator);
  const old = approvedText(approved);
  const words = { item: nameOf(item), source, old, new: targetText(indicator) || textOf(target) };
  if (value === null) return [{ at: target.at, words }];
  return [{ at: target.at, words, repair: { kind: 'confirm', label: { ja: `「${old}」に戻す`, en: `Restore "${old}"` }, value } }];
}

const fromRegister: Sentence = { ja: '承認済みの', en: 'the approved' };
const fromLastYear: Sentence = { ja: '前年度のブックにある', en: 'the planned' };

function explainsChange({ entries, noteText }: EvaluatedItem): boolean {
  return /目標.{0,12}(?:変更|見直|修正|改め)/.test(textOf(entries.note) + noteText);
}

/** A register with the clean row's item, for the examples. */
function approvedAt(value: number): MasterItem {
  return {
    id: '2-1',
    name: '民間との対話の充実',
    policy: '官民連携の推進',
    department: '企画室',
    evaluateIn: 'everyYear',
    approvedTargets: [{ indicator: '対話の開催回数(年間)', comparator: '>=', value, unit: '回' }],
  };
}
