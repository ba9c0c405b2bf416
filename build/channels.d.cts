import type { Channel } from './options.cjs';
export const channels: Readonly<Record<Channel, { readonly id: string; readonly suffix: { readonly ja: string; readonly en: string } }>>;
