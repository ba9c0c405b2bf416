import { readFileSync } from 'node:fs';
import { readSource } from '../../src/cli/source-files';
import type { EarlierRound } from '../../src/model/earlier-round';
import type { Review } from '../../src/model/review';
import { changesSince, loggedChanges } from '../../src/report/round/change-log';
import { deliveriesOf, type DeliveryState } from '../../src/report/round/deliveries';
import { planReport } from '../../src/report/plan-report';
import { pressText } from '../../src/report/publication/press-text';
import { readEarlierRound, review, type Source } from '../../src/review';
import { distinctNames } from '../../src/rounds/distinct-names';
import { cellName } from '../../src/workbook/reference';
import { readWorkbook } from '../../src/xlsx/read-workbook';
import { writeWorkbook } from '../../src/xlsx/writing/write-workbook';
import { expectedOf, hasZoo, pathIn, settingsOf } from './zoo';

/** What the folder says of its round, beyond the figures. */
interface ExpectedRound {
  readonly folder: {
    readonly used: readonly string[];
    readonly departmentStates: Readonly<Record<string, string>>;
    readonly missingDepartments: readonly { readonly department: string; readonly items: readonly string[] }[];
    readonly countedOnce: readonly { readonly item: string; readonly in: readonly string[]; readonly countedFrom: string }[];
    readonly versions: readonly {
      readonly department: string;
      readonly from: string;
      readonly to: string;
      readonly changes: readonly {
        readonly item: string;
        readonly field: string;
        readonly from: string | number | null;
        readonly to: string | number | null;
        readonly cellFrom: string;
        readonly cellTo: string;
      }[];
    }[];
  };
}

const describeZoo = hasZoo ? describe : describe.skip;
const [interim, final] = ['round-2024-interim', 'round-2024'];

const filesOf = (folder: string) => Promise.all(Object.keys(expectedOf(folder).workbooks).map((file) => readSource(pathIn(folder, file))));

const together = (sources: readonly Source[], on: string, earlier: EarlierRound | null = null): Review =>
  review(sources, { settings: settingsOf(final, 'plan.json'), assumedYear: 2024, earlier, run: { on, by: '' } });

/** The report as a file, read again by the next run. */
async function asEarlier(round: Review): Promise<EarlierRound> {
  const bytes = await writeWorkbook(planReport(round), { title: '' });
  const read = readEarlierRound(await readWorkbook(bytes), null);
  if (!read) throw new Error('the report cannot be read');
  return read.earlier;
}

const figures = { confirmed: 24, inScope: 23, achieved: 19, notAchieved: 4, outOfScope: 1, undetermined: 0 };

describeZoo('the round in two deliveries', () => {
  const expected = hasZoo ? (JSON.parse(readFileSync(pathIn(interim, 'expected.json'), 'utf8')) as ExpectedRound).folder : null;
  let first: Review;
  let second: Review;

  beforeAll(async () => {
    first = together(await filesOf(interim), '2025-05-16');
    second = together(await filesOf(final), '2025-05-21', await asEarlier(first));
  }, 60_000);

  test('in the middle 受領表 has every department in its state', () => {
    const states: Readonly<Record<string, DeliveryState>> = {
      errors: 'errors',
      'items-absent': 'errors',
      'not-received': 'missing',
      checked: 'done',
    };
    const wanted = Object.fromEntries(Object.entries(expected!.departmentStates).map(([department, state]) => [department, states[state]]));
    expect(Object.fromEntries(deliveriesOf(first).map(({ department, state }) => [department, state]))).toEqual(wanted);
    const missing = deliveriesOf(first).filter(({ state }) => state === 'missing');
    expect(missing.map(({ department, asked }) => [department, asked])).toEqual(
      expected!.missingDepartments.map(({ department, items }) => [department, items.length]),
    );
  });

  test('in the middle the workbooks in use are those expected, and an item in two of them is counted once', () => {
    const replaced = new Set(first.round.superseded.map(({ file }) => file));
    expect(
      first.workbooks
        .map(({ file }) => file)
        .filter((file) => !replaced.has(file))
        .sort(),
    ).toEqual([...expected!.used].sort());
    for (const { item, in: files, countedFrom } of expected!.countedOnce) {
      const copies = first.items.filter(({ id }) => id === item);
      expect(copies.map(({ file }) => file).sort()).toEqual([...files].sort());
      expect(copies.filter(({ counted }) => counted).map(({ file }) => file)).toEqual([countedFrom]);
    }
  });

  test('in the middle 差替え一覧 has every changed cell and no other', () => {
    const asText = (value: string | number | null): string => (value === null ? '' : String(value));
    const wanted = expected!.versions.flatMap(({ department, from, to, changes }) =>
      changes.map((change) =>
        [department, from, to, change.item, change.field, asText(change.from), asText(change.to), change.cellFrom, change.cellTo].join(
          ' | ',
        ),
      ),
    );
    const found = first.round.changes.map(({ department, item, field, before, after, from, to }) =>
      [department, from.file, to.file, item, field, before, after, from.at && cellName(from.at), to.at && cellName(to.at)].join(' | '),
    );
    expect([...found].sort()).toEqual([...wanted].sort());
    expect(first.round.versions).toMatchObject([
      {
        department: '人事室',
        used: '人事室_差し替え.xlsx',
        why: { ja: '保存日時が最も新しいためです。' },
        steps: [{ before: { achieved: 2, notAchieved: 1 }, after: { achieved: 3, notAchieved: 0 } }],
      },
    ]);
  });

  test('at the end the figures are the published ones, and may be published', () => {
    expect(second.results).toMatchObject({ ...figures, rate: { numerator: 19, denominator: 23, percent: '82.6' } });
    expect(deliveriesOf(second).map(({ state }) => state)).not.toContain('missing');
    expect(pressText(second)).toHaveProperty('published', expect.stringContaining('約82.6パーセント'));
  });

  test('at the end 変更履歴 has what the second delivery brought, and a third run adds nothing', async () => {
    const changes = changesSince(second);
    const brought = changes.filter(({ field, after }) => field === '項目' && after === '追加').map(({ id }) => id);
    expect([...brought].sort()).toEqual(['2-7', '3-3', '3-4', '3-8', '6-3', '6-7']);
    expect(changes).toContainEqual(
      expect.objectContaining({ on: '2025-05-21', id: '3-2', field: '評価', before: '未評価', after: '達成' }),
    );
    const third = together(await filesOf(final), '2025-05-28', await asEarlier(second));
    expect(changesSince(third)).toEqual([]);
    expect(loggedChanges(third)).toEqual(loggedChanges(second));
    expect(planReport(third)).toEqual(planReport(second));
  });

  test('all files of both deliveries at once give the same figures', async () => {
    const sources = [...(await filesOf(interim)), ...(await filesOf(final))];
    const names = distinctNames(sources.map(({ file }, index) => `${index < sources.length / 2 ? '1' : '2'}/${file}`));
    const all = together(
      sources.map((source, index) => ({ ...source, file: names[index] ?? source.file })),
      '2025-05-21',
    );
    expect(all.results).toMatchObject(figures);
    expect(all.round.missing).toEqual([]);
  });
});
