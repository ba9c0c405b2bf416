import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

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
const fontFamilyBase = '"Yu Gothic UI", "Yu Gothic", Meiryo, "Hiragino Sans", "Noto Sans CJK JP", sans-serif';

const light: Theme = { ...createLightTheme(brand), fontFamilyBase };
const dark: Theme = {
  ...createDarkTheme(brand),
  fontFamilyBase,
  // The shades that stand out from a dark ground.
  colorBrandForeground1: brand[130],
  colorBrandForeground2: brand[140],
  colorBrandForegroundLink: brand[140],
  colorBrandForegroundLinkHover: brand[150],
  colorBrandStroke1: brand[120],
};

/** @param officeIsDark null: Office does not say, and what the user has chosen for all windows holds */
export function useTheme(officeIsDark: boolean | null): Theme {
  const [prefersDark, setPrefersDark] = useState(() => darkScheme()?.matches ?? false);
  useEffect(() => {
    const scheme = darkScheme();
    const follow = () => {
      setPrefersDark(scheme?.matches ?? false);
    };
    scheme?.addEventListener('change', follow);
    return () => {
      scheme?.removeEventListener('change', follow);
    };
  }, []);
  const isDark = officeIsDark ?? prefersDark;
  useEffect(() => {
    // The browser's own parts: bars, lists of a select.
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [isDark]);
  return isDark ? dark : light;
}

function darkScheme(): MediaQueryList | undefined {
  // Some engines of tests have none.
  return (window.matchMedia as typeof window.matchMedia | undefined)?.('(prefers-color-scheme: dark)');
}
