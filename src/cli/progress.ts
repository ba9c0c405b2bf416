import type { Terminal } from './terminal';

export interface Progress {
  readonly tell: (count: number) => void;
  /** Leaves the screen as it was. */
  readonly end: () => void;
}

/** Milliseconds after which a line that is written over itself, or a new line, may be shown. */
const overItselfEvery = 100;
const lineEvery = 1000;
const clearLine = '\r\u001B[K';

/**
 * How many files have been read, on a terminal only: one line that changes, or, where control codes are not wanted, a line for every
 * second in which that changed. A file or another program that takes what is told gets nothing but what it has to know.
 */
export function showProgress(total: number, locale: 'ja' | 'en', { interactive = false, plain = false, error, now }: Terminal): Progress {
  if (!interactive) return { tell: () => undefined, end: () => undefined };
  const every = plain ? lineEvery : overItselfEvery;
  let count = 0;
  let shownCount: number | null = null;
  let shownAt = now();
  const show = () => {
    if (count === shownCount) return;
    shownCount = count;
    shownAt = now();
    const words = locale === 'ja' ? `${count}/${total} 件を読みました` : `${count} of ${total} read`;
    error(plain ? `${words}\n` : `${clearLine}${words}`);
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
      if (!plain && shownCount !== null) error(clearLine);
    },
  };
}
