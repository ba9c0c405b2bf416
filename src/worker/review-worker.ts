import { ownBuild, type KnowsSite } from './build';
import { answer, type Job } from './job';

/** By webpack: the folder that the add-in is served from. */
declare const __webpack_public_path__: string;

// Runs in a web worker, so that the pane stays responsive: Office restarts an add-in that does not answer for five seconds.
self.addEventListener('message', ({ data }: MessageEvent<Job>) => {
  self.postMessage({ builds: { own: ownBuild, onSite: buildOnSite() } });
  void answer(data, (news) => {
    self.postMessage({ news });
  }).then((report) => {
    self.postMessage(report);
  });
});

/** Null where the site does not answer: the work is done all the same, with the parts that are there. */
function buildOnSite(): string | null {
  try {
    importScripts(`${__webpack_public_path__}version.js`);
  } catch {
    return null;
  }
  return (self as KnowsSite).shinchokuOnSite ?? null;
}
