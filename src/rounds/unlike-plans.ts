import type { Recognition } from '../model/recognition';
import { fold } from '../text/fold';

/** A plan that workbooks of the round name in their titles, and their files. */
export interface NamedPlan {
  readonly plan: string;
  readonly files: readonly string[];
}

/** The plans that the titles of workbooks with counted items name, where they are unlike: items of two plans make no rate. Empty: one or none. */
export function unlikePlans(recognitions: readonly Pick<Recognition, 'file' | 'kind' | 'plan' | 'items'>[]): readonly NamedPlan[] {
  const plans: { plan: string; files: string[] }[] = [];
  for (const { file, kind, plan, items } of recognitions) {
    if (plan === null || kind === 'publication' || !items.some(({ counted }) => counted)) continue;
    const own = plans.find((known) => isLike(known.plan, plan));
    if (own) own.files.push(file);
    else plans.push({ plan, files: [file] });
  }
  return plans.length > 1 ? plans : [];
}

const kindsOfPlans = /アクション|実施|推進|行動|基本|プラン|計画|大綱|ビジョン|プログラム|戦略/g;
const editions = /第?[\d.]+(?:次|期|版|年度?)?|第[一二三四五六七八九十]+(?:次|期|版)|[ⅠⅡⅢⅣⅤ]|令和|平成|前期|後期|中期/g;
const half = 0.5;

/** What the plan is about, without its kind and edition: 「第4次行政改革大綱」 and 「行財政改革実施計画2024」 are alike. */
function subjectOf(plan: string): string {
  const whole = fold(plan);
  return whole.replace(editions, '').replace(kindsOfPlans, '') || whole;
}

function isLike(a: string, b: string): boolean {
  const [one, other] = [subjectOf(a), subjectOf(b)];
  if (one.includes(other) || other.includes(one)) return true;
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const shared = [...pairs].filter((pair) => others.has(pair)).length;
  return shared * 2 >= (pairs.size + others.size) * half;
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)));
}
