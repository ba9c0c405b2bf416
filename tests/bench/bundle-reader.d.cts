export function bundleReader(folder: string): Promise<string>;
