import { DirectionProvider, MantineProvider, localStorageColorSchemeManager } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense, lazy, useState } from 'react';
import { RouterProvider } from 'react-router';
import { createQueries } from './queries';
import { routes } from './routes';
import { styleNonce } from './nonce';
import { theme } from './theme';

const Notices = lazy(() => import('./Notices'));
const colorSchemes = localStorageColorSchemeManager({ key: 'mantine-color-scheme-value' });

/** The web application. */
export function App() {
  const [queries] = useState(createQueries);
  return (
    <DirectionProvider>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={colorSchemes}
        getStyleNonce={() => styleNonce}
      >
        <QueryClientProvider client={queries}>
          <Suspense>
            <Notices />
          </Suspense>
          <RouterProvider router={routes} />
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
