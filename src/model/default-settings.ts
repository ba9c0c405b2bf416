import { noPress } from './press';
import type { Settings } from './settings';

/**
 * What holds until an office decides otherwise: the plan and its policies are those of the workbooks, no register, the built-in
 * vocabulary, every target must be met.
 */
export const defaultSettings: Settings = {
  plan: '',
  office: null,
  from: null,
  to: null,
  fiscalYear: null,
  asOf: null,
  policies: [],
  policiesGiven: false,
  statuses: null,
  departments: [],
  organisation: [],
  oldNames: {},
  items: [],
  sharedItems: [],
  formVersion: null,
  form: null,
  press: noPress,
  published: [],
  rollUp: 'all',
  threshold: 100,
  tolerance: 0,
  later: [],
  rules: [],
  overrides: [],
  layouts: [],
  headings: [],
  answers: {},
};
