import type { Finding } from '../../src/model/finding';
import type { Settings } from '../../src/model/settings';
import { review, type Source } from '../../src/review';
import { cellName, type CellRef } from '../../src/workbook/reference';
import { seedsOf, source, type FaultKind, type GivenWorkbook, type Seed } from './faults/fault-kind';
import type { CleanRound } from './sample-round';

/** What became of the seeds of one rule. */
export interface Score {
  /** Seeded and found at the right place. */
  found: number;
  /** Seeded and not found there. */
  missed: number;
  /** Told of where nothing of the kind was seeded. */
  falseAlarms: number;
}

export interface Scored {
  readonly scores: ReadonlyMap<string, Score>;
  /** Kind → how many places it was sown at. */
  readonly places: ReadonlyMap<string, number>;
  /** A line for every miss and every false alarm. */
  readonly failures: readonly string[];
}

/** Sows every kind at every place, one fault at a time, and compares what the review finds with what was sown. */
export function scoreKinds(round: CleanRound, kinds: readonly FaultKind[]): Scored {
  const scores = new Map<string, Score>();
  const places = new Map<string, number>();
  const failures: string[] = [];
  const scoreOf = (rule: string): Score => {
    const score = scores.get(rule) ?? { found: 0, missed: 0, falseAlarms: 0 };
    scores.set(rule, score);
    return score;
  };
  const known = new Set(round.findings.map(identityOf));
  // The sound forms have their remarks too; where a row moves or a label changes, they are told in other words.
  const remarks = new Set(round.findings.filter(({ severity }) => severity === 'info').map(({ rule }) => rule));
  for (const { rule, file, at } of round.findings.filter(({ severity }) => severity !== 'info')) {
    scoreOf(rule).falseAlarms++;
    failures.push(`false alarm in the clean round: ${rule} ${placeOf(file, at)}`);
  }
  for (const kind of kinds) {
    const seeds = round.workbooks.flatMap((given) => seedsOf(kind, given, round.workbooks));
    places.set(kind.name, seeds.length);
    for (const seed of seeds) {
      const fresh = findingsOf(seed, round).filter((finding) => !known.has(identityOf(finding)) && !remarks.has(finding.rule));
      const hits = fresh.filter((finding) => finding.rule === kind.rule && isAt(finding, seed, kind.place ?? 'cell'));
      if (hits.length > 0) scoreOf(kind.rule).found++;
      else {
        scoreOf(kind.rule).missed++;
        failures.push(`missed: ${kind.rule} (${kind.name}) ${placeOf(seed.file, seed.at)}`);
      }
      for (const finding of fresh) {
        if (hits.includes(finding) || kind.also?.includes(finding.rule)) continue;
        scoreOf(finding.rule).falseAlarms++;
        failures.push(`false alarm: ${finding.rule} ${placeOf(finding.file, finding.at)} (${kind.name} ${placeOf(seed.file, seed.at)})`);
      }
    }
  }
  return { scores, places, failures };
}

function findingsOf(seed: Seed, { workbooks, settings }: CleanRound): readonly Finding[] {
  return findingsIn(
    workbooks.flatMap((given) => (given.file === seed.file ? seed.sources : asSource(given))),
    settings,
    seed.previous ?? [],
  );
}

function findingsIn(sources: readonly Source[], settings: Settings, previous: readonly Source[]): readonly Finding[] {
  return review(sources, { settings, assumedYear: 2024, previous }).findings;
}

function asSource({ file, workbook }: GivenWorkbook): Source {
  return source(file, workbook);
}

function identityOf({ rule, file, at, message }: Finding): string {
  return [rule, file, at ? cellName(at) : '', message.ja].join('\n');
}

function isAt({ file, at }: Finding, seed: Seed, place: NonNullable<FaultKind['place']>): boolean {
  if (place === 'round') return true;
  if (file !== seed.file) return false;
  if (place === 'file') return true;
  if (!at || seed.at?.sheet !== at.sheet) return false;
  const sameRow = at.row === seed.at.row;
  const sameColumn = at.column === seed.at.column;
  return { cell: sameRow && sameColumn, row: sameRow, column: sameColumn, sheet: true }[place];
}

function placeOf(file: string | null, at: CellRef | null): string {
  return `${file ?? ''} ${at ? cellName(at) : ''}`.trim();
}
