import { defaultSettings } from '../../src/model/default-settings';
import { ownBuild } from '../../src/worker/build';
import { answer, type Job } from '../../src/worker/job';
import { check, plan, type CheckRequest } from '../../src/requests/reviewer';
import { reviewInWorker, type WorkerPort } from '../../src/worker/worker-reviewer';
import { sampleWorkbook, sheet } from '../taskpane/sample-workbook';

const request: CheckRequest = {
  file: '契約管財局.xlsx',
  workbook: sampleWorkbook('契約管財局.xlsx'),
  leftOut: [],
  settings: defaultSettings,
  assumedYear: 2024,
  previous: null,
};

/** A worker as a browser has one: messages are copied, it answers later, and once it is ended it is silent. */
function workers(react: (job: Job, tell: (event: Event) => void) => Event | Promise<Event>) {
  const started: { ended: boolean }[] = [];
  const start = (): WorkerPort => {
    const state = { ended: false };
    started.push(state);
    const port = new EventTarget();
    const postMessage = (job: Job) => {
      const copy = structuredClone(job);
      const tell = (event: Event) => {
        if (!state.ended) port.dispatchEvent(event);
      };
      setTimeout(() => void Promise.resolve(react(copy, tell)).then(tell), 0);
    };
    const terminate = () => {
      state.ended = true;
    };
    return Object.assign(port, { postMessage, terminate });
  };
  let told = 0;
  const reviewer = reviewInWorker(start, () => {
    told++;
  });
  return { started, reviewer, otherBuilds: () => told };
}

const message = (data: unknown) => new MessageEvent('message', { data: structuredClone(data) });
const working = () =>
  workers(async (job, tell) =>
    message(
      await answer(job, (news) => {
        tell(message({ news }));
      }),
    ),
  );
const nobody = () => undefined;

test('a worker gives the same review, guidance and plans as the page itself would', async () => {
  const { reviewer, started } = working();
  const here = check(request);
  const there = await reviewer.check(request);
  expect(there).toEqual(here);
  expect(await reviewer.plan(there.review)).toEqual(plan(here.review));
  expect(started).toEqual([{ ended: true }, { ended: true }]);
});

test('guidance has the words of each rule that found something, and of no other', () => {
  const { review, guidance } = check(request);
  expect(new Set(Object.keys(guidance))).toEqual(new Set(review.findings.map(({ rule }) => rule)));
  for (const words of Object.values(guidance)) expect(words).toMatchObject({ why: { ja: /./ }, fix: { ja: /./ } });
});

test("the workbook's own sheet 点検設定 is laid over the settings", () => {
  const own = sheet('点検設定', [
    ['区分', '項目', '値', '説明'],
    ['判定', '達成とみなす割合', '80', ''],
    ['判定', '達成とみなす割合', '多め', ''],
  ]);
  const { review, settingsProblems } = check({ ...request, workbook: { ...request.workbook, sheets: [...request.workbook.sheets, own] } });
  expect(review.settings.threshold).toBe(80);
  expect(settingsProblems.map(({ at }) => at.row)).toEqual([2]);
});

test('a fault of the review comes back as its text', async () => {
  expect(await answer({ task: 'plan', review: null as never }, nobody)).toMatchObject({ failed: expect.stringMatching(/null/) as unknown });
  const { reviewer, started } = workers(() => message({ failed: 'row 7 is undefined' }));
  await expect(reviewer.check(request)).rejects.toThrow('row 7 is undefined');
  expect(started).toEqual([{ ended: true }]);
});

test('a fault of the review keeps where it was', async () => {
  expect(await answer({ task: 'plan', review: null as never }, nobody)).toMatchObject({
    stack: expect.stringMatching(/ at .*:\d+:\d+/) as unknown,
  });
  const { reviewer } = workers(() => message({ failed: 'row 7 is undefined', stack: 'Error: row 7\n    at readRow (worker.js:3:9)' }));
  await expect(reviewer.check(request)).rejects.toMatchObject({ stack: expect.stringContaining('worker.js:3:9') as unknown });
});

test('a worker that cannot be loaded says so', async () => {
  const { reviewer } = workers(() => new Event('error'));
  await expect(reviewer.check(request)).rejects.toThrow('アドインの部品を読み込めませんでした。');
});

/** A worker that first tells of builds. */
const ofBuilds = (own: string, onSite: string | null) =>
  workers((job, tell) => {
    tell(message({ builds: { own, onSite } }));
    return answer(job, nobody).then(message);
  });

test('a worker of another build is not worked with', async () => {
  const { reviewer, started } = ofBuilds('1.2.0+00000000', '1.2.0+00000000');
  await expect(reviewer.check(request)).rejects.toThrow('アドインが更新されました。閉じて開き直してください。');
  expect(started).toEqual([{ ended: true }]);
});

test.each([
  ['another build', '1.2.0+00000000', 1],
  ['the same build', ownBuild, 0],
  ['no answer', null, 0],
])('the work is done by one build from beginning to end; of %s on the site the pane is told', async (_, onSite, times) => {
  const { reviewer, otherBuilds } = ofBuilds(ownBuild, onSite);
  expect(await reviewer.check(request)).toEqual(check(request));
  expect(otherBuilds()).toBe(times);
});

test('to cancel is to end the worker', async () => {
  const { reviewer, started } = working();
  const controller = new AbortController();
  const running = reviewer.check(request, controller.signal);
  controller.abort();
  await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  expect(started).toEqual([{ ended: true }]);
});

test('what is cancelled beforehand starts no worker', async () => {
  const { reviewer, started } = working();
  await expect(reviewer.check(request, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  expect(started).toEqual([]);
});
