import { composedWord, confirmedMark, nothingWritten, pressSheet, pressSourceSheet, pressWords, type PressKind } from '../../model/press';
import type { Review } from '../../model/review';
import { blank, text } from '../../sheet-plan/cells';
import type { LookName } from '../../sheet-plan/looks';
import type { PlanCell, SheetPlan } from '../../sheet-plan/sheet-plan';
import { fingerprint } from '../../text/fingerprint';
import { fiscalYearLabel } from '../../text/fiscal-years';
import { addressOf } from '../../workbook/reference';
import { pressParagraphs, type PressParagraph, type PressSourceState, type PressState } from '../items/press-state';
import { planOfficeList } from './office-list';

/** 公表文 and 公表文の根拠: the texts of the release with what has become of the cells on which they rest. To be kept by hand. */
export function planPressSheets(review: Review): readonly SheetPlan[] {
  const paragraphs = inOrder(review);
  return [
    planOfficeList({
      sheet: pressSheet.name,
      mark: 'press-texts',
      purpose: '報道発表文にする文の一覧です。文を書き換えると、次の書き出しから使われます。',
      table: 'shinchoku_press_texts',
      headings: pressSheet.headings,
      columnWidths: [6, 15, 15, 11, 58, 9, 29, 10],
      remark: `区分と取組方針ごとに、1行が1段落です。「${composedWord}」は取組項目のセルから作った案で、書き換えるまで毎回作り直します。「古い」文は公表されません。`,
      rows: paragraphs.map((paragraph) => textRow(paragraph, review)),
    }),
    planOfficeList({
      sheet: pressSourceSheet.name,
      mark: 'press-sources',
      purpose: '公表文の文ごとに、根拠とするセルと、その内容が変わったかを示す一覧です。',
      table: 'shinchoku_press_sources',
      headings: pressSourceSheet.headings,
      paper: 'A3',
      columnWidths: [9, 16, 10, 28, 14, 44, 44, 11, 11, 30],
      remark: `内容が変わった根拠は、文を直すか確かめてから「今の内容で確かめた」に「${confirmedMark}」を記入してください。行は足したり消したりできます。`,
      rows: paragraphs.flatMap(({ sources }) => sources.map(sourceRow)),
    }),
  ];
}

const order = Object.keys(pressWords) as PressKind[];

/** As they stand in the release: what belongs to the head, the policies, the files. */
function inOrder(review: Review): readonly PressParagraph[] {
  const { policies } = review.settings;
  const placeOf = ({ kind, policy }: PressParagraph): number => {
    if (policy === '') return kind === 'attachment' ? Number.MAX_SAFE_INTEGER : order.indexOf(kind);
    const known = policies.findIndex(({ name }) => name === policy);
    return (known < 0 ? policies.length : known) * 10 + 100 + order.indexOf(kind);
  };
  return pressParagraphs(review)
    .map((paragraph, index) => ({ paragraph, place: placeOf(paragraph), index }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ paragraph }) => paragraph);
}

const stateLooks: Readonly<Record<PressState, LookName>> = {
  最新: 'achieved',
  古い: 'notAchieved',
  要確認: 'undetermined',
  根拠なし: 'outOfScope',
  下書き: 'info',
};

function textRow({ no, kind, policy, fiscalYear, text: words, state, reasons }: PressParagraph, review: Review): readonly PlanCell[] {
  return [
    text(no, 'centre'),
    text(kind === 'year' ? `${fiscalYearLabel(fiscalYear ?? review.fiscalYear)}の取組` : pressWords[kind]),
    text(policy),
    text(fiscalYear === null ? '' : fiscalYearLabel(fiscalYear), 'centre'),
    text(words, 'input'),
    text(state, stateLooks[state]),
    text(reasons.join('\n')),
    text(fingerprint(words), 'centre'),
  ];
}

function sourceRow({ no, department, id, name, field, confirmed, now, state, file, at }: PressSourceState): readonly PlanCell[] {
  const isOpen = state === '変更あり' || state === '見つからない';
  return [
    text(no, 'centre'),
    text(department),
    text(id, 'centre'),
    text(name),
    text(field, 'centre'),
    confirmed === null ? blank() : text(confirmed === '' ? nothingWritten : confirmed),
    now === null ? blank() : text(now === '' ? nothingWritten : now),
    blank('input'),
    text(state, isOpen ? 'notAchieved' : state === '未確認' ? 'undetermined' : 'centre'),
    text(file === null ? '' : at === null ? file : `${file} ${at.sheet}!${addressOf(at)}`),
  ];
}
