import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import i18next from 'i18next';
import type { ReactNode } from 'react';
import { initReactI18next } from 'react-i18next';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { createQueries } from '@/app/queries';
import { numbersInWords } from '@/ui/number';

const english = import.meta.glob<{ default: Record<string, unknown> }>('../i18n/locales/en/*.json', { eager: true });

await i18next.use(initReactI18next).use(numbersInWords).init({
  lng: 'en',
  defaultNS: 'common',
  interpolation: { escapeValue: false, alwaysFormat: true },
  resources: {
    en: Object.fromEntries(
      Object.entries(english).map(([path, words]) => [path.split('/').pop()?.replace('.json', '') ?? '', words.default]),
    ),
  },
});

/** Shows something as a page at `path` shows it, in English, without transitions. */
export function show(what: ReactNode, path = '/', pattern = '*') {
  const router = createMemoryRouter([{ path: pattern, element: what }], { initialEntries: [path] });
  const queries = createQueries();
  return {
    router,
    queries,
    ...render(
      <MantineProvider env="test">
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>,
    ),
  };
}
