import { useEffect, type RefObject } from 'react';

/**
 * When the element that holds the focus goes away (a closed message, the button 中止), the focus goes to the first button of `home`;
 * a keyboard user would otherwise start again at the top of Excel.
 */
export function useFocusKept(home: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const watcher = new MutationObserver(() => {
      if (last === null || last.isConnected) return;
      last = null;
      home.current?.querySelector('button')?.focus();
    });
    document.addEventListener('focusin', remember);
    watcher.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      watcher.disconnect();
    };
  }, [home]);
}
