import type { Stop } from '../../commands/stop';
import { hostFault } from '../../host';
import { oneItemKey, type OneItem } from '../../model/one-item';
import { addressOf } from '../../workbook/reference';
import type { Desk } from '../desk';
import type { Decisions } from '../settings/decisions';
import { itemDecided, pointingWords as words } from './words';

/** The parts of one item that a person has pointed out so far, by the addresses of their cells on one sheet. */
export interface Pointed {
  readonly sheet: string;
  readonly cells: OneItem;
}

export interface PointingOut {
  /** Takes the cell that is selected in Excel as this part of the item; null: it was refused, and the session says why. */
  readonly pointAt: (field: keyof OneItem, before: Pointed | null) => Promise<Pointed | null>;
  /** Keeps the labels of the cells on 点検設定, for every workbook of the same form, and checks again. */
  readonly readByItem: (pointed: Pointed) => Promise<Stop | null>;
}

export function pointingOut({ host, attempt }: Desk, { decide }: Decisions): PointingOut {
  return {
    pointAt: async (field, before) => {
      let pointed: Pointed | null = null;
      await attempt('point', async () => {
        const { sheet, area } = await host.selectedArea();
        if (before && before.sheet !== sheet) throw hostFault(words.oneSheet);
        pointed = { sheet, cells: { ...before?.cells, [field]: addressOf({ row: area.top, column: area.left }) } };
      });
      return pointed;
    },
    readByItem: async ({ sheet: name, cells }) => {
      // The dictionary of headings comes with it: it is loaded when an item was pointed out.
      const { labelsPointedAt } = await import(/* webpackChunkName: "one-item" */ '../../recognition/one-item');
      return decide({
        about: 'questions',
        sentence: itemDecided(name),
        change: (settings, { sheets }) => {
          const sheet = sheets.find((each) => each.name === name);
          const labels = sheet ? labelsPointedAt(sheet, cells) : null;
          if (!labels) throw hostFault(words.noLabel);
          return { ...settings, answers: { ...settings.answers, [oneItemKey(name)]: { ...labels } } };
        },
      });
    },
  };
}
