import { Button, Group, Skeleton } from '@mantine/core';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { signInPath } from './session';

// Menus are heavy, and nothing that has to be there at first.
const AccountMenu = lazy(() => import('./AccountMenu'));

/** The account of a member, or the way to sign in. */
export function Account({ member }: { member: Schemas['OwnProfile'] | null | undefined }) {
  const { t } = useTranslation();
  if (member === undefined) {
    return null;
  }
  return (
    <Group gap="xs" wrap="nowrap">
      <Suspense fallback={<Skeleton circle height={36} />}>
        <AccountMenu member={member} />
      </Suspense>
      {member === null && (
        <Button component="a" href={signInPath()}>
          {t('account.signIn')}
        </Button>
      )}
    </Group>
  );
}
