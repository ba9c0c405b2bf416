import { createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** The dark blue of the icon (80) and its shades. */
const brand: BrandVariants = {
  10: '#050A10',
  20: '#0B1A2A',
  30: '#102A43',
  40: '#14375A',
  50: '#193F66',
  60: '#1D476F',
  70: '#204B74',
  80: '#24507A',
  90: '#3D668D',
  100: '#567CA0',
  110: '#6F91B2',
  120: '#88A6C3',
  130: '#A2BBD3',
  140: '#BCD0E2',
  150: '#D6E4F0',
  160: '#EEF4F9',
};

/** Fluent names no Japanese font; without one, Windows shows kanji in their Chinese shapes. */
export const theme: Theme = {
  ...createLightTheme(brand),
  fontFamilyBase: '"Yu Gothic UI", "Yu Gothic", Meiryo, "Hiragino Sans", "Noto Sans CJK JP", sans-serif',
};
