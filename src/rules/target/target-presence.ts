import type { Indicator } from '../../model/item';
import type { EvaluatedItem } from '../../model/review';
import { isToBeSet } from '../../text/marks';
import { isVague } from '../../text/milestones';
import { readingOf } from '../reading/cell-reading';
import { isInScope, isWritten, nameOf, textOf, yearWords } from '../reading/entry-text';
import { referenceWords } from '../reading/figure-text';
import { borrowedTarget } from '../reading/final-target';
import { isMergedAway } from '../reading/merged-cells';
import type { Hits, ItemContext, Rule } from '../rule';

/** 目標の記入: is there a target, and does it say what is to be reached? */
export const targetPresenceRules: readonly Rule[] = [
  {
    id: 'target-missing',
    severity: 'error',
    title: { ja: '目標の空欄', en: 'No target' },
    why: { ja: '目標がないと、達成したかどうかを判定できません。', en: 'Without a target nobody can say whether it was met.' },
    fix: {
      ja: '目標を入力してください。今年度に評価しない項目は「評価対象外」にして理由を入れてください。',
      en: 'Enter the target. If the item is not evaluated this year, set 評価対象外 with a reason.',
    },
    basis: 'ある市の報道発表資料(令和6年度末時点); ある市の第5次行財政改革プラン(平成29年度取組結果)',
    message: {
      ja: '「{item}」に{fy}の目標がありません。目標を入力してください。{fy}に評価しない項目の場合は、評価を「評価対象外」にして理由を入れてください。',
      en: '"{item}" has no target for {fy}. Enter it. If the item is not evaluated in {fy}, set 評価対象外 with a reason.',
    },
    tellsOfBlank: true,
    scope: 'item',
    check: (item, context) => {
      if (!isInScope(item, context) || borrowedTarget(item, context)) return [];
      const words = { item: nameOf(item), fy: yearWords(context.recognition.evaluatedYear) };
      return item.indicators.flatMap((indicator, index): Hits => {
        const { target } = indicator.entries;
        return target && lacksTarget(item, index, context) ? [{ at: target.at, words }] : [];
      });
    },
    examples: {
      ok: [
        {
          case: '目標が言葉で書かれている',
          rows: [{ 指標: '対話の手引き', 単位: '－', 令和6年度目標: '手引きの策定', 令和6年度実績: '令和7年3月に手引きを策定した' }],
        },
        { case: '評価対象外の項目', rows: [{ 令和6年度目標: '－', 令和6年度実績: '－', 評価: '評価対象外', 備考: '令和9年度末に評価' }] },
        {
          case: '1つの目標を2つの指標の行で結合している',
          rows: [{}, { only: { 指標: '対話の開催回数(うち夜間)', 単位: '回', 令和6年度実績: 3 } }],
          merges: [{ from: ['令和6年度目標', 1], to: ['令和6年度目標', 2] }],
        },
      ],
      ng: [
        { case: '目標が空欄', rows: [{ 令和6年度目標: '' }] },
        { case: '目標が「－」', rows: [{ 令和6年度目標: '－' }] },
        { case: '2つ目の指標の目標が空欄', rows: [{}, { only: { 指標: '参加した事業者の数', 単位: '者', 令和6年度実績: 17 } }] },
      ],
    },
  },
  {
    id: 'target-unreadable',
    severity: 'error',
    title: { ja: '読み取れない目標', en: 'Target cannot be read' },
    why: { ja: '何を満たせば達成なのかが分かりません。', en: 'Nobody can say what has to be met.' },
    fix: { ja: '数値か、完了を確認できる言葉で書き直してください。', en: 'Write a number, or a milestone that can be checked.' },
    basis: '府立図書館 評価の基準(目標の3類型)',
    message: {
      ja: '目標「{raw}」を数値としても、完了を確認する目標(定性目標)としても読み取れません。目標の種類を選ぶか、書き直してください。',
      en: 'Target "{raw}" can be read neither as a number nor as a milestone. Choose the kind of target or rewrite it.',
    },
    scope: 'item',
    check: (item, context) =>
      writtenTargets(item, context)
        .filter(
          ({ indicator, raw }) =>
            indicator.target === null && !isToBeSet(raw) && readingOf(indicator.entries.target, indicator)?.kind === 'unreadable',
        )
        .map(hit),
    examples: {
      ok: [
        {
          case: '定性的な目標',
          rows: [{ 指標: '対話の手引き', 単位: '－', 令和6年度目標: '手引きの策定', 令和6年度実績: '令和7年3月に手引きを策定した' }],
        },
        { case: '前年度と比べる目標', rows: [{ 令和6年度目標: '前年度を上回る' }] },
      ],
      ng: [
        { case: '別紙を見るように書かれている', rows: [{ 令和6年度目標: '別紙のとおり' }] },
        { case: '矢印だけ', rows: [{ 令和6年度目標: '↗' }] },
      ],
    },
  },
  {
    id: 'target-to-be-set',
    severity: 'warning',
    title: { ja: '未定のままの目標', en: 'Target still to be set' },
    why: { ja: '目標が決まらないまま評価することになります。', en: 'The item would be rated without a target.' },
    fix: { ja: '目標を入力するか、「評価対象外(目標未設定)」にしてください。', en: 'Set it, or mark 評価対象外 (target not set).' },
    basis: 'ある市の市政改革プラン2.0 未収金対策の強化; ある市の第5次行財政改革プラン',
    message: {
      ja: '「{item}」の目標が「{raw}」のままです。目標を決めて入力するか、「評価対象外(目標未設定)」にしてください。',
      en: 'The target of "{item}" is still "{raw}". Set it, or mark 評価対象外 (target not set).',
    },
    scope: 'item',
    check: (item, context) =>
      writtenTargets(item, context)
        .filter(({ indicator, raw }) => indicator.target === null && isToBeSet(raw))
        .map(hit),
    examples: {
      ok: [
        { case: '目標が入っている', rows: [{}] },
        {
          case: '目標未設定のため評価対象外としている',
          rows: [{ 令和6年度目標: '未定', 令和6年度実績: '－', 評価: '評価対象外', 備考: '目標未設定のため、評価対象外' }],
        },
        { case: '翌年度の目標だけが未定', rows: [{ 令和7年度目標: '未定' }] },
      ],
      ng: [
        { case: '未定', rows: [{ 令和6年度目標: '未定（見直し時に設定予定）' }] },
        { case: '検討中', rows: [{ 令和6年度目標: '検討中' }] },
      ],
    },
  },
  {
    id: 'relative-target-without-reference',
    severity: 'warning',
    title: { ja: '比べる値のない目標', en: 'Relative target without reference' },
    why: { ja: '比べる値がないと、判定できません。', en: 'Without the value to compare with there is no judgement.' },
    fix: { ja: '比べる値を前年度実績や基準値の欄に入力してください。', en: 'Enter the value to compare with.' },
    basis: 'ある市の市政改革プラン2.0 様式3',
    message: {
      ja: '「{raw}」は{reference}と比べる目標ですが、{reference}がありません。値を入力してください。',
      en: '"{raw}" compares with {reference}, which is missing. Enter it.',
    },
    scope: 'item',
    check: (item, context) =>
      writtenTargets(item, context).flatMap(({ indicator, at, raw }): Hits => {
        const { relativeTo } = indicator;
        if (indicator.kind !== 'relative' || relativeTo === null || indicator[relativeTo] !== null) return [];
        return [{ at, words: { raw, reference: referenceWords[relativeTo] } }];
      }),
    examples: {
      ok: [
        { case: '前年度の実績がある', rows: [{ 令和6年度目標: '前年度実績を上回る' }] },
        { case: '数値の目標', rows: [{ 前年度実績: '' }] },
      ],
      ng: [{ case: '前年度の実績がない', rows: [{ 前年度実績: '', 令和6年度目標: '前年度実績を上回る' }] }],
    },
  },
  {
    id: 'milestone-untestable',
    severity: 'warning',
    title: { ja: '達成を確かめられない目標', en: 'Milestone that cannot be tested' },
    why: { ja: '達成したかどうかが、見る人によって変わります。', en: 'Whether it was met depends on who looks.' },
    fix: { ja: '成果物の名称や期限を加えてください。', en: 'Add a deliverable or a date.' },
    basis: '国分寺市 第四次行政改革実施プラン(外部委員の意見)',
    message: {
      ja: '目標「{raw}」は、達成したかどうかを確かめられる書き方になっていません。成果物の名称や期限を加えてください。',
      en: 'Target "{raw}" cannot be tested. Add a deliverable or a date.',
    },
    scope: 'item',
    check: (item, context) =>
      writtenTargets(item, context)
        .filter(({ indicator, raw }) => indicator.kind === 'milestone' && isVague(raw))
        .map(hit),
    examples: {
      ok: [
        {
          case: '成果物の名称がある',
          rows: [{ 指標: '対話の手引き', 単位: '－', 令和6年度目標: '手引きの策定', 令和6年度実績: '令和7年3月に手引きを策定した' }],
        },
        { case: '数値の目標', rows: [{}] },
      ],
      ng: [
        {
          case: '「図る」とだけ書かれている',
          rows: [{ 指標: '対話の進め方', 単位: '－', 令和6年度目標: '対話の充実を図る', 令和6年度実績: '令和7年3月に手引きを策定した' }],
        },
      ],
    },
  },
];

interface WrittenTarget {
  readonly item: string;
  readonly indicator: Indicator;
  readonly at: Hits[number]['at'];
  readonly raw: string;
}

const targets = new WeakMap<EvaluatedItem, readonly WrittenTarget[]>();

/** The targets written as text, of an item in scope. Listed once for the rules of this file. */
function writtenTargets(item: EvaluatedItem, context: ItemContext): readonly WrittenTarget[] {
  let written = targets.get(item);
  if (!written) {
    written = isInScope(item, context) ? listTargets(item) : [];
    targets.set(item, written);
  }
  return written;
}

function listTargets(item: EvaluatedItem): readonly WrittenTarget[] {
  return item.indicators.flatMap((indicator) => {
    const { target } = indicator.entries;
    return typeof target?.value === 'string' && isWritten(target)
      ? [{ item: nameOf(item), indicator, at: target.at, raw: textOf(target) }]
      : [];
  });
}

function hit({ item, at, raw }: WrittenTarget): Hits[number] {
  return { at, words: { item, raw } };
}

/**
 * A further row may share the target above through merged cells. Where merges are unknown it is taken to do so, because a missing
 * target is an error; a row without a name and a figure is no indicator that needs a target.
 */
function lacksTarget({ indicators }: EvaluatedItem, index: number, { table }: ItemContext): boolean {
  const indicator = indicators[index];
  const { target, actual } = indicator?.entries ?? {};
  if (!indicator || !target || isWritten(target)) return false;
  if (index === 0) return true;
  if (indicator.name === '' && !isWritten(actual)) return false;
  const above = indicators.slice(0, index).some(({ entries }) => isWritten(entries.target));
  return !above || textOf(target) !== '' || isMergedAway(table, target.at) === false;
}
