import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { numbersInWords } from '@/ui/number';

/** The languages of the pages, by their own names. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', es: 'Español', fr: 'Français', ar: 'العربية' } as const;
export type Language = keyof typeof LANGUAGES;

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar']);
const KEPT = 'praxis-language';
/** In which the pages of the sign-in, which are not of this application, find the choice. */
const COOKIE = 'PRAXIS_LANGUAGE';
const COOKIE_SECONDS = 365 * 24 * 3_600;

// One chunk for each language and area: a page loads the words that it says, in one language.
const words = import.meta.glob<{ default: Record<string, unknown> }>('./locales/*/*.json');

function isLanguage(name: string | null): name is Language {
  return name !== null && name in LANGUAGES;
}

/** The language that was chosen here, else the first of the browser's that there is, else English. */
export function chosenLanguage(): Language {
  let kept: string | null = null;
  try {
    kept = localStorage.getItem(KEPT);
  } catch {
    // Without storage the browser's wishes count.
  }
  if (isLanguage(kept)) {
    return kept;
  }
  return navigator.languages.map((one) => one.split('-')[0] ?? '').find(isLanguage) ?? 'en';
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
}

export async function startLanguage(): Promise<void> {
  await i18next
    .use({
      type: 'backend',
      read: (language: string, area: string, done: (failure: unknown, words: Record<string, unknown> | null) => void) => {
        const load = words[`./locales/${language}/${area}.json`];
        if (load === undefined) {
          done(null, {});
        } else {
          load().then((module) => done(null, module.default), (failure: unknown) => done(failure, null));
        }
      },
    })
    .use(initReactI18next)
    .use(numbersInWords)
    .init({
      lng: chosenLanguage(),
      fallbackLng: 'en',
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false, alwaysFormat: true },
      returnNull: false,
    });
  tellPage();
}

export async function chooseLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // It holds until this page is left.
  }
  document.cookie = `${COOKIE}=${language}; Path=/; Max-Age=${String(COOKIE_SECONDS)}; SameSite=Lax`;
  await i18next.changeLanguage(language);
  tellPage();
}

function tellPage(): void {
  document.documentElement.lang = i18next.language;
  document.documentElement.dir = directionOf(i18next.language);
}
