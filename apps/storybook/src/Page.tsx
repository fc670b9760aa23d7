import { createContext, useContext, type JSX, type ReactNode } from 'react';
import type { DiagnosisLocale } from '@close-codes/core/diagnose';
import { de as diagnosisGerman } from '@close-codes/core/diagnose/locales/de';
import { en as diagnosisEnglish } from '@close-codes/core/diagnose/locales/en';
import { CloseCodeProvider, type ReactLocale } from '@close-codes/react';
import { de as reactGerman } from '@close-codes/react/locales/de';
import { en as reactEnglish } from '@close-codes/react/locales/en';
import { de } from './texts/de.ts';
import { en } from './texts/en.ts';
import type { PageTexts } from './texts/pageTexts.ts';

/** What the pages of this book say, and what the components say, in one language. */
export interface PageLanguage {
  readonly locale: ReactLocale;
  readonly diagnosis: DiagnosisLocale;
  readonly texts: PageTexts;
}

const languages: { readonly [L in 'en' | 'de']: PageLanguage } = {
  en: { locale: reactEnglish, diagnosis: diagnosisEnglish, texts: en },
  de: { locale: reactGerman, diagnosis: diagnosisGerman, texts: de },
};

const LanguageContext = createContext(languages.en);

export function usePageLanguage(): PageLanguage {
  return useContext(LanguageContext);
}

interface PageProps {
  readonly locale: 'en' | 'de';
  readonly direction: 'ltr' | 'rtl';
  readonly audience: 'developer' | 'user';
  readonly children: ReactNode;
}

/** What every story and page stands in. */
export function Page({ locale, direction, audience, children }: PageProps): JSX.Element {
  const language = languages[locale];
  return (
    <LanguageContext value={language}>
      <CloseCodeProvider locale={language.locale} dir={direction} audience={audience}>
        {children}
      </CloseCodeProvider>
    </LanguageContext>
  );
}
