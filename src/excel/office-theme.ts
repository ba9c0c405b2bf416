/** Whether Office shows itself dark; null: this Office does not say so. To be asked when it is ready. */
export function officeIsDark(): boolean | null {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background() ?? '') ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const brightness = 0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16);
  return brightness < 128;
}

/** Undefined where this Office has no theme: some lack the member, and in some office.js throws when it is read. */
function background(): string | undefined {
  try {
    return (Office.context as Partial<Office.Context> | undefined)?.officeTheme?.bodyBackgroundColor;
  } catch {
    return undefined;
  }
}
