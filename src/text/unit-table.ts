import { wordsOf } from './word-lists';

/** A unit, how many of its kind's base unit it is, and its other spellings. */
export interface Unit {
  readonly unit: string;
  readonly factor: number;
  readonly aliases?: readonly string[];
  /** Spellings that mean the unit in a unit column only; after a number they mean something else (3月, 2機能). */
  readonly columnOnly?: readonly string[];
  /** Counts the same things as this unit, in a word of its own that is kept: 名 as 人. */
  readonly as?: string;
}

export interface UnitKind {
  readonly kind: string;
  readonly units: readonly Unit[];
}

/**
 * Units of one kind are converted by their factors. Units of one kind with the same factor (校 and 園) are different
 * things and are never compared.
 */
export const unitKinds: readonly UnitKind[] = [
  {
    kind: 'money',
    units: [
      { unit: '円', factor: 1 },
      { unit: '千円', factor: 1e3 },
      { unit: '万円', factor: 1e4 },
      { unit: '百万円', factor: 1e6 },
      { unit: '千万円', factor: 1e7 },
      { unit: '億円', factor: 1e8 },
      { unit: '兆円', factor: 1e12 },
    ],
  },
  {
    kind: 'people',
    units: [
      { unit: '人', factor: 1, columnOnly: ['人数'] },
      { unit: '名', factor: 1, as: '人' },
      { unit: '千人', factor: 1e3 },
      { unit: '万人', factor: 1e4 },
    ],
  },
  {
    kind: 'cases',
    units: [
      { unit: '件', factor: 1, columnOnly: ['件数'] },
      { unit: '千件', factor: 1e3 },
      { unit: '万件', factor: 1e4 },
    ],
  },
  {
    kind: 'share',
    units: [
      { unit: '％', factor: 1, aliases: ['パーセント', 'ﾊﾟｰｾﾝﾄ', '㌫', 'percent'] },
      { unit: '割', factor: 10 },
      { unit: '‰', factor: 0.1, aliases: ['パーミル'] },
    ],
  },
  /** A difference of shares, not convertible into ％. */
  {
    kind: 'points',
    units: [{ unit: 'ポイント', factor: 1, aliases: ['ﾎﾟｲﾝﾄ', 'pt', 'pp', '㌽', '％ポイント', 'パーセントポイント'] }],
  },
  { kind: 'score', units: [{ unit: '点', factor: 1 }] },
  {
    kind: 'times',
    units: [
      { unit: '回', factor: 1, columnOnly: ['回数'] },
      { unit: '度', factor: 1, as: '回' },
    ],
  },
  { kind: 'multiple', units: [{ unit: '倍', factor: 1 }] },
  {
    kind: 'places',
    units: [{ unit: 'か所', factor: 1, aliases: ['箇所', 'カ所', 'ヶ所', 'ヵ所', '個所', 'ケ所'], columnOnly: ['箇所数'] }],
  },
  { kind: 'facilities', units: [{ unit: '施設', factor: 1, columnOnly: ['施設数'] }] },
  {
    kind: 'works',
    units: [
      { unit: '事業', factor: 1, columnOnly: ['事業数'] },
      { unit: '事務', factor: 1 },
    ],
  },
  {
    kind: 'bodies',
    units: [
      { unit: '団体', factor: 1, columnOnly: ['団体数'] },
      { unit: '者', factor: 1 },
      { unit: '社', factor: 1, as: '者' },
    ],
  },
  {
    kind: 'schools',
    units: [
      { unit: '校', factor: 1 },
      { unit: '園', factor: 1 },
    ],
  },
  {
    kind: 'households',
    units: [
      { unit: '世帯', factor: 1 },
      { unit: '千世帯', factor: 1e3 },
      { unit: '万世帯', factor: 1e4 },
    ],
  },
  { kind: 'dwellings', units: [{ unit: '戸', factor: 1 }] },
  {
    kind: 'machines',
    units: [
      { unit: '台', factor: 1 },
      { unit: '基', factor: 1, as: '台' },
      { unit: '機', factor: 1, as: '台' },
    ],
  },
  {
    kind: 'sheets',
    units: [
      { unit: '枚', factor: 1 },
      { unit: '千枚', factor: 1e3 },
      { unit: '万枚', factor: 1e4 },
    ],
  },
  {
    kind: 'pieces',
    units: [
      { unit: '個', factor: 1 },
      { unit: '本', factor: 1 },
      { unit: '冊', factor: 1 },
      { unit: '部', factor: 1, as: '冊' },
    ],
  },
  { kind: 'items', units: [{ unit: '項目', factor: 1 }] },
  {
    kind: 'time',
    units: [
      { unit: '秒', factor: 1 / 60 },
      { unit: '分', factor: 1 },
      { unit: '時間', factor: 60 },
      { unit: '千時間', factor: 60e3 },
      { unit: '万時間', factor: 60e4 },
    ],
  },
  {
    kind: 'days',
    units: [
      { unit: '日', factor: 1, aliases: ['日間'] },
      { unit: '営業日', factor: 1, as: '日' },
      { unit: '週間', factor: 7, aliases: ['週'] },
    ],
  },
  {
    kind: 'months',
    units: [
      { unit: 'か月', factor: 1, aliases: ['ヶ月', 'カ月', '箇月', 'ヵ月', 'ケ月'], columnOnly: ['月'] },
      { unit: '年', factor: 12 },
    ],
  },
  {
    kind: 'mass',
    units: [
      { unit: 'g', factor: 1e-6, aliases: ['グラム'] },
      { unit: 'kg', factor: 1e-3, aliases: ['キログラム', '㎏'] },
      { unit: 'トン', factor: 1, aliases: ['t', '㌧'] },
      { unit: '千トン', factor: 1e3, aliases: ['千t'] },
      { unit: '万トン', factor: 1e4, aliases: ['万t'] },
    ],
  },
  {
    kind: 'emission',
    units: [
      { unit: 'kg-CO2', factor: 1e-3, aliases: ['kgCO2'] },
      { unit: 't-CO2', factor: 1, aliases: ['トン-CO2', 'tCO2', 't-CO₂'] },
      { unit: '千t-CO2', factor: 1e3, aliases: ['千トン-CO2'] },
      { unit: '万t-CO2', factor: 1e4, aliases: ['万トン-CO2'] },
    ],
  },
  {
    kind: 'energy',
    units: [
      { unit: 'kWh', factor: 1, aliases: ['キロワット時'] },
      { unit: 'MWh', factor: 1e3 },
      { unit: '千kWh', factor: 1e3 },
      { unit: '万kWh', factor: 1e4 },
    ],
  },
  {
    kind: 'power',
    units: [
      { unit: 'kW', factor: 1 },
      { unit: 'MW', factor: 1e3 },
      { unit: '万kW', factor: 1e4 },
    ],
  },
  {
    kind: 'volume',
    units: [
      { unit: 'L', factor: 1, aliases: ['リットル', 'ℓ', '㍑'] },
      { unit: 'kL', factor: 1e3, aliases: ['キロリットル'] },
      { unit: '万kL', factor: 1e7 },
      { unit: '㎥', factor: 1e3, aliases: ['m3', '立方メートル'] },
    ],
  },
  {
    kind: 'area',
    units: [
      { unit: '㎡', factor: 1, aliases: ['m2', 'm²', '平方メートル', '平米'] },
      { unit: '千㎡', factor: 1e3 },
      { unit: '万㎡', factor: 1e4 },
      { unit: 'ha', factor: 1e4, aliases: ['ヘクタール', '㏊'] },
      { unit: '千ha', factor: 1e7 },
      { unit: '万ha', factor: 1e8 },
      { unit: 'km2', factor: 1e6, aliases: ['㎢', 'km²', '平方キロメートル'] },
    ],
  },
  {
    kind: 'length',
    units: [
      { unit: 'm', factor: 1, aliases: ['メートル'] },
      { unit: 'km', factor: 1e3, aliases: ['㎞', 'キロメートル'] },
    ],
  },
  {
    kind: 'wards',
    units: [
      { unit: '区', factor: 1 },
      { unit: '行政区', factor: 1, as: '区' },
      { unit: '地区', factor: 1 },
      { unit: '地域', factor: 1 },
    ],
  },
  { kind: 'parks', units: [{ unit: '公園', factor: 1 }] },
  { kind: 'bridges', units: [{ unit: '橋', factor: 1 }] },
  {
    kind: 'methods',
    units: [
      { unit: '種類', factor: 1 },
      { unit: '種', factor: 1, as: '種類' },
      { unit: '手続', factor: 1, aliases: ['手続き'] },
    ],
  },
];

/** Further counters of governments' evaluation sheets, each a kind of its own. */
export const otherCounters = wordsOf(`
  式 隻 頭 匹 羽 棟 床 席 箱 袋 通 便 筆 食 歳 人日 人泊 千人泊 か国 都道府県 市町村 自治体 機関 法人 事業所 組織 拠点
  地点 路線 品目 物質 議案 講座 科目 ページ
`);

/** Nouns that count behind a number; alone in a cell they are headings or names (計画, 評価, 課題). */
export const countedNouns = wordsOf(`
  国 県 局 課 室 店 店舗 課題 調査 事例 計画 評価 単位 コース メニュー サービス システム 業務 案件 会場 駅 病院 大学 企業
  商店街 町会 級 泊 語 言語 着 話 例 問
`);
