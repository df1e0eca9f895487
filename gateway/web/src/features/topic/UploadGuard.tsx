import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Confirm } from '@/ui/Confirm';

/** Asks before a page is left while files are on their way. */
export function UploadGuard() {
  const { t } = useTranslation('topic');
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, []);
  return (
    <Confirm
      opened={blocker.state === 'blocked'}
      title={t('leaving.title')}
      label={t('leaving.go')}
      danger
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      <Text>{t('leaving.text')}</Text>
    </Confirm>
  );
}
