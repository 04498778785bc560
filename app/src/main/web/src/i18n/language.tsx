import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Language } from '../api/types';
import { Store, useStore } from '../state/store';
import { Messages } from './messages';

const KEY = 'kodebok.language';
const Context = createContext(new Messages('nb'));

/** What this user chose; null follows the project. */
export const chosenLanguage = new Store<Language | null>(stored());

function stored(): Language | null {
  const value = localStorage.getItem(KEY);
  return value === 'nb' || value === 'nn' || value === 'en' ? value : null;
}

export function chooseLanguage(language: Language | null): void {
  if (language === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, language);
  chosenLanguage.set(language);
}

export function LanguageProvider(props: { readonly project: Language | undefined; readonly children: ReactNode }) {
  const language = useStore(chosenLanguage) ?? props.project ?? 'nb';
  const messages = useMemo(() => new Messages(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <Context value={messages}>
      {/* The component library has Bokmål but not Nynorsk for its own few hidden words. */}
      <I18nProvider locale={language === 'nn' ? 'nb-NO' : messages.locale}>{props.children}</I18nProvider>
    </Context>
  );
}

export function useMessages(): Messages {
  return useContext(Context);
}
