export function productOf(): { readonly name: string; readonly version: string; readonly date: string };
