import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Problem } from '@/api/problem';
import { Missing } from '@/app/Missing';
import { useMember } from '@/app/session';
import { SignInFirst } from '@/features/me/SignInFirst';
import { Page, Skeletons, useTitle } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { ProfileView } from './ProfileView';
import { personQuery } from './queries';

/** One member's profile, as the reader may see it. */
export function Component() {
  const { t } = useTranslation('members');
  const { member: id = '' } = useParams();
  const me = useMember();
  const person = useQuery(personQuery(id));
  useTitle(person.data?.name ?? t('directory.title'));

  if (person.isError && person.error instanceof Problem && person.error.status === 404) {
    // What members may see is not told to visitors; signing in may show it.
    return me === null ? <SignInFirst title={t('profile.title')} /> : <Missing />;
  }
  if (person.isError) {
    return (
      <Page title={t('profile.title')}>
        <ProblemAlert problem={person.error} again={() => void person.refetch()} />
      </Page>
    );
  }
  if (person.isPending) {
    return <Skeletons lines={3} height={120} />;
  }
  return (
    <Page
      title={person.data.name}
      lead={person.data.headline}
      actions={
        me?.id === person.data.id && (
          <Button component={Link} to="/me" variant="default" leftSection={<IconPencil size={16} aria-hidden />}>
            {t('profile.edit')}
          </Button>
        )
      }
    >
      <ProfileView person={person.data} />
    </Page>
  );
}
