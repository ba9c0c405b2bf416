import type { Channel } from './options.cjs';
export interface ManifestCopy {
  readonly address: string;
  readonly channel: Channel;
  readonly version: string;
}
export function manifestFor(text: string, copy: ManifestCopy): string;
export function manifestVersion(version: string): string;
export function escapeXml(text: string): string;
