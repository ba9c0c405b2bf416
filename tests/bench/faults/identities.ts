import { serialOf } from '../../../src/text/fiscal-years';
import type { FaultKind, Subject } from './fault-kind';
import { inScope, words } from './writes';

/** The plan names every item: an item under another number or name is missing in the round. */
const lost = ['master-item-absent', 'item-not-in-master', 'item-number-gap'];
const ownPolicy = /官民連携の推進|業務改革の推進|持続可能な行財政基盤の構築/;
const another = ({ items, item }: Subject) => items.find((other) => other !== item)!;

export const identityFaults: readonly FaultKind[] = [
  { name: 'no item number', rule: 'item-number-missing', change: { itemNo: null }, also: lost },
  {
    name: 'number of another item',
    rule: 'item-number-duplicate',
    change: { itemNo: (_, subject) => another(subject).id },
    also: [
      ...lost,
      'number-and-name-disagree',
      'policy-differs-from-master',
      'item-in-two-workbooks-differs',
      'target-changed-since-approval',
    ],
    place: 'column',
  },
  {
    name: 'number turned into a date',
    rule: 'item-number-became-date',
    change: {
      itemNo: ({ text }) => ({
        value: {
          kind: 'date',
          serial: serialOf(
            `2024-${text
              .split('-')
              .map((part) => part.padStart(2, '0'))
              .join('-')}`,
          ),
        },
        format: 'm"月"d"日"',
      }),
    },
    also: lost,
  },
  {
    name: 'number in full-width figures',
    rule: 'item-number-nonstandard',
    change: { itemNo: words((text) => text.replace(/[\d-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))) },
    also: lost,
  },
  { name: 'no item name', rule: 'item-name-missing', change: { itemName: null }, also: lost, place: 'row' },
  {
    name: 'letter missing in the name',
    rule: 'item-name-differs-from-master',
    change: { itemName: words((text) => text.slice(0, -1)) },
    also: [],
  },
  {
    name: 'name with other words at its end',
    rule: 'item-name-differs-from-master',
    change: { itemName: words((text) => `${text}について`) },
  },
  {
    name: 'name of another item',
    rule: 'number-and-name-disagree',
    change: { itemName: (_, subject) => another(subject).name },
    also: [...lost, 'policy-differs-from-master'],
    place: 'row',
  },
  {
    name: 'ditto mark as unit',
    rule: 'ditto-mark-in-key',
    change: { unit: '〃' },
    where: ({ item, items, indicator }) => items[0] !== item && indicator.kind === 'numeric',
    also: [
      'units-differ',
      'unit-missing',
      'target-changed-since-approval',
      'target-out-of-range',
      'percent-scale-doubtful',
      'actual-scale-jump',
    ],
  },
  {
    name: 'ditto mark as rating',
    rule: 'ditto-mark-in-key',
    change: { rating: '同上' },
    where: ({ item, items }) => items[0] !== item,
    also: [
      'rating-contradicts-figures',
      'rating-below-figures',
      'typed-total-wrong',
      'cross-totals-disagree',
      'rating-before-evaluation-year',
      'rating-unknown',
      'countermeasure-missing',
      'rating-differs-from-indicators',
      'final-target-used-early',
      'actual-missing',
      'target-missing',
      'out-of-scope-reason-missing',
    ],
  },
  {
    name: 'policy that is none of the plan’s',
    rule: 'policy-unknown',
    change: { policy: words((text) => text.replace(ownPolicy, '地域の活性化')) },
    also: ['policy-differs-from-master', 'cross-totals-disagree', 'typed-total-wrong'],
  },
  { name: 'letters left out of the policy', rule: 'policy-spelling-differs', change: { policy: words((text) => text.replace('の', '')) } },
  {
    name: 'another policy of the plan',
    rule: 'policy-differs-from-master',
    change: { policy: words((text) => text.replace(ownPolicy, (own) => (own === '業務改革の推進' ? '官民連携の推進' : '業務改革の推進'))) },
    also: ['typed-total-wrong', 'cross-totals-disagree'],
    place: 'file',
  },
  {
    name: 'policy that is followed elsewhere',
    rule: 'untracked-policy-counted',
    change: { policy: words((text) => text.replace(ownPolicy, '働き方改革')) },
    where: inScope,
    also: ['policy-differs-from-master', 'typed-total-wrong', 'cross-totals-disagree', 'master-item-absent'],
    place: 'file',
  },
];
