import type { ManifestCopy } from './manifest.cjs';
export interface ManifestSite extends ManifestCopy {
  readonly has: (file: string) => boolean;
  readonly iconSize: (file: string) => readonly [number, number];
  readonly functions: readonly string[];
}
export function manifestFaults(text: string, site: ManifestSite): readonly string[];
