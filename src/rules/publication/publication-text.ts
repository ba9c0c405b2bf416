import { countResults, rateOf, rateText } from '../../evaluation/results';
import type { Entry } from '../../model/entry';
import type { Sentence } from '../../model/finding';
import type { PublicationReading } from '../../model/publication';
import type { Results } from '../../model/review';
import type { CountKind } from '../../model/typed-totals';
import { readFiscalYears } from '../../text/fiscal-years';
import { fold } from '../../text/fold';
import { yearWords } from '../reading/entry-text';
import { writing } from '../reading/hits';
import { mentionsIn, type FigureMention } from './press-figures';
import { draft, resultTable } from './publication-example';
import type { Hit, RoundRule, RoundSubject, Rule } from '../rule';

/** What a draft has to agree with: the round's own result when items were read beside it, else the table in the draft. */
interface TrueFigures {
  readonly figures: ReadonlyMap<CountKind, number>;
  readonly results: Results | null;
}

function trueFigures(publication: PublicationReading, { items }: RoundSubject): TrueFigures {
  const counted = items.filter((item) => item.counted);
  if (counted.length === 0) return { figures: new Map(publication.figures.map(({ kind, value }) => [kind, value])), results: null };
  const results = countResults(counted.map(({ rating }) => rating));
  const { confirmed, inScope, achieved, notAchieved, outOfScope, rate } = results;
  const counts: readonly (readonly [CountKind, number])[] = [
    ['confirmed', confirmed],
    ['inScope', inScope],
    ['achieved', achieved],
    ['notAchieved', notAchieved],
    ['outOfScope', outOfScope],
  ];
  return { figures: new Map([...counts, ...(rate ? [['rate', Number(rate.percent)] as const] : [])]), results };
}

/** Runs a check over every draft of the round. */
function inDrafts(round: RoundSubject, check: (publication: PublicationReading, truth: TrueFigures) => readonly Hit[]): readonly Hit[] {
  return round.recognitions.flatMap(({ file, publication }) =>
    publication ? check(publication, trueFigures(publication, round)).map((hit) => ({ ...hit, file })) : [],
  );
}

const pressTextDisagrees: RoundRule = {
  id: 'press-text-disagrees',
  severity: 'error',
  title: { ja: '本文と評価結果の不一致', en: 'Press text differs from the result' },
  why: {
    ja: '本文と表の数字が違うまま公表すると、訂正が必要になります。',
    en: 'Publishing two figures for one thing calls for a correction.',
  },
  fix: { ja: '評価結果から本文を作り直してください。', en: 'Make the text anew from the result.' },
  basis: '中央市(山梨県) 訂正のお詫び',
  message: {
    ja: '本文の「{text}」が評価結果の「{table}」と違います。評価結果から本文を作り直してください。',
    en: 'The text "{text}" differs from the result "{table}". Make the text anew from the result.',
  },
  scope: 'round',
  check: (round) =>
    inDrafts(round, (publication, truth) => {
      const sentences = [...publication.texts, ...publication.figures.filter(({ kind }) => kind === 'rate').map(({ label }) => label)];
      return [...tableHits(publication, truth), ...sentences.flatMap((entry) => textHits(entry, truth, round))];
    }),
  examples: {
    ok: [
      { case: '本文と表が同じ', rows: [], sheets: draft() },
      { case: '書き方だけが違う', rows: [], sheets: draft({ text: '評価の結果、「達成」が１９項目、達成率は約８２．６％でした。' }) },
    ],
    ng: [
      { case: '達成の数が違う', rows: [], sheets: draft({ text: '評価の結果、「達成」が20項目、「未達成」が4項目でした。' }) },
      { case: '達成率が違う', rows: [], sheets: draft({ text: '達成率は約83.3パーセントでした。' }) },
      { case: '年度が違う', rows: [], sheets: draft({ text: '令和5年度末現在で評価可能な23件の取組項目の評価を行いました。' }) },
      {
        case: '表の数が項目の集計と違う',
        rows: [{}],
        others: [{ file: '公表資料案.xlsx', rows: [], sheets: draft() }],
        also: ['exclusion-note-missing'],
      },
    ],
  },
};

function textHits(entry: Entry, { figures }: TrueFigures, { fiscalYear }: RoundSubject): readonly Hit[] {
  const wrong = mentionsIn(entry.text).find((mention) => isWrong(mention, figures));
  if (wrong) return [{ at: entry.at, words: { text: quoted(wrong.text), table: shownAs(wrong.kind, figures.get(wrong.kind) ?? 0) } }];
  if (isNote(entry.text) || !/現在|時点/.test(entry.text)) return [];
  const year = readFiscalYears(entry.text).find((mention) => mention.asOfEnd && mention.kind === 'fiscalYear');
  return !year || year.fiscalYear === fiscalYear ? [] : [{ at: entry.at, words: { text: year.text, table: yearWords(fiscalYear) } }];
}

/** A note names the year in which an item will be evaluated. */
function isNote(text: string): boolean {
  return /^\s*[(（]?[注※]/.test(text);
}

/** Brackets inside brackets: 「『達成』が20項目」. */
function quoted(text: string): string {
  return text.replaceAll('「', '『').replaceAll('」', '』');
}

function isWrong({ kind, value }: FigureMention, figures: TrueFigures['figures']): boolean {
  const right = figures.get(kind);
  return right !== undefined && right !== value;
}

/** The table itself against the items that were read beside it. */
function tableHits({ figures }: PublicationReading, truth: TrueFigures): readonly Hit[] {
  if (!truth.results) return [];
  return figures.flatMap(({ kind, value, entry }): readonly Hit[] => {
    const right = truth.figures.get(kind);
    return right === undefined || right === value
      ? []
      : [{ at: entry.at, words: { text: entry.text.trim(), table: shownAs(kind, right) } }];
  });
}

function shownAs(kind: CountKind, value: number): Sentence {
  return kind === 'rate' ? { ja: `${value}パーセント`, en: `${value} per cent` } : { ja: `${value}項目`, en: `${value} items` };
}

const exclusionNoteMissing: RoundRule = {
  id: 'exclusion-note-missing',
  severity: 'error',
  title: { ja: '評価対象外の(注)がない', en: 'No note on an excluded item' },
  why: { ja: '注がないと、評価しなかった項目を隠したように読まれます。', en: 'Without the note it looks as if an item had been hidden.' },
  fix: { ja: '評価対象外の項目の名称と理由を(注)に書いてください。', en: 'Name the item and the reason in a note.' },
  basis: 'ある市の報道発表資料(令和6年度末時点)',
  message: {
    ja: '評価対象外の{item}について(注)がありません。評価しなかった理由を読み手に示すため、(注)を加えてください。',
    en: 'There is no (注) for the excluded {item}. Add it so that readers see why it was not evaluated.',
  },
  scope: 'round',
  check: (round) =>
    inDrafts(round, (publication, { figures }) => {
      const [confirmed, inScope] = [figures.get('confirmed'), figures.get('inScope')];
      const anchor = publication.figures.find(({ kind }) => kind === 'inScope') ?? publication.figures[0];
      if (confirmed === undefined || inScope === undefined || inScope >= confirmed || !anchor) return [];
      const notes = publication.texts.map(({ text }) => fold(text)).filter((text) => text.includes('対象外') && isNote(text));
      const unnamed = round.items.filter(
        (item) => item.counted && item.rating === 'outOfScope' && !notes.some((note) => note.includes(fold(item.name))),
      );
      if (unnamed.length > 0)
        return unnamed.map(({ name }) => ({ at: anchor.entry.at, words: { item: { ja: `「${name}」`, en: `"${name}"` } } }));
      const n = confirmed - inScope;
      return notes.length > 0 ? [] : [{ at: anchor.entry.at, words: { item: { ja: `${n}項目`, en: n === 1 ? '1 item' : `${n} items` } } }];
    }),
  examples: {
    ok: [
      { case: '注がある', rows: [], sheets: draft() },
      { case: '評価対象外の項目がない', rows: [], sheets: draft({ table: resultTable({ confirmed: 23 }), note: '' }) },
    ],
    ng: [{ case: '注がない', rows: [], sheets: draft({ note: '' }) }],
  },
};

const approxWordWrong: RoundRule = {
  id: 'approx-word-wrong',
  severity: 'warning',
  title: { ja: '達成率の「約」の誤り', en: 'Wrong use of 約' },
  why: { ja: '端数処理をした値に「約」がないと、割り切れた値と読まれます。', en: 'Without 約 a rounded rate is read as exact.' },
  fix: {
    ja: '端数処理をした値に「約」を付け、割り切れる値からは外してください。',
    en: 'Add 約 to a rounded value, remove it from an exact one.',
  },
  basis: 'ある市の報道発表資料(令和6年度末時点)',
  message: {
    ja: '達成率「{value}」の「約」の付け方が正しくありません。端数処理をした値には「約」を付け、割り切れる値には付けないでください。',
    en: 'The rate "{value}" uses 約 wrongly. A rounded value needs 約; an exact value must not have it.',
  },
  scope: 'round',
  check: (round) =>
    inDrafts(round, (publication, { figures }) => {
      const [achieved, notAchieved] = [figures.get('achieved'), figures.get('notAchieved')];
      const rate = achieved === undefined || notAchieved === undefined ? null : rateOf(achieved, notAchieved);
      if (!rate) return [];
      const isApprox = (text: string): boolean => /約\s*$/.test(text);
      const inTable = publication.figures
        .filter(({ kind, entry, value }) => kind === 'rate' && value === Number(rate.percent) && /^\s*約/.test(entry.text) !== rate.rounded)
        .map(({ entry }): Hit => {
          const written = typeof entry.value === 'string' && entry.formula === undefined;
          return { at: entry.at, words: { value: entry.text.trim() }, ...(written && writing(rateText(rate), 'auto')) };
        });
      const inTexts = publication.texts.flatMap(({ text, at }) =>
        mentionsIn(text)
          .filter(({ kind, value, before }) => kind === 'rate' && value === Number(rate.percent) && isApprox(before) !== rate.rounded)
          .map((mention): Hit => ({ at, words: { value: mention.text } })),
      );
      return [...inTable, ...inTexts];
    }),
  examples: {
    ok: [
      { case: '割り切れない率に「約」がある', rows: [], sheets: draft() },
      {
        case: '割り切れる率に「約」がない',
        rows: [],
        sheets: draft({ table: resultTable({ achieved: 20, notAchieved: 5, inScope: 25, confirmed: 26, rate: '80パーセント' }), text: '' }),
      },
    ],
    ng: [
      { case: '割り切れない率に「約」がない', rows: [], sheets: draft({ table: resultTable({ rate: '82.6パーセント' }) }) },
      {
        case: '割り切れる率に「約」がある',
        rows: [],
        sheets: draft({
          table: resultTable({ achieved: 20, notAchieved: 5, inScope: 25, confirmed: 26, rate: '約80パーセント' }),
          text: '',
        }),
      },
    ],
  },
};

export const publicationTextRules: readonly Rule[] = [pressTextDisagrees, exclusionNoteMissing, approxWordWrong];
