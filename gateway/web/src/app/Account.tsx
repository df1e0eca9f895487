import { Button, Group, UnstyledButton } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { Face } from '@/ui/Person';
import { signInPath } from './session';

// Menus are heavy, and nothing that has to be there at first.
const AccountMenu = lazy(() => import('./AccountMenu'));

/** The account of a member, or the way to sign in. */
export function Account({ member }: { member: Schemas['OwnProfile'] | null | undefined }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(false);
  if (member === undefined) {
    return null;
  }
  const opener = {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onClick: () => setWanted(true),
  } as const;
  const button =
    member === null ? (
      <Button variant="subtle" color="gray" px="xs" aria-label={t('account.language')} {...opener}>
        <IconLanguage size={20} aria-hidden />
      </Button>
    ) : (
      <UnstyledButton aria-label={`${t('account.menu')}: ${member.name}`} {...opener}>
        <Face person={member} />
      </UnstyledButton>
    );
  return (
    <Group gap="xs" wrap="nowrap">
      {wanted ? (
        <Suspense fallback={button}>
          <AccountMenu member={member} />
        </Suspense>
      ) : (
        button
      )}
      {member === null && (
        <Button component="a" href={signInPath()}>
          {t('account.signIn')}
        </Button>
      )}
    </Group>
  );
}
