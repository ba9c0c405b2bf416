/** Brings the first question into view and the focus to its answer. */
export function showFirstQuestion(): void {
  const question = document.querySelector<HTMLElement>('[data-question]');
  if (!question) return;
  for (let folded = question.closest('details'); folded; folded = folded.parentElement?.closest('details') ?? null) folded.open = true;
  question.scrollIntoView({ block: 'start' });
  question.querySelector<HTMLElement>('button[data-answer]')?.focus({ preventScroll: true });
}
