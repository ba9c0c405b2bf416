import type { Finding } from './model/finding';
import { defaultSettings } from './model/default-settings';
import type { PublicationReading } from './model/publication';
import type { Recognition } from './model/recognition';
import type { Review } from './model/review';
import { readPublication } from './recognition/counts/publication';
import { readPublishedResult } from './recognition/counts/published-result';
import { recognise } from './recognition/recognise';
import { viewOf } from './recognition/sheet-view';
import { assembleRound } from './rounds/assemble-round';
import { exposedEntries } from './rules/publication/exposed-entries';
import { publicationRules } from './rules/publication/publication';
import { isWorkingSheet, unseenContents } from './rules/publication/unseen-contents';
import { validate } from './rules/validate';
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
  const textFindings = validate(
    {
      settings,
      fiscalYear: year ?? recognition.evaluatedYear,
      workbooks: [{ recognition, items: review?.items ?? [] }],
      round: assembleRound([], settings).round,
      refused: [],
    },
    publicationRules.filter(({ id }) => id !== hiddenContent),
  );
  const found = { file, item: null, repair: null };
  return {
    findings: [
      ...unseenContents(workbook).map((content) => ({ ...found, ...content, rule: hiddenContent })),
      ...exposedEntries(
        views.flatMap((view) => view.usedRows.flatMap((row) => view.filled(row).map((column) => view.entry(row, column)))),
      ).map((exposed) => ({ ...found, ...exposed, rule: 'personal-information-exposed' })),
      ...textFindings,
    ],
    comparedWith: publication.figures.length === 0 ? 'nothing' : review === null ? 'table' : 'round',
  };
}

/** The catalogue's rule tells of a draft as a whole; here every place is told. */
const hiddenContent = 'hidden-content-in-publication';

/** The workbook as a draft, also when it looks like a department's. */
function asDraft(recognition: Recognition, publication: PublicationReading): Recognition {
  return { ...recognition, kind: 'publication', tables: [], items: [], publication };
}
