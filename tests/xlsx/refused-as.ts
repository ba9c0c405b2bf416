/** What `toThrow` expects of a refusal with this code. */
export function refusedAs(code: string): Error {
  return expect.objectContaining({ name: 'UnreadableWorkbook', code }) as Error;
}
