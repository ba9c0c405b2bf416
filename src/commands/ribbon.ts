import { checkAndSummarise, type Page } from './check-and-summarise';
import { insertResultTable, type InsertingPage } from './insert-result-table';

export interface Ribbon {
  /** True once a button's function was called. */
  readonly wasUsed: () => boolean;
}

/**
 * Binds the ribbon's functions, by the names that the manifest gives them.
 *
 * They run in the page of the pane (shared runtime): only so can a button open the pane when nothing can be written into the workbook,
 * and only so can the pane take back what a button wrote. The price is `showPaneAfterLostClick`.
 */
export function bindRibbon(page: Page & InsertingPage): Ribbon {
  let used = false;
  const bind = (command: () => Promise<void>) => (event: Office.AddinCommands.Event) => {
    used = true;
    void complete(command, event);
  };
  Office.actions.associate(
    'checkAndSummarise',
    bind(() => checkAndSummarise(page)),
  );
  Office.actions.associate(
    'insertResultTable',
    bind(() => insertResultTable(page)),
  );
  return { wasUsed: () => used };
}

async function complete(command: () => Promise<void>, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await command();
  } finally {
    // Without it the button stays dead for five minutes.
    event.completed();
  }
}

const patience = 3000;

/**
 * Desktop Excel may swallow the click that starts the page (office-js issue 5176). A page that was started hidden was started by a button:
 * when its function is not called soon, the pane comes up, where the same button stands, instead of nothing at all.
 *
 * @param ready what Office.onReady answers; `addin` is there in a shared runtime only, and missing in the types
 */
export function showPaneAfterLostClick(ready: object, ribbon: Ribbon, page: Pick<Page, 'showPane'>): void {
  const { addin } = ready as { readonly addin?: { readonly visibilityMode?: string } | null };
  if (addin?.visibilityMode !== 'Hidden') return;
  setTimeout(() => {
    if (!ribbon.wasUsed()) void page.showPane();
  }, patience);
}
