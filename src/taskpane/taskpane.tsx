import { createRoot } from 'react-dom/client';
import { bindRibbon, showPaneAfterLostClick } from '../commands/ribbon';
import { excelHost } from '../excel/excel-host';
import { officeIsDark } from '../excel/office-theme';
import { defaultSettings } from '../model/default-settings';
import { ownBuild, type KnowsSite } from '../worker/build';
import { reviewInWorker } from '../worker/worker-reviewer';
import { App } from './app';
import { languageOf } from './language';
import { openSession } from './open-session';
import { showFirstQuestion } from './questions/first-question';
import { officeSettingsAt } from './settings/office-settings';
import { words } from './words';

// The page of the add-in: the pane, and the functions of the ribbon behind it.

const host = excelHost();
const reviewer = reviewInWorker(
  () => new Worker(new URL(/* webpackChunkName: "review-worker" */ '../worker/review-worker.ts', import.meta.url)),
  tellOfOtherBuild,
);
const officeSettings = officeSettingsAt(new URL('settings.json', document.baseURI).href);
const session = openSession({ host, reviewer, settings: defaultSettings, officeSettings, today });
// A page that Office kept from before an update, beside version.js, which is never kept.
if ((window as KnowsSite).shinchokuOnSite !== ownBuild) tellOfOtherBuild();
const page = { session, showPane: () => Office.addin.showAsTaskpane(), showFirstQuestion };
// Before Office is ready, because a click may be waiting for it.
const ribbon = bindRibbon(page);

void Office.onReady((ready) => {
  const place = document.getElementById('pane');
  if (!place) return;
  if (ready.host !== Office.HostType.Excel) {
    place.textContent = `${words.onlyInExcel.ja} / ${words.onlyInExcel.en}`;
    return;
  }
  const language = languageOf(Office.context.displayLanguage);
  document.documentElement.lang = language;
  createRoot(place).render(<App session={session} language={language} officeIsDark={officeIsDark()} />);
  showPaneAfterLostClick(ready, ribbon, page);
});

function tellOfOtherBuild(): void {
  session.tell({ type: 'otherBuild' });
}

/** By the clock of this computer. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
