import { readOptions } from '../../build/options.cjs';

test('without an address the build is for development', () => {
  expect(readOptions({ WEBPACK_BUILD: true, WEBPACK_BUNDLE: true })).toEqual({
    product: null,
    officejs: 'cdn',
    officejsFolder: null,
    channel: 'development',
    address: 'https://localhost:3000/',
    legacy: true,
  });
});

test('an address makes it one for production, or for the pilot', () => {
  expect(readOptions({ url: 'https://intra.example.lg.jp/shinchoku' })).toMatchObject({
    channel: 'production',
    address: 'https://intra.example.lg.jp/shinchoku/',
  });
  expect(readOptions({ url: 'https://intra.example.lg.jp/try/', channel: 'pilot', officejs: 'local' })).toMatchObject({
    channel: 'pilot',
    officejs: 'local',
  });
});

test('an office can have the older formats left out', () => {
  expect(readOptions({ url: 'https://intra.example.lg.jp/', legacy: 'off' })).toMatchObject({ legacy: false });
});

const somewhere = 'https://intra.example.lg.jp/';

test.each([
  [{ officejs: 'locl' }, 'officejs=locl: may be cdn, local'],
  [{ officejs: true }, 'officejs=true: may be'],
  [{ legacy: 'no' }, 'legacy=no: may be on, off'],
  [{ product: 'addon' }, 'product=addon: may be addin, cli, preview'],
  [{ channel: 'prod' }, 'channel=prod: may be development, pilot, production'],
  [{ adress: somewhere }, 'adress: there is no such option; there are product, officejs, channel, legacy, url, officejsFolder'],
  [{ url: true }, 'url needs a value'],
  [{ url: '' }, 'url needs a value'],
  [{ channel: 'production' }, 'channel=production needs --env url=https://'],
  [{ channel: 'pilot' }, 'channel=pilot needs --env url=https://'],
  [{ url: 'http://intra.example.lg.jp/' }, 'starts with https://'],
  [{ url: 'intra.example.lg.jp' }, 'starts with https://'],
  [{ url: 'https://' }, 'this is no address'],
  [{ url: 'https://intra example/' }, 'this is no address'],
  [{ url: 'https://office:secret@intra.example.lg.jp/' }, 'a name or a password'],
  [{ url: `${somewhere}?v=1` }, 'no ? and no #'],
  [{ url: `${somewhere}#top` }, 'no ? and no #'],
  [{ url: 'https://localhost:3000/' }, 'only this computer reaches'],
  [{ url: 'https://127.0.0.1/', channel: 'pilot' }, 'only this computer reaches'],
  [{ url: somewhere, officejsFolder: '/srv/office' }, 'needs --env officejs=local'],
])('%j is refused by name', (env, message) => {
  expect(() => readOptions(env)).toThrow(message);
});
