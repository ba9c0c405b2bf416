export type Channel = 'development' | 'pilot' | 'production';
export interface BuildOptions {
  readonly product: 'addin' | 'cli' | 'preview' | null;
  readonly officejs: 'cdn' | 'local';
  readonly officejsFolder: string | null;
  readonly channel: Channel;
  readonly address: string;
  /** False: .xls, .xlsb and .ods are not read. */
  readonly legacy: boolean;
}
export const developmentUrl: string;
export function readOptions(env: Readonly<Record<string, unknown>>): BuildOptions;
export function addressOf(text: string, channel: Channel): string;
