import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script, createContext } from 'node:vm';
import type { OfficeJs } from './internals';

/** Where the library lies: OFFICE_JS_DIST, else node_modules. It is read at run time, never copied, never changed. */
export function officeJsFolder(): string {
  return process.env.OFFICE_JS_DIST ?? join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
}

/**
 * Evaluates Microsoft's host file for Excel in a realm of its own, without office.js and without a DOM
 * (simulated-excel.md 9.3: the file needs little more than a window that does nothing).
 * JSON, Error and Promise are the caller's, so that arrays and errors that come out are ordinary ones to it.
 */
export function loadHostFile(file = 'excel-win32-16.01.js'): OfficeJs {
  const realm: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    console,
    performance,
    queueMicrotask,
    JSON,
    Error,
    Promise,
    URL,
    TextEncoder,
    TextDecoder,
    atob,
    btoa,
    ...silentWindow(),
  };
  for (const self of ['window', 'self', 'top', 'parent', 'globalThis']) realm[self] = realm;
  new Script(readFileSync(join(officeJsFolder(), file), 'utf8'), { filename: file }).runInContext(createContext(realm));
  return realm as unknown as OfficeJs;
}

/** As much of a browser window as the host file touches while it is evaluated. */
function silentWindow(): Record<string, unknown> {
  const nothing = () => undefined;
  const element = () => ({ setAttribute: nothing, appendChild: nothing, style: {} });
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing };
  const office = {};
  return {
    name: '',
    location: { href: 'https://localhost/', hash: '', search: '', protocol: 'https:', host: 'localhost', origin: 'https://localhost' },
    navigator: { userAgent: 'node', language: 'ja-JP' },
    document: {
      getElementsByTagName: () => [],
      createElement: element,
      addEventListener: nothing,
      cookie: '',
      head: { appendChild: nothing },
      documentElement: {},
    },
    addEventListener: nothing,
    removeEventListener: nothing,
    external: {},
    sessionStorage: storage,
    localStorage: storage,
    // office.js would have made these before it loads the host file.
    Office: office,
    Microsoft: { Office: { WebExtension: office } },
  };
}
