import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signInPath } from '@/app/session';
import { Empty } from '@/ui/Empty';
import { Page, Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { SetupForm } from './SetupForm';
import { setupQuery } from './queries';

/** The first steps of a new platform: its first administrator. */
export function Component() {
  const { t } = useTranslation('setup');
  const setup = useQuery({ ...setupQuery, staleTime: 0 });
  const [outcome, setOutcome] = useState<'DONE' | 'CLOSED' | null>(null);
  const state = outcome ?? (setup.data?.open === false ? 'CLOSED' : null);
  return (
    <Page title={t('title')} lead={state === null ? t('lead') : undefined} width="sm">
      {setup.isPending && <Skeletons />}
      {setup.isError && <ProblemAlert problem={setup.error} again={() => void setup.refetch()} />}
      {state !== null && (
        <Empty
          picture={state === 'DONE' ? 'calm' : 'key'}
          title={t(`${state === 'DONE' ? 'done' : 'closed'}.title`)}
          action={
            <Button component="a" href={signInPath('/')}>
              {t('common:account.signIn')}
            </Button>
          }
        >
          {t(`${state === 'DONE' ? 'done' : 'closed'}.text`)}
        </Empty>
      )}
      {setup.data?.open && state === null && (
        <SetupForm done={() => setOutcome('DONE')} closed={() => setOutcome('CLOSED')} />
      )}
    </Page>
  );
}
