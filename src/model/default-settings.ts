import type { Policy, Settings } from './settings';

/** The six policies of 「新・市政改革プラン」 (令和6～9年度). Source: the plan's page and the press release of 16 September 2025. */
const osakaPolicies: readonly Policy[] = [
  { no: 1, name: 'DXの推進', tracked: false, trackedBy: '大阪市DX戦略', aliases: ['DX推進'] },
  { no: 2, name: '官民連携の推進', tracked: true, aliases: ['官民連携', '官民連携推進', '公民連携の推進'] },
  { no: 3, name: '業務改革の推進', tracked: true, aliases: ['業務改革', '業務改革推進'] },
  { no: 4, name: '働き方改革', tracked: false, trackedBy: '大阪市働き方改革実施方針', aliases: ['働き方改革の推進', 'はたらき方改革'] },
  {
    no: 5,
    name: 'ニア・イズ・ベターの徹底',
    tracked: false,
    trackedBy: '区政がめざす姿',
    aliases: ['ニアイズベターの徹底', 'ニア・イズ・ベター'],
  },
  {
    no: 6,
    name: '持続可能な行財政基盤の構築',
    tracked: true,
    aliases: ['持続可能な行財政基盤', '行財政基盤の構築', '持続可能な行財政運営基盤の構築'],
  },
];

/** What holds until an office decides otherwise: no register, the built-in vocabulary, every target must be met. */
export const defaultSettings: Settings = {
  plan: '新・市政改革プラン',
  office: null,
  from: null,
  to: null,
  fiscalYear: null,
  asOf: null,
  policies: osakaPolicies,
  policiesGiven: false,
  statuses: null,
  departments: [],
  organisation: [],
  oldNames: {},
  items: [],
  sharedItems: [],
  formVersion: null,
  form: null,
  published: [],
  rollUp: 'all',
  threshold: 100,
  tolerance: 0,
  later: [],
  rules: [],
  overrides: [],
  layouts: [],
  headings: [],
};

/** The section to be named as following the policies: that of the settings, else Osaka's for Osaka's plan; "" for none. */
export function officeOf({ plan, office }: Pick<Settings, 'plan' | 'office'>): string {
  return (office ?? (plan === defaultSettings.plan ? '市政改革室' : '')).trim();
}
