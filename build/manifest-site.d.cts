import type { ManifestCopy } from './manifest.cjs';
import type { ManifestSite } from './manifest-rules.cjs';
export function builtSite(folder: string, about: ManifestCopy): ManifestSite;
