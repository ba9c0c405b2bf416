import { answer, type Job } from './job';

// Runs in a web worker, so that the pane stays responsive: Office restarts an add-in that does not answer for five seconds.
self.addEventListener('message', ({ data }: MessageEvent<Job>) => {
  void answer(data, (news) => {
    self.postMessage({ news });
  }).then((report) => {
    self.postMessage(report);
  });
});
