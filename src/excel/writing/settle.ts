import type { OurMark } from './our-sheets';

/** A sheet that carries our mark and is ours. */
export interface OurSheet {
  readonly id: string;
  readonly mark: OurMark;
}

/** What is to be done with the sheets of a writing, so that either the old or the new ones stand whole. */
export interface Settlement<Sheet extends OurSheet> {
  readonly deleted: readonly Sheet[];
  /** Complete: get their names and stand from now on. */
  readonly finished: readonly Sheet[];
  /** Were to go and stay. */
  readonly kept: readonly Sheet[];
}

/**
 * Decides from the marks alone, so that a writing which was interrupted at any point, even by a crash of Excel, is brought to an end
 * by the next one. Once one sheet of a writing is ready all of them are complete, and the writing goes forward; before, it goes back.
 */
export function settle<Sheet extends OurSheet>(sheets: readonly Sheet[]): Settlement<Sheet> {
  const inStage = (stage: OurMark['stage']) => sheets.filter(({ mark }) => mark.stage === stage);
  const runsIn = (stage: OurMark['stage']) => new Set(inStage(stage).map(({ mark }) => mark.run));
  const complete = new Set([...runsIn('ready'), ...runsIn('standing')]);
  const finished = sheets.filter(({ mark }) => (mark.stage === 'ready' || mark.stage === 'drawing') && complete.has(mark.run));
  const abandoned = inStage('drawing').filter((sheet) => !finished.includes(sheet));
  const removed = runsIn('removing');
  // A writing is taken back as a whole.
  const removing = sheets.filter(({ mark }) => mark.stage === 'removing' || (mark.stage === 'standing' && removed.has(mark.run)));
  const leaving = inStage('leaving');
  const replaced = finished.length > 0 ? leaving : [];
  return {
    deleted: [...removing, ...abandoned, ...replaced],
    finished,
    kept: finished.length > 0 ? [] : leaving,
  };
}

/** True when nothing is at work: every sheet stands. */
export function isSettled({ deleted, finished, kept }: Settlement<OurSheet>): boolean {
  return deleted.length + finished.length + kept.length === 0;
}
