import { defaultSettings } from '../../src/model/default-settings';
import type { Settings } from '../../src/model/settings';
import { itemsOf, lastYearsItems, type DrawnItem } from './content';
import { diceOf } from './dice';
import { voiceOf, type Vocabulary } from './heading-words/voice';
import type { Kind, Shows } from './kind';
import { directionSaid, indicatorName, paperOf, targetOf, actualOf } from './paper';
import type { Plan } from './plan';
import type { Canvas } from './sheet-canvas';
import { drawBelow, drawHead, type Titles } from './surroundings';
import { sheetsBeside } from './sheets-beside';
import { builtInScale, type Scale } from './texts/scales';
import { departmentNames, planNames, titleEndings } from './texts/subjects';
import { yearLabel } from './texts/years';
import type { Drawn, TrueColumn, TrueItem } from './truth';

export interface Words {
  readonly headings: Vocabulary;
  readonly scales: readonly Scale[];
}

/** Draws the workbook of a plan in a layout. The same plan gives the same workbook. */
export function draw(kind: Kind, drawn: Plan, words: Words): Drawn {
  const plan = possible(kind, drawn);
  const dice = diceOf(plan.seed);
  const scale = plan.scale === 0 ? builtInScale : (words.scales[(plan.scale - 1) % words.scales.length] ?? builtInScale);
  const items = itemsOf(plan, scale, dice);
  const shared = { plan, voice: voiceOf(words.headings, dice), dice, scale };
  const columns: TrueColumn[] = [];
  const titles: Titles = {
    plan: dice.pick(planNames),
    ending: dice.pick(titleEndings),
    department: plan.department !== 'none' && plan.department !== 'column' ? (items[0]?.department ?? null) : null,
  };
  const sheet = (name: string, year: number, own: readonly DrawnItem[], into: TrueColumn[]): Canvas => {
    const paper = paperOf(name, { ...shared, year }, into);
    const below = kind.draw(paper, drawHead(paper, titles), own);
    drawBelow(paper, below, own);
    return paper.canvas;
  };
  const parts = partsOf(items, kind.sheetPerItem ? items.length : plan.sheets);
  const main = parts.map((own, at) =>
    sheet(sheetName(titles.ending, own, parts.length === 1 ? null : at + 1, kind), plan.year, own, columns),
  );
  const { before, behind } = sheetsBeside(plan, scale, titles);
  const earlier = plan.sheetsBeside.includes('lastYear')
    ? [sheet(yearLabel(plan.year - 1, plan.yearStyle), plan.year - 1, lastYearsItems(items, plan, scale, diceOf(plan.seed + 1)), [])]
    : [];
  const canvases = [...before, ...(plan.seed % 2 === 0 ? [...main, ...earlier] : [...earlier, ...main]), ...behind];
  const shows = kind.shows(plan);
  return {
    kind: kind.name,
    plan,
    file: plan.department === 'fileName' ? `${titles.ending}_${titles.department ?? ''}.xlsx` : `${titles.plan}${titles.ending}.xlsx`,
    workbook: { sheets: canvases.map((canvas) => canvas.finish(plan.mergesKnown)), names: [] },
    settings: settingsOf(plan, scale),
    truth: {
      items: items.map((item) => trueItem(item, shows, plan)),
      fiscalYear: plan.year,
      columns,
      marks: Object.fromEntries(scale.labels.map(({ label, countsAs }) => [label, countsAs])),
      scaleIsAsked: plan.scale > 0 && plan.scaleGiven !== 'settings',
      mayFind: faultsOf(plan, shows),
    },
    wordsUsed: shared.voice.used(),
  };
}

/** Choices that go together in no office, put right. */
function possible(kind: Kind, drawn: Plan): Plan {
  const plan = kind.adjust(drawn);
  const explained = plan.narratives !== 'none';
  return {
    ...plan,
    sheets: Math.min(plan.sheets, plan.items.length),
    items: explained ? plan.items : plan.items.map((item) => (item.outcome === 'out' ? { ...item, outcome: 'met' } : item)),
  };
}

function partsOf(items: readonly DrawnItem[], sheets: number): readonly (readonly DrawnItem[])[] {
  const size = Math.ceil(items.length / sheets);
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

function sheetName(ending: string, [first]: readonly DrawnItem[], number: number | null, { sheetPerItem }: Kind): string {
  if (number === null) return ending;
  return sheetPerItem && first?.number ? first.number.replace(/[/\\?*[\]:]/g, '') : `${ending}${number}`;
}

/** What a careful office would have written otherwise. */
function faultsOf(plan: Plan, shows: Shows): readonly string[] {
  return [
    ...(plan.directionWritten || plan.units === 'behind' ? [] : ['direction-missing']),
    ...(plan.inTheTable.includes('blankRow') ? ['table-split-by-blank'] : []),
    ...(plan.inTheTable.includes('exampleRow') ? ['placeholder-left'] : []),
    ...(shows.indicators === 'none' ? ['required-column-missing'] : []),
  ];
}

function settingsOf(plan: Plan, scale: Scale): Settings {
  const organisation = plan.organisation || plan.department === 'title' || plan.department === 'fileName' ? departmentNames : [];
  if (plan.scale === 0 || plan.scaleGiven !== 'settings') return { ...defaultSettings, organisation };
  return {
    ...defaultSettings,
    organisation,
    statuses: scale.labels.flatMap(({ label, countsAs }) => (countsAs === 'undetermined' ? [] : [{ label, countsAs, aliases: [] }])),
  };
}

function trueItem(item: DrawnItem, shows: Shows, plan: Plan): TrueItem {
  const indicators = shows.indicators === 'none' ? [] : shows.indicators === 'first' ? item.indicators.slice(0, 1) : item.indicators;
  const first = item.indicators[0];
  return {
    number: shows.number ? item.number : '',
    name: shows.name === 'item' || !first ? item.subject.name : indicatorName({ plan }, first),
    policy: shows.policy ? item.policy : null,
    department: shows.department ? item.department : null,
    rating: item.rating,
    indicators: indicators.map((indicator) => ({
      name: indicator.name,
      unit: indicator.unit,
      target: indicator.words ? null : targetOf(indicator, plan.year),
      actual: shows.actual && !indicator.words ? actualOf(indicator, plan.year) : null,
      comparator: !indicator.words && directionSaid({ plan }, indicator) ? (indicator.better === 'more' ? '>=' : '<=') : null,
    })),
  };
}
