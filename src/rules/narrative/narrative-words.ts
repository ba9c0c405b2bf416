import { excerpt } from '../../evaluation/working';
import type { Entry } from '../../model/entry';
import type { EvaluatedItem } from '../../model/review';
import type { CellRef } from '../../workbook/reference';
import { narrativesOf } from '../reading/field-words';
import { isPersonal } from '../reading/personal-information';
import type { Hits, Rule } from '../rule';

/** 公表する言葉: what must not be published, and what should be written one way. */
export const narrativeWordRules: readonly Rule[] = [
  {
    id: 'personal-information-exposed',
    severity: 'error',
    title: { ja: '公表する欄の個人情報', en: 'Personal information' },
    why: { ja: '個人名や連絡先、内部のメモは公表できません。', en: 'Names, contacts and internal memos must not be published.' },
    fix: { ja: '消すか、公表しない欄に移してください。', en: 'Delete it, or move it to a column that is not published.' },
    basis: '北アイルランド警察の漏えい事故(2023年)',
    message: {
      ja: '公表する欄に「{raw}」があります。個人名・電話番号・メールアドレス・内部のメモは公表できないので、消すか公表しない欄に移してください。',
      en: 'A published field holds "{raw}". Names, telephone numbers, mail addresses and internal memos must not be published; delete or move them.',
    },
    scope: 'workbook',
    check: ({ leftovers }, { items }) => [
      ...items.flatMap((item) => narrativesOf(item).flatMap(({ entry }): Hits => exposed(entry.at, entry.text, item))),
      ...leftovers.filter(({ text }) => /^\s*(?:※|[(（]?注|[*＊])/.test(text)).flatMap(({ at, text }) => exposed(at, text)),
    ],
    examples: {
      ok: [
        { case: '連絡先の欄', rows: [{ 担当者: '鈴木（内線 1234）' }] },
        { case: '課の名称', rows: [{ 備考: '担当：人事課' }] },
        {
          case: '表の上の連絡先',
          rows: [{}],
          head: [['進捗管理表（令和6年度）'], ['所属：企画室', '担当：鈴木（内線 1234）']],
        },
      ],
      ng: [
        { case: '備考に担当者と内線', rows: [{ 備考: '担当：鈴木（内線 1234）' }] },
        { case: '記述にメールアドレス', rows: [{ 主な取組実績: '問合せは kaikaku@example.jp で受け付けた。' }] },
        { case: '内部のメモ', rows: [{ 備考: '対外秘：調整中の案件あり' }] },
      ],
    },
  },
  {
    id: 'terms-inconsistent',
    severity: 'info',
    title: { ja: '用語の不統一', en: 'Terms mixed' },
    why: { ja: '同じ資料の中で書き方が違うと、検索から漏れます。', en: 'Searches miss the other form.' },
    fix: { ja: '1つの書き方にそろえてください。', en: 'Use one form.' },
    basis: '川崎市 ページ作成で注意すべき事柄',
    message: {
      ja: '「{a}」と「{b}」が混在しています。公表用の文章では「{std}」にそろえることを勧めます。',
      en: '"{a}" and "{b}" are mixed. "{std}" is recommended for publication.',
    },
    scope: 'workbook',
    check: (_, { items }) => {
      const entries = items.flatMap((item) => narrativesOf(item).flatMap(({ entry }) => (MAYBE_VARIANT.test(entry.text) ? [entry] : [])));
      return variants.flatMap((forms) => mixedForms(forms, entries));
    },
    examples: {
      ok: [
        { case: '1つの書き方', rows: [{ 主な取組実績: '取組を広げ、取組の結果を公表した。' }] },
        { case: '動詞', rows: [{ 主な取組実績: '対話に取り組み、取組の結果を公表した。' }] },
      ],
      ng: [{ case: '「取組」と「取り組み」', rows: [{ 主な取組実績: '取り組みを広げ、取組の結果を公表した。' }] }],
    },
  },
];

function exposed(at: CellRef, text: string, item?: EvaluatedItem): Hits {
  if (!isPersonal(text)) return [];
  return [{ at, words: { raw: excerpt(text) }, ...(item && { item: item.id || item.name }) }];
}

interface Form {
  readonly form: string;
  readonly pattern: RegExp;
}

/** Spellings of one word, the recommended one first (公用文の書き表し方). Verbs and names of bodies are left out. */
const variants: readonly (readonly Form[])[] = [
  [
    { form: '取組', pattern: /取組(?![みむんまめも])/ },
    { form: '取り組み', pattern: /取り組み(?=[をのはがもと]|に[はもよ]|状況|内容|方針|結果|項目|。|$)/ },
    { form: '取組み', pattern: /取組み/ },
  ],
  [
    { form: 'こども', pattern: /こども(?!青少年|家庭庁|局|課|園)/ },
    { form: '子ども', pattern: /子ども(?!・子育て支援法|局|課)/ },
    { form: '子供', pattern: /子供/ },
  ],
  [
    { form: '問合せ', pattern: /問合せ/ },
    { form: '問い合わせ', pattern: /問い合わせ/ },
    { form: '問い合せ', pattern: /問い合せ/ },
  ],
  [
    { form: '手続', pattern: /手続(?!き)/ },
    { form: '手続き', pattern: /手続き/ },
  ],
  [
    { form: '引き続き', pattern: /引き続き/ },
    { form: '引続き', pattern: /引続き/ },
  ],
];

const MAYBE_VARIANT = /取り?組|ども|子供|問い?合|手続|引き?続/;

/** At the first text with the rarest form; of equally rare forms, one that is not recommended. */
function mixedForms(forms: readonly Form[], entries: readonly Entry[]): Hits {
  const used = forms
    .map(({ form, pattern }) => ({ form, entries: entries.filter(({ text }) => pattern.test(text)) }))
    .filter((use) => use.entries.length > 0);
  const rarest = used.reduceRight<(typeof used)[number] | null>(
    (soFar, use) => (soFar && soFar.entries.length <= use.entries.length ? soFar : use),
    null,
  );
  const usual = used.find((use) => use !== rarest);
  const at = rarest?.entries[0]?.at;
  if (!rarest || !usual || !at) return [];
  return [{ at, words: { a: usual.form, b: rarest.form, std: forms[0]?.form ?? usual.form } }];
}
