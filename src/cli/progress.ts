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

/** How many files have been read: on a screen one line that changes, elsewhere a line every second. */
export function showProgress(total: number, locale: 'ja' | 'en', { interactive = false, error, now }: Terminal): Progress {
  const every = interactive ? onScreenEvery : quietFor;
  const start = now();
  let told = start;
  let shown = false;
  return {
    tell: (count) => {
      const time = now();
      if (time - start < every || time - told < every) return;
      told = time;
      shown = interactive;
      const words = locale === 'ja' ? `${count}/${total} 件を読みました` : `${count} of ${total} read`;
      error(interactive ? `${clearLine}${words}` : `${words}\n`);
    },
    end: () => {
      if (shown) error(clearLine);
    },
  };
}
