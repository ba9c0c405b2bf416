import type { Stop } from '../../commands/stop';
import { hostFault, type Receipt } from '../../host';
import type { Settings } from '../../model/settings';
import { settingsSheetName } from '../../model/settings-sheet';
import type { SheetPlan } from '../../sheet-plan/sheet-plan';
import type { Workbook } from '../../workbook/workbook';
import { stopOf, type Desk } from '../desk';
import type { Decided } from '../session';
import { settingsWords } from './words';

/** Something that a person decides about how the workbook is to be read. */
export interface Decision extends Pick<Decided, 'about' | 'sentence'> {
  /** May throw a HostFault that says why it cannot be done in this workbook. */
  readonly change: (settings: Settings, workbook: Workbook) => Settings;
}

export interface Decisions {
  /** Keeps the decision on the workbook's sheet 点検設定, and checks again. */
  readonly decide: (decision: Decision | (() => Promise<Decision>)) => Promise<Stop | null>;
  /** Takes the latest decision back, and checks again. */
  readonly takeBackDecision: () => Promise<Stop | null>;
}

const onSheet = () => import(/* webpackChunkName: "settings" */ './on-sheet');

/** What follows from a decision: what was read is read again. */
export type ReadAgain = (signal: AbortSignal) => Promise<object>;

/**
 * @param settings what holds where the workbook has no sheet 点検設定
 * @param of what is read again
 */
export function keepDecisions(desk: Desk, readAgain: ReadAgain, settings: Settings, of: Decided['of'] = 'workbook'): Decisions {
  const { host, get, tell, work } = desk;

  /** Refuses what cannot be done whole, so that the sheet holds the decision or is as it was. */
  async function keep(change: Decision['change'], signal: AbortSignal): Promise<Receipt> {
    const [{ workbook }, { planSettings, readSettingsSheet, settingsChanges }] = await Promise.all([host.read({ signal }), onSheet()]);
    const own = readSettingsSheet(workbook, settings);
    const before = own?.settings ?? settings;
    const after = change(before, workbook);
    const sheet = workbook.sheets.find(({ name }) => name === settingsSheetName);
    if (!sheet) return write(planSettings(after), signal);
    if (own?.unreadable) throw hostFault(own.unreadable);
    const { refused, receipt } = await host.apply(settingsChanges(sheet, before, after));
    if (refused.length === 0) return receipt;
    await host.takeBack(receipt);
    throw hostFault(settingsWords.changedMeanwhile);
  }

  async function write(plan: SheetPlan, signal: AbortSignal): Promise<Receipt> {
    const { sheets, receipt, notices = [] } = await host.write([plan], { signal });
    tell({ type: 'noticed', notices });
    if (sheets[0] === settingsSheetName) return receipt;
    await host.takeBack(receipt);
    throw hostFault(settingsWords.nameTaken);
  }

  return {
    decide: async (decision) =>
      stopOf(
        await work('decide', async (signal) => {
          const { about, sentence, change } = typeof decision === 'function' ? await decision() : decision;
          const receipt = await keep(change, signal);
          tell({ type: 'decided', decided: { about, of, sentence, receipts: [...(get().decided?.receipts ?? []), receipt] } });
          return readAgain(signal);
        }),
      ),
    takeBackDecision: async () => {
      const { decided } = get();
      const receipt = decided?.receipts.at(-1);
      if (!decided || !receipt) return null;
      return stopOf(
        await work('decide', async (signal) => {
          await host.takeBack(receipt);
          const receipts = decided.receipts.slice(0, -1);
          tell({ type: 'decided', decided: { about: decided.about, of, sentence: settingsWords.takenBack, receipts } });
          return readAgain(signal);
        }),
      );
    },
  };
}
