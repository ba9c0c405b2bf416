import type { Terminal } from './terminal';

export interface Progress {
  readonly tell: (count: number) => void;
  /** Leaves the screen as it was. */
  readonly end: () => void;
}

/** A run that takes longer than this shows how far it has come, and then as often. */
const quietFor = 1000;
const onScreenEvery = 100;
const clearLine = '\r\u001B[K';

/** How many files have been read: on a screen one line that changes, elsewhere a line for every second in which that changed. */
export function showProgress(total: number, locale: 'ja' | 'en', { interactive = false, error, now }: Terminal): Progress {
  const every = interactive ? onScreenEvery : quietFor;
  let count = 0;
  let shownCount: number | null = null;
  let shownAt = now();
  const show = () => {
    if (count === shownCount) return;
    shownCount = count;
    shownAt = now();
    const words = locale === 'ja' ? `${count}/${total} 件を読みました` : `${count} of ${total} read`;
    error(interactive ? `${clearLine}${words}` : `${words}\n`);
  };
  // Also while one file takes long, for then nothing is told.
  const timer = setInterval(show, every);
  return {
    tell: (read) => {
      count = read;
      if (now() - shownAt >= every) show();
    },
    end: () => {
      clearInterval(timer);
      if (interactive && shownCount !== null) error(clearLine);
    },
  };
}
