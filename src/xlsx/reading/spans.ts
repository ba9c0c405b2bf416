import type { Span } from '../../workbook/workbook';

/** Adds a run at the end, joining it to the last one when they touch. */
export function appendSpan(spans: Span[], from: number, to: number): void {
  const last = spans.at(-1);
  if (last?.to === from - 1) spans[spans.length - 1] = { from: last.from, to };
  else spans.push({ from, to });
}
