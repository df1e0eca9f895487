import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMember } from '@/app/session';
import { Page, Skeletons } from '@/ui/Page';
import { ProblemAlert } from '@/ui/problems';
import { ProfileEditor } from './ProfileEditor';
import { SignInFirst } from './SignInFirst';
import { ownProfileQuery } from './queries';

/** The own profile, to edit and to look at as others do. */
export function Component() {
  const { t } = useTranslation('me');
  const member = useMember();
  const own = useQuery({ ...ownProfileQuery, enabled: Boolean(member) });
  if (member === null) {
    return <SignInFirst title={t('common:account.profile')} />;
  }
  return (
    <Page title={t('common:account.profile')} lead={t('profile.lead')}>
      {own.isPending && <Skeletons lines={5} height={72} />}
      {own.isError && <ProblemAlert problem={own.error} again={() => void own.refetch()} />}
      {own.data && <ProfileEditor own={own.data} reload={async () => (await own.refetch()).data} />}
    </Page>
  );
}
