import { completableActs, continuingActs } from './act-words';
import { oneOf } from './word-lists';

/** What a sentence is about: what was done, or what is to be done. It decides how a sentence that ends in a noun goes on. */
export type Tense = 'past' | 'future';

/**
 * A sentence of a report in です・ます, without its full stop: 窓口を開設した → 窓口を開設しました, 方針の策定 → 方針の策定を行いました.
 * Only the end changes. Null where nobody can say how the verb goes on: then it is quoted, never guessed.
 */
export function polite(sentence: string, tense: Tense): string | null {
  const plain = sentence.trim().replace(/[。．.]+$/, '');
  if (plain === '' || /[!?！？」』]$/.test(plain)) return null;
  if (/(?:ます|ました|ません|ませんでした|です|でした|でしょう|ましょう)$/.test(plain)) return plain;
  return withForms(plain, irregular) ?? negative(plain) ?? past(plain) ?? present(plain) ?? noun(plain, tense);
}

type Form = readonly [end: RegExp, polite: string];

function withForms(plain: string, forms: readonly Form[]): string | null {
  for (const [end, written] of forms) if (end.test(plain)) return plain.replace(end, written);
  return null;
}

const irregular: readonly Form[] = [
  [/である$/, 'です'],
  [/であった$/, 'でした'],
  [/だった$/, 'でした'],
  [/(?<=[一-龠々])だ$/, 'です'],
  [/(?<=[がはも])なかった$/, 'ありませんでした'],
  [/(?<=[がはも])ない$/, 'ありません'],
  [/(?<=[し来])なかった$/, 'ませんでした'],
  [/(?<=[し来])ない$/, 'ません'],
  [/(?<=[がはも])あった$/, 'ありました'],
  [/する$/, 'します'],
  [/(?<=[てで])くる$/, 'きます'],
  [/(?<=[てで])きた$/, 'きました'],
  [/した$/, 'しました'],
];

const A_ROW = 'かがさざただなばまらわ';
const I_ROW = 'きぎしじちぢにびみりい';
const E_ROW = 'えけげせぜてでねへべめれ';

/** 進まなかった → 進みませんでした, 遅れない → 遅れません. An adjective (少ない, 多くなかった) is none of these. */
function negative(plain: string): string | null {
  const [, stem, end] = /^(.*)(ない|なかった)$/.exec(plain) ?? [];
  const last = stem?.at(-1) ?? '';
  if (stem === undefined || last === '') return null;
  const written = end === 'ない' ? 'ません' : 'ませんでした';
  if (E_ROW.includes(last) || (I_ROW.includes(last) && last !== 'い')) return stem + written;
  const row = A_ROW.indexOf(last);
  return row < 0 ? null : stem.slice(0, -1) + (I_ROW_OF_A[row] ?? '') + written;
}
const I_ROW_OF_A = 'きぎしじちぢにびみりい';

/** What a verb in った had for its stem: 行った is 行い, 図った is 図り, 保った is 保ち. */
const stems = {
  い: '行伴沿扱補担賄従合会違問言払買願整使負食追思倣習養争競狙伺失救覆襲繕',
  ち: '持立待打勝保放経断絶育',
  り: '図至作造取採送守配切乗減絞残終始回渡知譲売貼測計量諮滞登移帰縛握限握散盛振掘刷塗練降登被降彫募頼触劣映',
} as const;
/** Kana in front of った that only verbs in る have: 高まった, 広がった, 上回った is by its letter. */
const KANA_OF_RU = 'まがわらさたばざじげ';
const WITH_BU = '結選学呼運並及遊飛喜叫浮尊忍転';
const I_TAIL = /(?:用|率|報|強|老)い(?=た$)/;

function past(plain: string): string | null {
  const stem = plain.slice(0, -1);
  if (!/[ただ]$/.test(plain)) return null;
  const before = stem.at(-1) ?? '';
  const rest = stem.slice(0, -1);
  const letter = rest.at(-1) ?? '';
  if (plain.endsWith('った')) return tsu(rest, letter);
  if (plain.endsWith('んだ')) return `${rest}${WITH_BU.includes(letter) ? 'び' : letter === '死' ? 'に' : 'み'}ました`;
  if (plain.endsWith('いだ')) return `${rest}ぎました`;
  if (plain.endsWith('いた')) return I_TAIL.test(plain) || /[てで]い$/.test(stem) ? `${stem}ました` : `${rest}きました`;
  if (/[一-龠々]/.test(before)) return /[見出得経似着寝煮]$/.test(stem) ? `${stem}ました` : null;
  return E_ROW.includes(before) || 'じちりみきぎびに'.includes(before) ? `${stem}ました` : null;
}

function tsu(rest: string, letter: string): string | null {
  // 視察に行った goes, 入札を行った does.
  if (letter === '' || /[にへ]行$/.test(rest)) return null;
  if (/しま$|向か$|もら$|なら$/.test(rest)) return `${rest}いました`;
  if (rest.endsWith('か')) return /[掛懸かつ]か$/.test(rest) ? `${rest}りました` : null;
  if (rest.endsWith('な')) return rest.endsWith('行な') ? `${rest}いました` : `${rest}りました`;
  for (const [written, letters] of Object.entries(stems))
    if (/[一-龠々]/.test(letter) && letters.includes(letter)) return `${rest}${written}ました`;
  return KANA_OF_RU.includes(letter) ? `${rest}りました` : null;
}

const KU = /(?:[働開書置招築続除届描導引磨省抱敷説解突咲]|[づ])く$/;
const ENDS: Readonly<Record<string, string>> = { う: 'い', く: 'き', ぐ: 'ぎ', す: 'し', つ: 'ち', ぬ: 'に', ぶ: 'び', む: 'み' };
/** Verbs of one kanji before る that lose it. */
const ICHIDAN = /[見出得経似着寝煮]る$/;

function present(plain: string): string | null {
  const last = plain.at(-1) ?? '';
  const stem = plain.slice(0, -1);
  const before = stem.at(-1) ?? '';
  if (last !== 'る') {
    const written = ENDS[last];
    if (written === undefined || !isVerb(plain, last, before)) return null;
    return `${stem}${written}ます`;
  }
  if (/[一-龠々]/.test(before)) return ICHIDAN.test(plain) ? `${stem}ます` : `${stem}ります`;
  if (E_ROW.includes(before) || I_ROW.includes(before)) return `${stem}ます`;
  return `${stem}ります`;
}

/** 早く, 〜するよう, 一つ are no verbs. */
function isVerb(plain: string, last: string, before: string): boolean {
  if (last === 'く') return KU.test(plain);
  if (last === 'う') return stems.い.includes(before) || /(?:もら|しま|向か)う$/.test(plain);
  if (last === 'つ') return stems.ち.includes(before);
  return /[一-龠々ぁ-ん]/.test(before);
}

const ACT = new RegExp(`(?<join>[をの]?)(?<act>${oneOf([...completableActs, ...continuingActs])}|[一-龠ァ-ヶー]化)$`);

/** 方針を策定 → 方針を策定しました; 方針の策定, 方針策定 → 方針の策定を行いました. */
function noun(plain: string, tense: Tense): string | null {
  const { join } = ACT.exec(plain)?.groups ?? {};
  if (join === undefined) return tense === 'future' && plain.endsWith('予定') ? `${plain}です` : null;
  if (join === 'を') return `${plain}${tense === 'past' ? 'しました' : 'します'}`;
  return `${plain}${tense === 'past' ? 'を行いました' : 'を行います'}`;
}
