import type { SelfTest } from '../host';

/** What office.js leaves in the page besides its documented part. */
interface KnowsOfficeJs {
  readonly OSF?: { readonly ConstantNames?: { readonly FileVersion?: string } };
}

const newestSet = 25;

/** Host, version, sets of functions, library and web view. In tests in Node there is Excel alone, without Office and without a page. */
export function aboutOffice(): SelfTest['about'] {
  const office = typeof Office === 'undefined' ? null : Office;
  const page = typeof document === 'undefined' ? null : document;
  const { host, platform, version } = office?.context.diagnostics ?? {};
  return {
    host: host ? String(host) : null,
    platform: platform ? String(platform) : null,
    build: version ?? null,
    sets: office ? setsOf(office.context.requirements) : null,
    displayLanguage: office?.context.displayLanguage ?? null,
    contentLanguage: office?.context.contentLanguage ?? null,
    officeJs: (globalThis as KnowsOfficeJs).OSF?.ConstantNames?.FileVersion ?? null,
    officeJsFrom: page?.querySelector<HTMLScriptElement>('script[src*="office.js"]')?.src ?? null,
    webView: typeof navigator === 'undefined' ? null : navigator.userAgent,
  };
}

/** The highest set of functions that the host has, and the others that the add-in needs. */
function setsOf(requirements: Office.RequirementSetSupport): readonly string[] {
  const has = (set: string, version: string) => requirements.isSetSupported(set, version);
  const highest = Array.from({ length: newestSet }, (_, index) => `1.${newestSet - index}`).find((version) => has('ExcelApi', version));
  const online = Array.from({ length: 3 }, (_, index) => `1.${3 - index}`).find((version) => has('ExcelApiOnline', version));
  return [
    ...(highest === undefined ? [] : [`ExcelApi ${highest}`]),
    ...(online === undefined ? [] : [`ExcelApiOnline ${online}`]),
    ...['SharedRuntime', 'RibbonApi', 'AddinCommands'].filter((set) => has(set, '1.1')).map((set) => `${set} 1.1`),
  ];
}
