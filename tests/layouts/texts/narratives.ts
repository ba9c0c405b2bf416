import type { Subject } from './subjects';
import type { Dice } from '../dice';

export interface Narrative {
  readonly activity: string;
  readonly issue: string;
  readonly countermeasure: string;
  readonly next: string;
}

const goodEnds = ['、目標を上回る成果を得た。', '、計画どおりに進めた。', '、利用が着実に伸びた。', '、予定した取組をすべて終えた。'];
const badEnds = [
  '、一定の成果は得たが、予定の水準には届かなかった。',
  '、取組を進めたが、関係者との調整に時間を要した。',
  '、働きかけたが、利用が伸び悩んだ。',
  '、周知に努めたが、前年度を下回った。',
];
const issues = [
  'では周知が行き届いていない。',
  'に必要な人員の確保が難しい。',
  'に関する関係機関との協議に時間を要している。',
  'の対象者への働きかけが足りなかった。',
];
const remedies = [
  'について、広報紙とＳＮＳによる周知を強める。',
  'の手順を見直し、関係課の役割を定める。',
  'の実施時期を早め、上半期に説明会を行う。',
  'に協力する団体を新たに募る。',
];
const nexts = ['を引き続き進める。', 'の対象を広げる。', 'の効果を検証し、進め方を見直す。', 'の内容を充実させる。'];

const reasons = [
  'は計画期間の最終年度に評価するため、評価対象外とする。',
  'は今年度に新たに始めた取組のため、評価の対象としない。',
  'は実績がまだ把握できないため、評価対象外とする。',
];

/** What a department writes about one item; the texts differ from item to item, as the name stands in them. */
export function narrativeOf(subject: Subject, outcome: 'met' | 'missed' | 'out', dice: Dice): Narrative {
  if (outcome === 'out') {
    return {
      activity: `${subject.name}${dice.pick(reasons)}`,
      issue: '',
      countermeasure: '',
      next: `${subject.name}${dice.pick(nexts)}`,
    };
  }
  const ends = outcome === 'met' ? goodEnds : badEnds;
  return {
    activity: `${subject.done}${dice.pick(ends)}`,
    issue: outcome === 'met' ? '' : `${subject.name}${dice.pick(issues)}`,
    countermeasure: outcome === 'met' ? '' : `${subject.name}${dice.pick(remedies)}`,
    next: `${subject.name}${dice.pick(nexts)}`,
  };
}
