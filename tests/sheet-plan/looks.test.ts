import { lookOf, looks, rateColours, ratingColours, type LookName } from '../../src/sheet-plan/looks';

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const names = Object.keys(looks) as LookName[];

test('the measure is right: black on white is 21, grey 767676 on white just passes AA', () => {
  expect(contrast('000000', 'FFFFFF')).toBeCloseTo(21);
  expect(contrast('767676', 'FFFFFF')).toBeCloseTo(4.54, 1);
});

test.each(names)('%s can be read: at least 4.5 to 1', (name) => {
  const { colour, fill } = lookOf(name);
  expect(contrast(colour, fill ?? 'FFFFFF')).toBeGreaterThanOrEqual(4.5);
});

test.each(Object.entries({ ...ratingColours, rate: rateColours }))(
  'bars for %s stand out from the paper, their figures from the bar',
  (_, { bar, figure }) => {
    expect(contrast(bar, 'FFFFFF')).toBeGreaterThanOrEqual(3);
    expect(contrast(figure, bar)).toBeGreaterThanOrEqual(4.5);
  },
);

test('bars for different ratings differ in brightness, so that they differ in print without colours', () => {
  const bars = [ratingColours.achieved, ratingColours.notAchieved, ratingColours.outOfScope].map(({ bar }) => bar);
  for (const [index, bar] of bars.entries())
    for (const other of bars.slice(index + 1)) expect(contrast(bar, other)).toBeGreaterThanOrEqual(1.5);
});
