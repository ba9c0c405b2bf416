import type { Finding, Sentence } from './model/finding';
import { defaultSettings } from './model/default-settings';
import type { PublicationReading } from './model/publication';
import type { Recognition } from './model/recognition';
import type { Review } from './model/review';
import { proofread } from './proofreading/proofread';
import type { Slip } from './proofreading/slip';
import { readPublication } from './recognition/counts/publication';
import { readPublishedResult } from './recognition/counts/published-result';
import { recognise } from './recognition/recognise';
import { viewOf } from './recognition/sheet-view';
import { assembleRound } from './rounds/assemble-round';
import { exposedEntries } from './rules/publication/exposed-entries';
import { fill } from './rules/rule';
import { publicationRules } from './rules/publication/publication';
import { isWorkingSheet, unseenContents } from './rules/publication/unseen-contents';
import { validate } from './rules/validate';
import { cellName, type CellRef } from './workbook/reference';
import type { Workbook } from './workbook/workbook';

/** What the figures of a draft were held against. */
export type ComparedWith = 'round' | 'table' | 'nothing';

export interface PublicationCheck {
  /** Where what stands that must not be published, and what to do; their rules are those of the catalogue. */
  readonly findings: readonly Finding[];
  /** round: the items of the round; table: the draft's own table 評価結果; nothing: it has none, so its texts were not compared. */
  readonly comparedWith: ComparedWith;
}

/**
 * 公表前点検 of any workbook that is to leave the office, whoever made it: what goes along unseen, personal information, notes,
 * 約, text against table. With the review of the round the figures are held against the items, else against each other.
 * `assumedYear`: taken when neither the review nor the workbook names a year. Pure; never throws on untidy input.
 */
export function checkPublication(workbook: Workbook, file: string, review: Review | null, assumedYear: number): PublicationCheck {
  const views = workbook.sheets.filter(({ name, visibility }) => visibility === 'visible' && !isWorkingSheet(workbook, name)).map(viewOf);
  const publication = readPublication(workbook, views);
  const settings = review?.settings ?? defaultSettings;
  const year = review?.fiscalYear ?? readPublishedResult(workbook)?.fiscalYear ?? null;
  const recognition = asDraft(recognise(workbook, file, { settings, year, assumedYear }), publication);
  const ofDraft = year ?? recognition.evaluatedYear;
  const textFindings = validate(
    {
      settings,
      fiscalYear: ofDraft,
      workbooks: [{ recognition, items: review?.items ?? [] }],
      round: assembleRound([], settings, ofDraft).round,
      refused: [],
    },
    publicationRules.filter(({ id }) => id !== hiddenContent),
  );
  const found = { file, item: null, repair: null };
  const lacksNote = textFindings.some(({ rule }) => rule === 'exclusion-note-missing');
  const slips =
    review === null
      ? []
      : proofread(views, review).filter(({ written, right }) => !(lacksNote && written === null && /^[(（]注/.test(right)));
  const placesOf = (places: readonly (CellRef | null)[]) => new Set(places.flatMap((at) => (at === null ? [] : [cellName(at)])));
  // Of a figure in a row the rules say more; in a text the right words do.
  const toldByRules = placesOf(textFindings.map(({ at }) => at));
  const toldBySlips = placesOf(slips.filter(({ inRow }) => !inRow).map(({ at }) => at));
  const isTold = (places: ReadonlySet<string>, at: CellRef | null): boolean => at !== null && places.has(cellName(at));
  return {
    findings: [
      ...unseenContents(workbook).map((content) => ({ ...found, ...content, rule: hiddenContent })),
      ...exposedEntries(
        views.flatMap((view) => view.usedRows.flatMap((row) => view.filled(row).map((column) => view.entry(row, column)))),
      ).map((exposed) => ({ ...found, ...exposed, rule: 'personal-information-exposed' })),
      ...slips.filter(({ inRow, at }) => !inRow || !isTold(toldByRules, at)).map((slip) => ({ ...found, ...findingOf(slip) })),
      ...textFindings.filter(({ rule, at }) => rule !== textDisagrees || !isTold(toldBySlips, at)),
    ],
    comparedWith: publication.figures.length === 0 ? 'nothing' : review === null ? 'table' : 'round',
  };
}

/** The catalogue's rule tells of a draft as a whole; here every place is told. */
const hiddenContent = 'hidden-content-in-publication';

const textDisagrees = 'press-text-disagrees';

function findingOf({ at, written, right, where, isFact }: Slip): Pick<Finding, 'rule' | 'severity' | 'at' | 'message'> {
  const words = { written: written ?? '', right, where };
  return {
    rule: textDisagrees,
    severity: isFact ? 'error' : 'warning',
    at,
    message: fill(messages[written === null ? 'missing' : 'differs'], words),
  };
}

const messages = {
  differs: {
    ja: '「{written}」は、{where}では「{right}」です。正しいほうを確かめて、そろえてください。',
    en: '"{written}" reads "{right}" in {where}. Make sure which is right and make them the same.',
  },
  missing: {
    ja: '{where}にある「{right}」が見つかりません。抜けていれば、加えてください。',
    en: '"{right}" of {where} is not there. Add it if it was left out.',
  },
} as const satisfies Readonly<Record<string, Sentence>>;

/** The workbook as a draft, also when it looks like a department's. */
function asDraft(recognition: Recognition, publication: PublicationReading): Recognition {
  return { ...recognition, kind: 'publication', tables: [], items: [], publication };
}
