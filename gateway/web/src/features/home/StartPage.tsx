import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useMember } from '@/app/session';
import { Skeletons } from '@/ui/Page';
import { Welcome } from './Welcome';

// Visitors need nothing of it.
const Home = lazy(() => import('./Home').then((module) => ({ default: module.Home })));

/** The start page: what Praxis is for visitors, what is new for members. */
export function Component() {
  const { t } = useTranslation('home');
  const member = useMember();
  const [search, setSearch] = useSearchParams();

  if (member === undefined) {
    return <Skeletons />;
  }
  return (
    <>
      {search.get('signin') === 'failed' && (
        <Alert
          color="red"
          variant="light"
          role="alert"
          mb="lg"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('signInFailed.title')}
          withCloseButton
          closeButtonLabel={t('common:action.close')}
          onClose={() => setSearch({}, { replace: true })}
        >
          {t('signInFailed.text')}
        </Alert>
      )}
      {member === null ? (
        <Welcome />
      ) : (
        <Suspense fallback={<Skeletons />}>
          <Home member={member} />
        </Suspense>
      )}
    </>
  );
}
