import { createContext, useCallback, useContext } from 'react';
import type { Sentence } from '../model/finding';

export type Language = keyof Sentence;

export const LanguageContext = createContext<Language>('ja');

/** Says a sentence in the language of the screen. */
export type Say = (sentence: Sentence) => string;

export function useSay(): Say {
  const language = useContext(LanguageContext);
  return useCallback((sentence) => sentence[language], [language]);
}

/** "ja-JP" → ja, every language that is not Japanese → en. */
export function languageOf(displayLanguage: string): Language {
  return /^ja\b/i.test(displayLanguage) ? 'ja' : 'en';
}
