export type Channel = 'development' | 'pilot' | 'production';
export interface BuildOptions {
  readonly product: 'addin' | 'cli' | 'preview' | null;
  readonly officejs: 'cdn' | 'local';
  readonly officejsFolder: string | null;
  readonly channel: Channel;
  readonly address: string;
}
export const developmentUrl: string;
export function readOptions(env: Readonly<Record<string, unknown>>): BuildOptions;
export function addressOf(text: string, channel: Channel): string;
