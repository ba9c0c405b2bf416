import { japaneseMoment } from '../../src/text/fiscal-years';

test.each([
  ['2025-05-20T01:30:00Z', '令和7年5月20日 10:30'],
  ['2025-05-20T20:05:59Z', '令和7年5月21日 05:05'],
  ['2025-05-20T10:30:00+09:00', '令和7年5月20日 10:30'],
  ['2025-05-20T10:30:00', '令和7年5月20日 10:30'],
  ['2025-05-20', '令和7年5月20日'],
  ['昨日', '昨日'],
])('%s is shown as %s', (iso, shown) => {
  expect(japaneseMoment(iso)).toBe(shown);
});
