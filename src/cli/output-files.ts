import { join } from 'node:path';
import type { Sentence } from '../model/finding';
import type { Review } from '../model/review';
import { openData, openDataFiles } from '../report/publication/open-data';
import { itemRows } from '../report/publication/item-rows';
import { planAppendix, unknownChoices } from '../report/publication/appendix';
import { decisionPage } from '../report/publication/decision/decision-page';
import { resultPage } from '../report/publication/page';
import { pressText } from '../report/publication/press-text';
import { planPublication } from '../report/publication/plan-publication';
import type { Publishable } from '../report/publication/publishable';
import { mapPublished } from '../report/publication/publishable';
import { isRound } from '../report/round/round-sheets';
import type { SheetPlan } from '../sheet-plan/sheet-plan';
import { planOfficeSheets, planPressSheets, planReport } from '../review';
import { writeWorkbook } from '../xlsx/writing/write-workbook';
import type { Outputs } from './arguments';
import type { Cleared, Target } from './files/output-gate';
import { writtenOn } from './files/names';
import { writeFiles, type FileToWrite, type OnInterrupt, type Written } from './files/write-files';

type OutputFile = Pick<FileToWrite, 'path' | 'content'>;

/** Every file that the options ask for. */
export function outputTargets({ out, rows, press, html, csv, publish, appendix, decision }: Outputs): readonly Target[] {
  const texts = [rows, press, html, decision, ...(csv === null ? [] : openDataFiles.map((name) => join(csv, name)))];
  return [
    ...(out === null ? [] : [{ path: out, kind: 'report' } as const]),
    ...texts.flatMap((path) => (path === null ? [] : [{ path, kind: 'text' } as const])),
    ...[publish, appendix].flatMap((path) => (path === null ? [] : [{ path, kind: 'clean' } as const])),
  ];
}

export interface WrittenOutputs extends Written {
  /** Why nothing was published, when anything to be published was asked for. */
  readonly refused: Sentence | null;
}

/**
 * Writes what is asked for. The report workbook is the office's own: it is written also while the result must not be published.
 * @param cleared the places of `outputTargets`, looked at before
 * @param slips written along with them
 */
export async function writeOutputs(
  review: Review,
  outputs: Outputs,
  cleared: readonly Cleared[],
  slips: readonly FileToWrite[],
  onInterrupt: OnInterrupt | undefined,
): Promise<WrittenOutputs> {
  const publication = publicationFiles(review, outputs);
  const refused = publication.find((asked) => 'refused' in asked)?.refused ?? null;
  const published = refused === null ? publication.flatMap((asked) => ('published' in asked ? asked.published : [])) : [];
  const before = new Map(cleared.map((place) => [place.path, place.before]));
  const own = [...reportFiles(review, outputs), ...published].map((file) => ({ ...file, before: before.get(file.path) ?? null }));
  const files = [...own, ...slips];
  return { ...(await writeFiles(files, onInterrupt)), refused };
}

function reportFiles(review: Review, { out, rows, decision }: Outputs): readonly OutputFile[] {
  return [
    ...(out === null
      ? []
      : [{ path: out, content: () => writeWorkbook(reportSheets(review), { title: titleOf(review), ...madeOn(review) }) }]),
    ...(rows === null ? [] : [{ path: rows, content: () => inBlocks(itemRows(review)) }]),
    ...(decision === null ? [] : [{ path: decision, content: () => decisionPage(review) }]),
  ];
}

/** What the office keeps by hand stands in the workbook of its round. */
function reportSheets(review: Review): readonly SheetPlan[] {
  return [...planReport(review), ...(isRound(review) ? [...planPressSheets(review), ...planOfficeSheets(review.settings)] : [])];
}

const blockOfText = 256 * 1024;

/** Every piece would be a call of the operating system. */
function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < blockOfText) continue;
    yield block;
    block = '';
  }
  yield block;
}

/** One gate holds for all: either each is published or each is refused. */
function publicationFiles(
  review: Review,
  { press, html, csv, publish, appendix, appendixOf, draft }: Outputs,
): readonly Publishable<readonly OutputFile[]>[] {
  const title = titleOf(review);
  return [
    ...(press === null
      ? []
      : [mapPublished(pressText(review, { percent: 'パーセント', draft }), (text) => [{ path: press, content: () => text }])]),
    ...(html === null ? [] : [mapPublished(resultPage(review, { draft }), (text) => [{ path: html, content: () => text }])]),
    ...(csv === null
      ? []
      : [mapPublished(openData(review), (files) => files.map(({ name, text }) => ({ path: join(csv, name), content: () => text })))]),
    ...(publish === null
      ? []
      : [
          mapPublished(planPublication(review, { draft }), (plans) => [
            { path: publish, content: () => writeWorkbook(plans, { title, marked: false, ...madeOn(review) }) },
          ]),
        ]),
    ...(appendix === null ? [] : [appendixFile(review, appendix, appendixOf, draft)]),
  ];
}

function appendixFile(review: Review, path: string, of: readonly string[], draft: boolean): Publishable<readonly OutputFile[]> {
  const [unknown] = unknownChoices(review, of);
  if (unknown !== undefined) return { refused: noSuchItem(unknown) };
  return mapPublished(planAppendix(review, { of, draft }), (plans) => [
    { path, content: () => writeWorkbook(plans, { title: titleOf(review), marked: false, ...madeOn(review) }) },
  ]);
}

function noSuchItem(word: string): Sentence {
  return {
    ja: `--appendix-of の「${word}」に当たる取組項目がありません。項目番号、所属、取組方針又は評価を指定してください。`,
    en: `No item is meant by "${word}" of --appendix-of. Name numbers, departments, policies or ratings.`,
  };
}

function madeOn({ run }: Review): { readonly written?: Date } {
  return run ? { written: writtenOn(run.on) } : {};
}

function titleOf({ settings }: Review): string {
  return `${settings.plan} 評価結果`;
}
