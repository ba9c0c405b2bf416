/** Goes to the first finding, or the next: the focus goes to the stepper, from where each further one is one key away. */
export function showFirstFinding(): void {
  const next = [...document.querySelectorAll<HTMLButtonElement>('button[data-step]')].at(-1);
  next?.focus({ preventScroll: true });
  next?.click();
}
