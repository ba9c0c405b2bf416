import type { Role, RoleClass } from './roles';

/** Hundredths of a nat (log odds): positive speaks for a role, negative against it. */
type Weights = Readonly<Partial<Record<Role | RoleClass, number>>>;

/**
 * Every number that decides what is read. Measured on 171 labelled tables of 39 kinds of form and on the headings of 81 offices;
 * witnesses overlap, so they weigh less together than alone. Checked by `npm run bench:reading`, one kind of layout left out at a time.
 */

/** How common a role is before anything is seen. */
export const bias: Weights = {
  ...{ otherRating: -200, midRating: -250, selfRating: -200, rating: 0, itemName: 0, target: -30, actual: -30, other: 0, itemNo: -50 },
  ...{ activity: -50, policy: -70, middle: -110, indicator: -70, note: -70, department: -100, section: -110, issue: -100 },
  ...{ countermeasure: -100, baseline: -150, previous: -150, next: -150, unit: -200, otherTarget: -200, finalTarget: -220 },
  ...{ achievementRate: -200, yearOfRow: -200, direction: -250, otherActual: -250, issueAndCountermeasure: -250, pairYear: -250 },
  ...{ kindOfRow: -250, schedule: -300, indicatorNo: -300, evidence: -250, evaluateIn: -300, outReason: -300, contact: -300, rank: -300 },
  previousActivity: -300,
};

/** What the heading says. `likeness` is multiplied by Dice's coefficient (0 to 1). */
export const word = {
  exact: 500,
  exactOtherMember: 430,
  noun: 250,
  /** These fields' words end many other headings: measured right in a third to a half. */
  nounOfWeakField: 125,
  beginning: 100,
  likeness: 200,
  bestLikeness: 100,
  groupOverYears: 380,
  groupAlone: 150,
  groupOfSchedule: 500,
  quarterOrMonth: 350,
  /** A step of a schedule is no figure, though its cells hold the numbers of steps. */
  stepIsNoFigure: -700,
  money: -300,
  otherScale: -400,
  bracketOfRatings: 200,
  bracketOfUnit: 70,
  codes: -300,
} as const;
export const weakFields: ReadonlySet<Role> = new Set<Role>(['target', 'itemName', 'policy']);

/** The year and stage that the heading or its group names. */
export const period = {
  evaluated: { target: 70, actual: 70, rating: 70, activity: 40 },
  earlier: {
    previous: 150,
    otherActual: 100,
    baseline: 70,
    otherRating: 100,
    target: -250,
    actual: -250,
    rating: -150,
    otherTarget: 60,
    previousActivity: 350,
    selfRating: -200,
    activity: -150,
  },
  lastYear: { previous: 60 },
  later: {
    otherTarget: 250,
    next: 70,
    finalTarget: 60,
    target: -300,
    actual: -400,
    rating: -400,
    previous: -300,
    baseline: -150,
    selfRating: -400,
    midRating: -300,
  },
  none: { previous: -70, otherTarget: -70, otherActual: -150, otherRating: -60 },
  middle: { midRating: 250, rating: -250, actual: -250, target: -100, otherActual: 150, other: 60 },
  end: { rating: 70, actual: 40 },
  yearOnly: { pairYear: 150, schedule: 100 },
} as const satisfies Readonly<Record<string, Weights>>;

/** What the values of the column look like. */
export const values = {
  planRatings: { RATINGS: 450, target: -500, actual: -500, itemName: -500, NARRATIVES: -200, FIGURES: -200 },
  ratings: { RATINGS: 300, target: -500, actual: -500, itemName: -500, NARRATIVES: -200, FIGURES: -200 },
  marks: { RATINGS: 250, target: -300, actual: -300, itemName: -500, FIGURES: -150 },
  flags: { RATINGS: -300, FIGURES: -700 },
  courses: { RATINGS: -300, FIGURES: -500, direction: -700, policy: -700, itemName: -300 },
  progressWords: { RATINGS: 150, itemName: -300, FIGURES: -200 },
  legendOfGoals: { RATINGS: 200 },
  legendOfOthers: { RATINGS: 60 },
  repeating: { itemNo: -300, indicatorNo: -60 },
  closedSet: { RATINGS: 80, policy: 50, department: 50, middle: 30, itemName: -200 },
  distinct: { RATINGS: -200, itemName: 100 },
  freeTexts: { RATINGS: -400, NARRATIVES: 60 },
  bareNumbers: { FIGURES: 250, itemName: -500, policy: -500, indicator: -500, department: -500, NARRATIVES: -400, RATINGS: -200 },
  quantities: { FIGURES: 250, itemName: -250, policy: -250, department: -250, RATINGS: -150 },
  someNumbers: { FIGURES: 150, itemName: -60 },
  bounds: { target: 150, otherTarget: 150, finalTarget: 150 },
  milestones: { target: 70, otherTarget: 40 },
  round: { target: 50 },
  running: { itemNo: 250, FIGURES: -70, indicatorNo: 60, itemName: -300 },
  codes: { itemNo: 150, indicatorNo: 60, itemName: -500 },
  permutation: { rank: 600, target: -500, actual: -500, otherTarget: -500, otherActual: -500, FIGURES: -100 },
  letterDigitCodes: { other: 100, itemNo: 130, target: -500, actual: -500 },
  units: { unit: 600, FIGURES: -500, RATINGS: -500, itemName: -400 },
  directions: { direction: 600, target: -500, actual: -500, RATINGS: -300, itemName: -400 },
  organisations: {
    department: 350,
    section: 345,
    target: -500,
    actual: -500,
    itemName: -300,
    policy: -150,
    indicator: -300,
    RATINGS: -200,
  },
  yearLabels: { yearOfRow: 500, itemName: -300, indicator: -300, evaluateIn: 200 },
  kindsOfRow: { kindOfRow: 800, itemName: -500, RATINGS: -300, indicator: -300, activity: -300 },
  schedule: { schedule: 400, target: -200, actual: -200, itemName: -400, RATINGS: -150 },
  measures: { indicator: 220, itemName: -30 },
  actions: { itemName: 120, policy: 70, middle: 60 },
  lengthOfNames: { itemName: 100, policy: 100, indicator: 100, middle: 60 },
  veryShort: { unit: 70, direction: 70, itemNo: 70, indicatorNo: 70, itemName: -400, policy: -150, indicator: -150, NARRATIVES: -150 },
  sentences: {
    NARRATIVES: 300,
    RATINGS: -500,
    itemName: -500,
    itemNo: -400,
    unit: -400,
    department: -400,
    policy: -400,
    indicator: -400,
    FIGURES: -300,
    section: -400,
  },
  someSentences: { NARRATIVES: 120, itemName: -100 },
  longTexts: { NARRATIVES: 100, itemName: -100, policy: -100, RATINGS: -150 },
  middlingTexts: { NARRATIVES: 50 },
  past: { activity: 120, actual: 30, issue: 20 },
  plans: { countermeasure: 80, next: 80 },
  taggedIssue: { issueAndCountermeasure: 400 },
  partlyFilled: { issue: 80, countermeasure: 80 },
  seldomFilled: { countermeasure: 100, note: 100, issue: 70, outReason: 60 },
  empty: { note: 150, other: 60, itemName: -400, rating: -400, target: -400, actual: -200 },
  oneText: {
    itemName: -300,
    rating: -250,
    selfRating: -200,
    otherRating: -100,
    policy: -250,
    middle: -250,
    department: -80,
    section: -80,
    indicator: -100,
  },
  oneNumber: { FIGURES: -350 },
  headingWords: { itemName: -500, rating: -200, indicator: -300, policy: -300 },
  dates: { target: -300, actual: -300, rating: -300, itemName: -300 },
} as const satisfies Readonly<Record<string, Weights>>;

/** Where the column stands among the others. */
export const order = {
  firstDistinctText: { itemName: 120 },
  laterText: { itemName: -70, indicator: 70 },
  /** Of columns as fine as each other, the last is the item, those before it are the levels above. */
  lastLevel: { itemName: 120, policy: -60 },
  levelAbove: { itemName: -70, policy: 80, middle: 60 },
  leftOfNumber: { itemName: -150, policy: 100, middle: 60 },
  numbersMeasures: { itemNo: -200, indicatorNo: 200 },
  afterNumber: { itemName: 70, policy: 40 },
  asFineAsRating: { itemName: 80 },
  coarserThanRating: { policy: 100, middle: 70, department: 40, itemName: -100 },
  finerTextRight: { policy: 150, middle: 110, itemName: -60 },
  coarserTextLeft: { itemName: 40 },
  repeatsDownward: { policy: 120, middle: 100, target: -120, itemName: -50 },
  leftThird: { itemName: 70, policy: 70, itemNo: 70, NARRATIVES: -100 },
  rightThird: { itemName: -150, policy: -100, itemNo: -250 },
  rightOfNames: { itemNo: -250, policy: -150, middle: -100 },
  firstColumn: { itemNo: 100 },
  figureRight: { indicator: 70 },
  unitRight: { indicator: 100 },
  likeFigureLeft: { actual: 100 },
  likeFigureRight: { target: 70, baseline: 40, previous: 40 },
  boundHere: { target: 70 },
  boundLeft: { actual: 70 },
  morePastThanLeft: { actual: 50 },
  lastOfRatings: { rating: 120 },
  ratingFollows: { rating: -70, selfRating: 70, otherRating: 70 },
  onlyRating: { rating: 100 },
  lastColumn: { note: 120 },
  narrativeLeft: { issue: 50, countermeasure: 50, next: 50, note: 50 },
  afterRating: { activity: 40, issue: 40, countermeasure: 40, next: 40, note: 40 },
} as const satisfies Readonly<Record<string, Weights>>;

/** Texts that may be levels of a plan: the longest, and how much longer the last may be than the first. */
export const levels = { longest: 30, likeLength: 1.8 } as const;
/** One heading of names over the numbers and the names. */
export const splitHeading = {
  number: { itemNo: 500, itemName: -600, rank: -500 },
  name: { itemName: 500, policy: -200 },
} as const satisfies Readonly<Record<string, Weights>>;

/** Shares of the filled cells from which a value witness speaks. */
export const shares = {
  most: 0.6,
  nearlyAll: 0.7,
  many: 0.4,
  some: 0.3,
  few: 0.25,
  distinct: 0.95,
  sentencesSome: 0.1,
} as const;

/** Against rating by another scale than the plan's own, where a column holds the plan's words. */
export const otherScale = -300;

/** Against target and actual in other columns, where rows below years are the plan's and the actual's by turns. */
export const rowsTakeTurns = 600;

/** Of several columns of ratings, the one whose words are the plainest stands against the others, wherever it stands. */
export const finalWord = {
  here: { rating: 250 },
  elsewhere: { rating: -250, selfRating: -60, midRating: -150, otherRating: 250 },
} as const satisfies Readonly<Record<string, Weights>>;

/** With so many cells the values of a column speak with their whole weight. */
export const enoughCells = 4;

/** Bonuses for filling what a table of items must have. */
export const filled: Weights = { itemName: 600, rating: 200, target: 50, actual: 50 };
/** Each further column of a role that may have several. */
export const furtherColumn = -120;
/** What may serve in the place of a field that no column holds, at a cost. */
export const servesAs = { indicatorAsName: -200, selfRating: -150, otherRating: -250, baselineAsActual: -150 } as const;
/** A column that a person assigned. */
export const decided = 5000;

/** A field whose next best place is nearer than this is asked about. */
export const sureMargin = 150;
/** Another column that may hold the names of the items: its share of their rows and of their different texts, its texts. */
export const rival = { worded: 0.5, filled: 0.9, filledBesideMeasures: 0.6, shortest: 4, values: 0.3 } as const;
/** What the columns of a heading must reach to be a table of items: score of the name, of a rating, of a target and an actual. */
export const gate = { itemName: 120, rating: 220, figures: 170 } as const;

/** What each place that names a year says of the year a workbook is about: plans list later years beside the evaluated one. */
export const yearVotes = { title: 3, asOf: 3, actual: 2, sheetName: 2, fileName: 2 } as const;

/** What makes the rows of a sheet a form. Of a form that is known from one card alone, only words are labels. */
export const formShape = {
  longestLabel: 30,
  /** Share of the cards in which a label stands in the same column. */
  sharedLabel: 0.5,
  /** Labels that cards of one form have in common, and their share of the smaller card's short texts. */
  fewestSharedLabels: 3,
  sharedOfCard: 0.35,
  /** Share of the filled cells of a column from which it is one of labels. */
  labelColumn: 0.45,
  mostHeadRows: 3,
  /** Share of the cards that must have a text of their own above the labels. */
  headOfMost: 0.8,
  rowsBelowAxis: 12,
  mostRows: 3000,
  /** Of one card alone on its sheet: more rows are a list. */
  mostCardRows: 300,
  /** Of one card: more labels are no card of one item. */
  mostParts: 1000,
  /** Rows of labels of a form; with fewer it may be the heading of a list. */
  fewestLabelRows: 2,
  /** Share of the rows with several values beside a label from which the values are items: a turned list. */
  mostCrowded: 0.4,
} as const;
