import { wordsOf } from './word-lists';

/** Words for what a target in words asks for: data for milestones.ts and for telling an amount from a sentence. */

/** Nouns for an act that is either done or not: 策定した, 運用を開始した. */
export const completableActs = wordsOf(`
  策定 制定 改定 改正 改訂 作成 制作 作製 公表 公開 公告 発表 発行 発信 掲載 周知 配付 配布
  開始 運用開始 供用開始 着手 完了 完成 終了 廃止 終結 実施 開催 実現 実行 導入 整備 構築 設置
  設立 設定 開設 開館 開園 開校 開業 開通 創設 新設 増設 発足 施行 適用 運用 稼働 供用 移行
  移管 移転 統合 統一 集約 再編 委託 契約 締結 合意 承認 可決 決定 確定 確立 選定 選任 指定 認定
  登録 募集 公募 入札 発注 着工 竣工 改修 改築 建設 建替え 更新 修繕 撤去 解体 売却 処分 譲渡 払下げ
  貸付け 貸付 交付 支給 徴収 報告 提出 提案 答申 取りまとめ とりまとめ 見直し 取得 達成
`);

/** Acts that go on, so that nobody can say when they are done: 推進, 強化. */
export const continuingActs = wordsOf(`
  推進 促進 強化 充実 向上 改善 検討 研究 調整 調査 分析 検証 協議 支援 啓発 拡大 拡充 活用 確保 維持 継続
  削減 縮減 抑制 短縮 育成 養成 連携 協働 普及 取組 取り組み 精査 点検 確認 管理 対応 把握
  適正化 効率化 活性化 最適化 円滑化 高度化
`);

/** States that last once the act is done: 公表している. Of other acts ～している says that they go on. */
export const lastingActs = wordsOf('公表 公開 運用 導入 設置 掲載 締結 施行 適用 稼働 開始 配置');

/** Verbs of vague targets. */
export const vagueVerbs = wordsOf(`
  推進する 促進する 努める 検討する 図る 取り組む 取組む 強化する 進める 充実させる 充実する
  目指す めざす 高める 深める 支援する 継続する 行う
`);

/** Japanese verbs for a completed act, in the past tense. */
export const completedVerbs = wordsOf(`
  取りまとめた とりまとめた まとめた 定めた 設けた 改めた 始めた 終えた 行った 開いた 結んだ 立ち上げた 作った
  切り替えた 見直した 移した 整えた 引き渡した 取り入れた 届け出た 配った 決めた 選んだ 示した
`);

/** Things that exist afterwards. */
export const deliverables = wordsOf(`
  計画 方針 指針 ガイドライン 要綱 要領 手引き 手引 マニュアル ロードマップ 基準 条例 規則 規程 協定
  契約書 報告書 仕様書 手順書 事例集 白書 戦略 ビジョン 構想 プラン 考え方 取扱い 台帳 名簿 様式 工程表 一覧表
  システム プラットフォーム ポータル 窓口 リーフレット パンフレット
`);

/** 計画的に, 基準値 and the like name no deliverable. */
export const deliverableLookalikes = wordsOf('計画的 計画どおり 計画通り 計画期間 計画年度 基準値 基準年 システム的');
